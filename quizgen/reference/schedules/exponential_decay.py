"""Exponential decay and step decay."""

from dataclasses import dataclass

from quizgen.reference.schedules.decay_in_periods import DecayInPeriods


@dataclass(frozen=True, slots=True)
class ExponentialDecay(DecayInPeriods):
    """Multiply the rate by decay_rate every decay_steps: η₀ · decay_rate^(step / decay_steps).

    With `staircase` the exponent is rounded down, so the rate falls in steps: step decay.
    Errors: ValueError unless decay_steps is above 0, for a negative decay_rate or step.
    Source: Keras, "ExponentialDecay". PyTorch: `ExponentialLR`, and `StepLR` for the staircase.

    >>> ExponentialDecay(0.8, 10, 0.5)(20), ExponentialDecay(0.8, 10, 0.5, staircase=True)(19)
    (0.2, 0.4)
    """

    def _rate(self, step: float) -> float:
        return float(self.initial_learning_rate * self.decay_rate ** self._periods(step))
