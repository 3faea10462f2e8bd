"""What questions are made from."""

from collections.abc import Iterator
from typing import Protocol

from quizgen.questions.question import Question


class Item(Protocol):
    """A template or a concept card: what questions are made from."""

    @property
    def id(self) -> str:
        """Its permanent name, `<topic>/<name>`."""

    @property
    def kind(self) -> str:
        """Either `template` or `concept`."""

    @property
    def title(self) -> str:
        """What it is about, in one line."""

    @property
    def topic(self) -> str:
        """The folder that it lives in."""

    @property
    def level(self) -> int:
        """How hard it is, from 1 to 5."""

    @property
    def answer_type(self) -> str:
        """The type of its answers."""

    @property
    def size(self) -> int:
        """How many variants are declared."""

    @property
    def different(self) -> int:
        """How many variants ask something else: another so many on, only the order is another."""

    @property
    def typical(self) -> int:
        """The number of a usable variant, always the same one."""

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all usable variants, in the order of a key if one is given."""

    def allows(self, variant: int) -> bool:
        """Whether this declared variant is usable."""

    def question(self, variant: int) -> Question:
        """Build the question with this number."""
