"""What the check found."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Complaint:
    """One rule that one question, item or bank breaks."""

    place: str
    rule: str
    message: str

    def __str__(self) -> str:
        """Print the complaint in one line."""
        return f"{self.place}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found in one item.

    `guessed` says how often each bot that knows nothing was right, beyond chance, in points;
    `provoked` holds the misconceptions that were seen.
    """

    id: str
    kind: str
    declared: int
    checked: int
    left_out: int
    complaints: tuple[Complaint, ...]
    guessed: Mapping[str, float] = field(default_factory=dict)
    provoked: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.complaints
