"""What a reader finds in a file, place by place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """The two sides of a card in Markdown, and what else there is to say when it is answered.

    Wrong options come from cards of the same group.
    """

    place: str
    front: str
    back: str
    explanation: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A place from which no card can be made, why, and what to do."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What the cards of a place go without."""

    place: str
    message: str


Found = Pair | Fault | Remark
