"""A session with a clock, and what its keys do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked
from quizgen.study.card import Card, Rating
from quizgen.study.days import tomorrow
from quizgen.study.desk import Desk
from quizgen.study.keys import Key
from quizgen.study.lines import append_line
from quizgen.study.review import FOREVER
from quizgen.study.session import Session
from quizgen.study.words import span


@dataclass(slots=True)
class Sitting:
    """Asks what a session chooses, until `end` if there is one; doubts are noted in `reports`."""

    session: Session
    now: Callable[[], datetime]
    reports: Path
    end: datetime | None = None
    shown: datetime = field(init=False)

    @property
    def desk(self) -> Desk:
        """Itself: it knows all keys."""
        return self

    def next(self) -> Asked | None:
        """Return the next question, or None when all is done or the time is up."""
        self.shown = self.now()
        return None if self.is_over(self.shown) else self.session.next(self.shown)

    def is_over(self, now: datetime) -> bool:
        """Whether the time for this sitting is up."""
        return self.end is not None and now >= self.end

    def settle(self, answered: Answered) -> str:
        """Keep an answer and say when its skill comes back."""
        now = self.now()
        spent = max(0, round((now - self.shown) / timedelta(milliseconds=1)))
        return _comes_back(self.session.answer(answered, spent, now), now)

    def rate(self, rating: Rating) -> str:
        """Let the learner rate the answer just given."""
        now = self.now()
        card = self.session.rate(rating, now)
        if card is None:
            return "Only a right answer can be rated; u takes a slip back."
        return f"Rated {rating.name.lower()}. {_comes_back(card, now)}"

    def undo(self) -> str | None:
        """Take back the last answer and return the item's id, or None if there is none."""
        review = self.session.undo(self.now())
        return None if review is None else review.card

    def put_aside(self, key: Key, question: Question) -> str:
        """Skip, bury or suspend a question, and say so."""
        now = self.now()
        match key:
            case Key.BURY:
                self.session.hold(question.id, tomorrow(now), now)
                return "Buried until tomorrow."
            case Key.SUSPEND:
                self.session.hold(question.id, FOREVER, now)
                return "Suspended; `quizgen study --release` brings it back."
        self.session.skip(question.id)
        return "Skipped for this time."

    def report(self, question: Question, given: str) -> str:
        """Note a doubtful question with its variant in a file, and say where."""
        when = self.now().isoformat()
        try:
            append_line(self.reports, when, question.name, self.session.bank, given)
        except QuizgenError as error:
            return f"{error}; note {question.name} yourself."
        return f"Noted {question.name} in {self.reports}."


def _comes_back(card: Card, now: datetime) -> str:
    if card.is_failed:
        return "Comes back before the session ends"
    return f"Comes back in {span(card.due - now)}"
