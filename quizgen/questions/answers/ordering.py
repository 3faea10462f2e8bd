"""Things in their right order."""

from dataclasses import dataclass
from itertools import combinations
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Samples
from quizgen.questions.answers.listed import Listed, letters_in, phrase, told_apart
from quizgen.questions.expressions import Unreadable


@dataclass(frozen=True, slots=True)
class Ordering(Listed):
    """All the things listed, in their right order: `c a b d`."""

    type: ClassVar[str] = "ordering"
    lead: ClassVar[str] = (
        "Only one of the pairs below is in the right order; others may come between the two."
    )
    value: tuple[str, ...]
    among: tuple[str, ...] = ()  # what every value orders; the first value says it

    def __post_init__(self) -> None:
        value = told_apart(self.value, "the things to order")
        among = self.among or tuple(sorted(value))
        if sorted(value) != sorted(among):
            raise ValueError(f"an order of {', '.join(among)} has each of them once")
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "among", among)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return "Give all the letters in the right order, such as `c a b …`."

    @property
    def things(self) -> tuple[str, ...]:
        """The things to order."""
        return self.among

    @property
    def text(self) -> str:
        """Print the letters in order."""
        return " ".join(map(self.letter, self.value))

    @property
    def markdown(self) -> str:
        """Print the things in order."""
        return " → ".join(map(phrase, self.value))

    @property
    def claims(self) -> tuple[tuple[str, str], ...]:
        """Each two of the things, in their order."""
        return tuple(combinations(self.value, 2))

    @property
    def json(self) -> list[str]:
        """Return the things in order."""
        return list(self.value)

    def parse(self, reply: str) -> tuple[str, ...]:
        """Read every letter once."""
        if not (letters := letters_in(reply)):
            raise Unreadable("nothing was typed")
        order = self.named(letters)
        if sorted(order) != sorted(self.among):
            raise Unreadable(f"give each of the {len(self.among)} letters once")
        return order

    def accepts(self, value: Any) -> bool:
        """Whether this is the order."""
        return bool(value == self.value)

    def mistaken(self, mistake: Self) -> str:
        """Print the letters of a mistake: its things stand in the answer."""
        return mistake.text

    def agrees(self, value: Any) -> bool:
        """Whether a second way comes to this order."""
        return tuple(value) == self.value

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        letters = self.text.split()
        return Samples(
            right=(self.text, "".join(letters), self.text.upper(), " > ".join(letters)),
            wrong=(" ".join(letters[::-1]), ", ".join([*letters[-2:][::-1], *letters[:-2]])),
            unreadable=("", "a", "z", f"{self.text} a", "first a", "1 2 3"),
        )
