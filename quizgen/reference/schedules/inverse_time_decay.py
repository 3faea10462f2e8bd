"""Time-based decay."""

import math
from dataclasses import dataclass

from quizgen.reference.limits import check_above_zero, check_not_negative
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class InverseTimeDecay(Schedule):
    """Divide the rate by a number that grows evenly: η₀ / (1 + decay_rate · step / decay_steps).

    Also called time-based decay. With `staircase` the quotient step / decay_steps is rounded down.
    Errors: ValueError unless decay_steps is above 0, for a negative decay_rate or step.
    Source: Keras, "InverseTimeDecay". PyTorch: `LambdaLR` with this formula.

    >>> InverseTimeDecay(0.5, 1, 0.25)(4)
    0.25
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
        if self.staircase:
            periods = math.floor(periods)
        return self.initial_learning_rate / (1 + self.decay_rate * periods)
