"""A formula over named symbols."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.expressions import Unreadable
from quizgen.questions.formulas import equivalent, to_latex, tree


@dataclass(frozen=True, slots=True)
class Formula(Answer):
    """A formula, right in every equivalent form: `27C^2` is `3*(3*3*C*C)`."""

    type: ClassVar[str] = "formula"
    value: str
    symbols: tuple[str, ...]

    def __post_init__(self) -> None:
        tree(self.value, self.symbols)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        symbols = (f"${to_latex(tree(name, self.symbols))}$" for name in self.symbols)
        return f"Give a formula in {', '.join(symbols)}."

    @property
    def text(self) -> str:
        """Print the formula as a person would type it."""
        return self.value

    @property
    def markdown(self) -> str:
        """Print the formula as mathematics."""
        return f"${to_latex(tree(self.value, self.symbols))}$"

    @property
    def json(self) -> str:
        """Return the formula as it is typed."""
        return self.value

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        symbols = list(self.symbols)
        return {**super(Formula, self).marking, "symbols": symbols}

    def parse(self, reply: str) -> str:
        """Read a formula over the symbols."""
        tree(reply, self.symbols)
        return reply

    def accepts(self, value: Any) -> bool:
        """Whether the formula is equal for all values of the symbols."""
        try:
            return equivalent(self.value, value, self.symbols)
        except Unreadable:
            return False  # it has no value where the right formula has one

    def agrees(self, value: Any) -> bool:
        """Whether a second derivation came to an equal formula."""
        return self.accepts(value)

    def clashes(self, other: Self) -> bool:
        """Whether the other formula is equal."""
        return self.accepts(other.value)

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        first = self.symbols[0]
        return Samples(
            right=(self.value, f"({self.value})*1", f"{first} + {self.value} - {first}"),
            wrong=(f"{self.value} + 1", f"2*({self.value}) + {first}"),
            unreadable=("", "quux", f"{first} +", f"{first}.__class__", f"({first}", "f(2)"),
        )
