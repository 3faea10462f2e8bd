"""Exponential decay and step decay."""

import math
from dataclasses import dataclass

from quizgen.reference.limits import check_above_zero, check_not_negative
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class ExponentialDecay(Schedule):
    """Multiply the rate by decay_rate every decay_steps: η₀ · decay_rate^(step / decay_steps).

    With `staircase` the exponent is rounded down, so the rate falls in steps: step decay.
    Errors: ValueError unless decay_steps is above 0, for a negative decay_rate or step.
    Source: Keras, "ExponentialDecay". PyTorch: `ExponentialLR`, and `StepLR` for the staircase.

    >>> ExponentialDecay(0.8, 10, 0.5)(20), ExponentialDecay(0.8, 10, 0.5, staircase=True)(19)
    (0.2, 0.4)
    """

    initial_learning_rate: float
    decay_steps: float
    decay_rate: float
    staircase: bool = False

    def __post_init__(self) -> None:
        check_above_zero("decay_steps", self.decay_steps)
        check_not_negative("decay_rate", self.decay_rate)

    def _rate(self, step: float) -> float:
        periods = step / self.decay_steps
        exponent = math.floor(periods) if self.staircase else periods
        return float(self.initial_learning_rate * self.decay_rate**exponent)
