"""`quizgen study`: what is due today, each time with other numbers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quizgen.study.pace import estimate
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat, kept
from quizgen.study.session import Session
from quizgen.study.store import Store
from quizgen.study.summary import show_summary
from quizgen.study.words import span
from quizgen.words import counted

HOW_TO = (
    "Type your answer, or h hint, u undo, ? keys, q stop, then Enter; "
    "Enter alone if you do not know."
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a learner wants of a sitting: new items, minutes, everything at once, no options."""

    new: int = 10
    minutes: float | None = None
    cram: bool = False
    release: bool = False
    recall: bool = False


def run_study(seat: Seat, wishes: Wishes) -> Score:
    """Ask what is due and some new items; every answer is kept before its verdict shows.

    Raises `QuizgenError` for a database that cannot be used, and if the input ends before the
    session does, after the summary.
    """
    now, screen = seat.now, seat.screen
    with seat.store() as store:
        session = Session(
            seat.items,
            store,
            wishes.new,
            seat.version,
            times=int(wishes.cram),
            needs=seat.needs,
            recall=wishes.recall,
        )
        if wishes.release:
            released = session.release(now())
            screen.say(f"{counted(released, 'question')} that you had put aside may come again")
        due, fresh = session.waiting(now())
        screen.say(_waiting(store, due, fresh), "bold")
        if due or fresh:
            screen.say(HOW_TO, "dim")
        end = None if wishes.minutes is None else now() + timedelta(minutes=wishes.minutes)
        score = seat.sit(session, end)
        if due or fresh or score.total:
            show_summary(score, screen)
        if score.end is End.DONE:
            _say_next(session, end, now(), screen)
        elif any(left := session.waiting(now())):
            screen.say()
            screen.say(f"Left for another time: {left[0]} due, {left[1]} new.")
    return kept("study", score, "to go on with the question that was left")


def _waiting(store: Store, due: int, fresh: int) -> str:
    waiting = f"{due} due, {fresh} new"
    if not due + fresh:
        return waiting
    return f"{waiting}, about {span(estimate(store, due + fresh))}"


def _say_next(session: Session, end: datetime | None, now: datetime, screen: Screen) -> None:
    if end is not None and now >= end:
        screen.say()
        screen.say("Time is up.")
    elif first := min(session.due(), default=None):
        screen.say()
        if first > now:
            screen.say(f"Nothing more is due; come back in {span(first - now)}.")
        else:
            screen.say("What was skipped is still due.")
