"""What the decays share that count periods of steps."""

import math
from dataclasses import dataclass

from quizgen.reference.limits import check_above_zero, check_not_negative
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class DecayInPeriods(Schedule):
    """A schedule that falls by decay_rate in each period of decay_steps, at its end or evenly."""

    initial_learning_rate: float
    decay_steps: float
    decay_rate: float
    staircase: bool = False

    def __post_init__(self) -> None:
        check_above_zero("decay_steps", self.decay_steps)
        check_not_negative("decay_rate", self.decay_rate)

    def _periods(self, step: float) -> float:
        """Return how many periods are over, with the part of the present one unless in stairs."""
        periods = step / self.decay_steps
        return math.floor(periods) if self.staircase else periods
