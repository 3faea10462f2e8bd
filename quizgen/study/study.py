"""`quizgen study`: what is due today, each time with other numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.opening import open_store
from quizgen.study.pace import estimate
from quizgen.study.prerequisites import Prerequisites
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.session import Session
from quizgen.study.sitting import Sitting
from quizgen.study.store import Store
from quizgen.study.summary import show_summary
from quizgen.study.terminal import sit
from quizgen.study.words import counted, span

NEW_ITEMS = 10
HOW_TO = (
    "Type your answer; Enter alone when you do not know, h for a hint, u to undo, ? for all keys, "
    "q to stop."
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a learner wants of a sitting: new items, minutes, everything at once, plain lines."""

    new: int = NEW_ITEMS
    minutes: float | None = None
    cram: bool = False
    release: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Bookkeeping:
    """What the log and the order need to know of a bank: its version, what builds on what."""

    version: str = ""
    needs: Prerequisites = field(default_factory=dict)


def run_study(
    items: Sequence[Item],
    database: Path,
    now: Callable[[], datetime],
    source: TextIO,
    target: TextIO,
    wishes: Wishes | None = None,
    bank: Bookkeeping | None = None,
) -> Score:
    """Ask what is due and some new items; every answer is kept before its verdict shows.

    `now` returns UTC. Raises `QuizgenError` for a database that cannot be used, and if the input
    ends before the session does, after the summary.
    """
    wishes, bank = wishes or Wishes(), bank or Bookkeeping()
    screen = Screen(source, target, wishes.plain)
    with open_store(database, now().date()) as store:
        say_clock(store, now(), screen)
        session = Session(items, store, wishes.new, bank.version, int(wishes.cram), bank.needs)
        if wishes.release:
            released = session.release(now())
            screen.say(f"{counted(released, 'question')} that you had put aside may come again")
        due, fresh = session.waiting(now())
        screen.say(_waiting(store, due, fresh), "bold")
        if due or fresh:
            screen.say(HOW_TO, "dim")
        end = None if wishes.minutes is None else now() + timedelta(minutes=wishes.minutes)
        sitting = Sitting(session, now, reports_of(database), end)
        score = sit(sitting, screen)
        for line in session.refused:
            screen.say(f"Left out: {line}", "yellow")
        if due or fresh or score.total:
            show_summary(score, screen)
        if score.end is End.DONE:
            _say_next(sitting, now(), screen)
    if score.end is End.CUT_OFF:
        raise QuizgenError(
            f"study: the input ended after {counted(score.total, 'answer')}, all of them kept; "
            "run it again to go on with the question that was left"
        )
    return score


def reports_of(database: Path) -> Path:
    """Return the file beside a database in which doubtful questions are noted."""
    return database.with_name(f"{database.stem}-reports.txt")


def _waiting(store: Store, due: int, fresh: int) -> str:
    waiting = f"{due} due, {fresh} new"
    if not due + fresh:
        return waiting
    return f"{waiting}, about {span(estimate(store, due + fresh))}"


def say_clock(store: Store, now: datetime, screen: Screen) -> None:
    """Say that the clock was set back, if it was."""
    if (latest := store.latest()) and now < latest:
        screen.say(
            f"The clock is {span(latest - now)} behind the last review; until it has caught "
            "up, answers are dated like that one.",
            "yellow",
        )


def _say_next(sitting: Sitting, now: datetime, screen: Screen) -> None:
    if sitting.is_over(now):
        screen.say()
        screen.say("Time is up.")
    elif first := sitting.session.next_due():
        screen.say()
        if first > now:
            screen.say(f"Nothing more is due; come back in {span(first - now)}.")
        else:
            screen.say("What was skipped is still due.")
