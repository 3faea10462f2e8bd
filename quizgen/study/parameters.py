"""The weights of FSRS, and how much of what was learned is to be remembered."""

from dataclasses import dataclass

import fsrs

LOWEST_RETENTION, HIGHEST_RETENTION = 0.7, 0.97


@dataclass(frozen=True, slots=True)
class Parameters:
    """The weights, the retention aimed at, and their number in the log; 0 are the defaults."""

    weights: tuple[float, ...] = tuple(fsrs.Scheduler().parameters)
    retention: float = 0.9
    number: int = 0

    def __post_init__(self) -> None:
        if not LOWEST_RETENTION <= self.retention <= HIGHEST_RETENTION:
            raise ValueError(
                f"the retention is {LOWEST_RETENTION} to {HIGHEST_RETENTION}, not {self.retention}"
            )


DEFAULTS = Parameters()
