"""What the log holds: answered questions, cards put aside, and entries taken back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from quizgen.study.card import Rating

FOREVER = datetime.max.replace(tzinfo=UTC)  # until when a suspended card is put aside
Mark = Literal["right", "partly", "wrong", "given-up", "self-rated"]


@dataclass(frozen=True, slots=True)
class Review:
    """One answered question; `when` is UTC, `misconception` is None unless one was recognised.

    `seed` and `variant` reproduce the question, as long as the bank has the version `bank`.
    `automatic` is the rating that followed from the marking, `rating` the one that counts;
    `parameters` says which weights of FSRS it was scheduled with, and `predicted` how likely they
    held a right answer to be; nothing is predicted of a card that is new. Where nothing was marked
    the verdict is `self-rated`, and the rating is the learner's own.
    """

    card: str
    variant: int
    seed: str
    bank: str
    expected: str
    given: str
    verdict: Mark
    misconception: str | None
    hints: int
    milliseconds: int
    automatic: Rating
    rating: Rating
    when: datetime
    parameters: int = 0
    predicted: float | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A card that is not asked until a moment: at once is a release, `FOREVER` a suspension."""

    card: str
    until: datetime
    when: datetime


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """The name of an entry, the same on every machine: who wrote it, and its number there."""

    machine: str
    number: int


@dataclass(frozen=True, slots=True)
class Undo:
    """An entry that takes another one back; if that is an undo too, what it undid counts again."""

    undoes: Key
    when: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    key: Key
    body: Review | Hold | Undo

    @property
    def order(self) -> tuple[datetime, Key]:
        """Where it stands in the log: by time, and the same on every machine."""
        return self.body.when, self.key


def reviewed_elsewhere(
    program: str, number: int, card: str, rating: Rating, when: datetime, milliseconds: int
) -> Entry:
    """Return the entry for a review that another program kept, under its own number for it.

    The same review has the same key wherever it is read, so merging it twice adds it once. Which
    numbers were asked and what was answered is not known: the seed and both texts are empty.
    """
    return Entry(
        Key(program, number),
        Review(
            card=card,
            variant=0,
            seed="",
            bank="",
            expected="",
            given="",
            verdict="self-rated",
            misconception=None,
            hints=0,
            milliseconds=milliseconds,
            automatic=rating,
            rating=rating,
            when=when,
        ),
    )
