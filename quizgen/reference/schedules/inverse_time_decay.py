"""Time-based decay."""

from dataclasses import dataclass

from quizgen.reference.schedules.decay_in_periods import DecayInPeriods


@dataclass(frozen=True, slots=True)
class InverseTimeDecay(DecayInPeriods):
    """Divide the rate by a number that grows evenly: η₀ / (1 + decay_rate · step / decay_steps).

    Also called time-based decay. With `staircase` the quotient step / decay_steps is rounded down.
    Errors: ValueError unless decay_steps is above 0, for a negative decay_rate or step.
    Source: Keras, "InverseTimeDecay". PyTorch: `LambdaLR` with this formula.

    >>> InverseTimeDecay(0.5, 1, 0.25)(4)
    0.25
    """

    def _rate(self, step: float) -> float:
        return self.initial_learning_rate / (1 + self.decay_rate * self._periods(step))
