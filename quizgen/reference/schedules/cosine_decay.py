"""Cosine decay, once or with restarts."""

import math
from dataclasses import dataclass, replace

from quizgen.reference.limits import check_above_zero
from quizgen.reference.schedules.linear_warmup import LinearWarmup
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class CosineDecay(Schedule):
    """Fall along half a cosine to alpha · η₀: η₀ · ((1 − alpha) · ½(1 + cos πt) + alpha).

    t = step / decay_steps, and 1 after decay_steps. With a `warmup_target` the rate first rises
    from η₀ to it in a straight line over warmup_steps, and then falls from it in decay_steps.
    Errors: ValueError unless decay_steps is above 0 (with a target also warmup_steps), or for a
    negative step.
    Source: Loshchilov and Hutter 2017, "SGDR"; Keras, "CosineDecay". PyTorch's
    `CosineAnnealingLR` takes the lowest rate itself instead of alpha.

    >>> CosineDecay(0.5, 10)(5), CosineDecay(0.5, 10, alpha=0.5)(10)
    (0.25, 0.25)
    """

    initial_learning_rate: float
    decay_steps: float
    alpha: float = 0.0
    warmup_target: float | None = None
    warmup_steps: float = 0

    def __post_init__(self) -> None:
        check_above_zero("decay_steps", self.decay_steps)
        if self.warmup_target is not None:
            check_above_zero("warmup_steps", self.warmup_steps)

    def _rate(self, step: float) -> float:
        if self.warmup_target is not None:
            fall = replace(self, initial_learning_rate=self.warmup_target, warmup_target=None)
            rise = self.initial_learning_rate, self.warmup_target, self.warmup_steps
            return LinearWarmup(*rise, after=fall)(step)
        wave = half_cosine(min(step / self.decay_steps, 1.0))
        return self.initial_learning_rate * ((1 - self.alpha) * wave + self.alpha)


@dataclass(frozen=True, slots=True)
class CosineDecayRestarts(Schedule):
    """Fall along half a cosine again and again: η₀ · ((1 − alpha) · mⁱ · ½(1 + cos πt) + alpha).

    The first period has first_decay_steps, each next one t_mul times as many; i counts the
    restarts, m is m_mul, and t is the fraction of the period that is over.
    Errors: ValueError unless first_decay_steps is above 0 and t_mul at least 1, or for a negative
    step.
    Source: Loshchilov and Hutter 2017, "SGDR"; Keras, "CosineDecayRestarts". PyTorch's
    `CosineAnnealingWarmRestarts` has t_mul 1 by default, the lowest rate itself instead of alpha,
    and no m_mul.

    >>> [CosineDecayRestarts(0.5, 2)(step) for step in (0, 1, 2, 4, 6)]
    [0.5, 0.25, 0.5, 0.25, 0.5]
    """

    initial_learning_rate: float
    first_decay_steps: float
    t_mul: float = 2.0
    m_mul: float = 1.0
    alpha: float = 0.0

    def __post_init__(self) -> None:
        check_above_zero("first_decay_steps", self.first_decay_steps)
        if not self.t_mul >= 1:
            raise ValueError(f"t_mul must be at least 1, got {self.t_mul}")

    def _rate(self, step: float) -> float:
        restarts, fraction = self._place(step)
        wave = self.m_mul**restarts * half_cosine(fraction)
        return float(self.initial_learning_rate * ((1 - self.alpha) * wave + self.alpha))

    def _place(self, step: float) -> tuple[int, float]:
        """Return how many periods are over, and which fraction of the present one."""
        if self.t_mul == 1:
            periods = step / self.first_decay_steps
            return math.floor(periods), periods % 1
        restarts, begin, period = 0, 0.0, float(self.first_decay_steps)
        while step >= begin + period:
            restarts, begin, period = restarts + 1, begin + period, period * self.t_mul
        return restarts, (step - begin) / period


def half_cosine(fraction: float) -> float:
    """Return ½(1 + cos πt), which falls from 1 to 0."""
    return (1 + math.cos(math.pi * fraction)) / 2
