"""Time-based decay."""

import math
from dataclasses import dataclass

from quizgen.reference.schedules.schedule import Schedule, check_steps


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
        check_steps("decay_steps", self.decay_steps)
        if not self.decay_rate >= 0:
            raise ValueError(f"decay_rate must be 0 or more, got {self.decay_rate}")

    def _rate(self, step: float) -> float:
        periods = step / self.decay_steps
        if self.staircase:
            periods = math.floor(periods)
        return self.initial_learning_rate / (1 + self.decay_rate * periods)
