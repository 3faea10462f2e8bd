"""Linear warm-up."""

from dataclasses import dataclass

from quizgen.reference.limits import check_above_zero
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class LinearWarmup(Schedule):
    """Rise in a straight line to the target: η₀ + (target − η₀) · step / warmup_steps.

    From warmup_steps on the rate is the target, or what the schedule `after` says, which counts
    its steps from there.
    Errors: ValueError unless warmup_steps is above 0, or for a negative step.
    Source: Goyal et al. 2017; Keras has it within "CosineDecay" only, with the same names.
    PyTorch's `LinearLR` takes factors of the rate instead, `SequentialLR` what follows.

    >>> LinearWarmup(0.0, 0.5, 4)(2), LinearWarmup(0.0, 0.5, 4)(9)
    (0.25, 0.5)
    >>> LinearWarmup(0.0, 0.5, 4, after=ExponentialDecay(0.5, 1, 0.5))(5)
    0.25
    """

    initial_learning_rate: float
    warmup_target: float
    warmup_steps: float
    after: Schedule | None = None

    def __post_init__(self) -> None:
        check_above_zero("warmup_steps", self.warmup_steps)

    def _rate(self, step: float) -> float:
        if step < self.warmup_steps:
            rise = self.warmup_target - self.initial_learning_rate
            return self.initial_learning_rate + rise * step / self.warmup_steps
        if self.after is None:
            return self.warmup_target
        return self.after(step - self.warmup_steps)
