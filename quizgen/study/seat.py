"""Where somebody sits down to learn."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.days import day_of
from quizgen.study.opening import open_store
from quizgen.study.prerequisites import Prerequisites
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.session import Session
from quizgen.study.sitting import Sitting
from quizgen.study.store import Store
from quizgen.study.terminal import sit
from quizgen.study.words import span
from quizgen.words import counted


@dataclass(frozen=True, slots=True)
class Seat:
    """What may be asked, where answers are kept, a clock that returns UTC, and a screen.

    `version` is that of the bank, for the log; `needs` says which of its topics build on which.
    """

    items: Sequence[Item]
    database: Path
    now: Callable[[], datetime]
    screen: Screen
    version: str = ""
    needs: Prerequisites = field(default_factory=dict)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Open the database, and say it if the clock was set back.

        Raises `QuizgenError` for a database that cannot be used.
        """
        with open_store(self.database, day_of(self.now())) as store:
            if (latest := store.latest()) and (now := self.now()) < latest:
                self.screen.say(
                    f"The clock is {span(latest - now)} behind the last review; until it has "
                    "caught up, answers are dated like that one.",
                    "yellow",
                )
            yield store

    def sit(self, session: Session, end: datetime | None = None) -> Score:
        """Ask what a session chooses, and say what it had to leave out."""
        score = sit(Sitting(session, self.now, self.beside("reports"), end), self.screen)
        for line in session.refused:
            self.screen.say(f"Left out: {line}", "yellow")
        return score

    def beside(self, name: str) -> Path:
        """Return the file of lines of this name that stands beside the database."""
        return self.database.with_name(f"{self.database.stem}-{name}.txt")


def kept(verb: str, score: Score, advice: str) -> Score:
    """Return the score of a sitting; raises `QuizgenError` if its input ended before it did."""
    if score.end is End.CUT_OFF:
        raise QuizgenError(
            f"{verb}: the input ended after {counted(score.total, 'answer')}, all of them kept; "
            f"run it again {advice}"
        )
    return score
