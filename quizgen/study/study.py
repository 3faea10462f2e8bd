"""`quizgen study`: what is due today, each time with other numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.answered import Answered, Asked
from quizgen.study.opening import open_store
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.session import Session
from quizgen.study.summary import show_summary
from quizgen.study.terminal import HOW_TO, sit
from quizgen.study.words import counted, span

NEW_ITEMS = 10


@dataclass(slots=True)
class _Sitting:
    """A session with a clock."""

    session: Session
    now: Callable[[], datetime]
    shown: datetime = field(init=False)

    def next(self) -> Asked | None:
        self.shown = self.now()
        return self.session.next(self.shown)

    def settle(self, answered: Answered) -> str:
        now = self.now()
        spent = max(0, round((now - self.shown) / timedelta(milliseconds=1)))
        card = self.session.answer(answered, spent, now)
        if card.is_failed:
            return "Comes back before the session ends"
        return f"Comes back in {span(card.due - now)}"


def run_study(
    items: Sequence[Item],
    database: Path,
    now: Callable[[], datetime],
    source: TextIO,
    target: TextIO,
    new: int = NEW_ITEMS,
    bank: str = "",
) -> Score:
    """Ask what is due and up to `new` new items; every answer is kept before its verdict shows.

    `now` returns UTC; `bank` is the version of the bank, for the log. Raises `QuizgenError` for a
    database that cannot be used, and if the input ends before the session does, after the summary.
    """
    screen = Screen(source, target)
    with open_store(database, now().date()) as store:
        if (latest := store.latest()) and now() < latest:
            screen.say(
                f"The clock is {span(latest - now())} behind the last review; until it has caught "
                "up, answers are dated like that one.",
                "yellow",
            )
        session = Session(items, store, new, bank)
        due, fresh = session.waiting(now())
        screen.say(f"{due} due, {fresh} new", "bold")
        if due or fresh:
            screen.say(HOW_TO, "dim")
        score = sit(_Sitting(session, now), screen)
        for line in session.refused:
            screen.say(f"Left out: {line}", "yellow")
        if due or fresh:
            show_summary(score, screen)
        if score.end is End.DONE and (first := session.next_due()):
            screen.say()
            screen.say(f"Nothing more is due; come back in {span(first - now())}.")
    if score.end is End.CUT_OFF:
        raise QuizgenError(
            f"study: the input ended after {counted(score.total, 'answer')}, all of them kept; "
            "run it again to go on with the question that was left"
        )
    return score
