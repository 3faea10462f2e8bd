"""Polynomial decay."""

import math
from dataclasses import dataclass

from quizgen.reference.limits import check_above_zero
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class PolynomialDecay(Schedule):
    """Fall to an end rate with a power of what remains: (η₀ − η_end) · (1 − t)^power + η_end.

    t = step / decay_steps, and 1 after decay_steps: with the power 1 a straight line. With `cycle`
    the rate rises again after decay_steps, as t is then divided by its own value rounded up.
    Errors: ValueError unless decay_steps and power are above 0, or for a negative step.
    Source: Keras, "PolynomialDecay". PyTorch's `PolynomialLR` ends at 0 and does not cycle.

    >>> PolynomialDecay(1.0, 10, 0.5, power=2)(5), PolynomialDecay(1.0, 10, 0.5)(25)
    (0.625, 0.5)
    """

    initial_learning_rate: float
    decay_steps: float
    end_learning_rate: float = 0.0001
    power: float = 1.0
    cycle: bool = False

    def __post_init__(self) -> None:
        check_above_zero("decay_steps", self.decay_steps)
        check_above_zero("power", self.power)

    def _rate(self, step: float) -> float:
        done = step / self.decay_steps
        fraction = done / max(1, math.ceil(done)) if self.cycle else min(done, 1.0)
        fall = self.initial_learning_rate - self.end_learning_rate
        return float(fall * (1 - fraction) ** self.power + self.end_learning_rate)
