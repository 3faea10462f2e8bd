"""All that are right among several statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Offer, Samples
from quizgen.questions.answers.listed import Listed, letters_in, ordered, phrase, told_apart
from quizgen.questions.expressions import Unreadable


@dataclass(frozen=True, slots=True)
class Choices(Listed):
    """The right ones among the things listed, at least one: `a, c`."""

    type: ClassVar[str] = "choices"
    value: tuple[str, ...]
    among: tuple[str, ...]

    def __post_init__(self) -> None:
        among = told_apart(self.among, "the things to choose among")
        if strange := [thing for thing in self.value if thing not in among]:
            raise ValueError(f"{strange[0]!r} is not among {', '.join(among)}")
        if not self.value:
            raise ValueError("at least one of the things is chosen")
        object.__setattr__(self, "among", among)
        chosen = tuple(thing for thing in among if thing in self.value)
        object.__setattr__(self, "value", chosen)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return "Give the letters of all that are right, such as `a, c`."

    @property
    def things(self) -> tuple[str, ...]:
        """The right ones and the others."""
        return self.among

    @property
    def text(self) -> str:
        """Print the letters in the order of the list."""
        return ", ".join(sorted(map(self.letter, self.value)))

    @property
    def markdown(self) -> str:
        """Print the things chosen in words, in the order of their letters."""
        return "; ".join(phrase(thing) for thing in self.listed if thing in self.value)

    @property
    def json(self) -> list[str]:
        """Return the things chosen."""
        return list(self.value)

    def offer(self, wrong: Sequence[Any]) -> Offer:
        """Offer one of the right things among those wrongly chosen.

        With all of them in one option, the right one would be known by what the others share with
        it.
        """
        one, *_ = ordered(self.value, "offered", *self.key)
        strange = [set(value) - set(self.value) for value in wrong]
        return Offer(
            "Only one of them is among the options.",
            one,
            tuple(min(things) if len(things) == 1 else "" for things in strange),
        )

    def parse(self, reply: str) -> frozenset[str]:
        """Read letters in any order."""
        if not (letters := letters_in(reply)):
            raise Unreadable("nothing was chosen")
        return frozenset(self.named(letters))

    def accepts(self, value: Any) -> bool:
        """Whether exactly these were chosen."""
        return bool(value == frozenset(self.value))

    def contains(self, mistake: Self, value: Any) -> bool:
        """Whether all that is wrongly chosen in a mistake was chosen here, whatever else was."""
        wrong = frozenset(mistake.value) - frozenset(self.value)
        return bool(wrong) and wrong <= value

    def agrees(self, value: Any) -> bool:
        """Whether a second way comes to the same ones."""
        return self.accepts(frozenset(value))

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        chosen = sorted(map(self.letter, self.value))
        others = sorted(set(map(self.letter, self.among)) - set(chosen))
        return Samples(
            right=(
                self.text,
                " ".join(chosen).upper(),
                "".join(chosen[::-1]),
                " and ".join(chosen),
            ),
            wrong=(", ".join(others), "".join(chosen + others))
            if others
            else ("".join(chosen[1:]),),
            unreadable=("", "z", "the first", "a b 9", ", ,"),
        )
