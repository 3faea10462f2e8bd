"""Multi-step decay."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class PiecewiseConstantDecay(Schedule):
    """Use one rate up to the first boundary (included), the next up to the second, and so on.

    Also called multi-step decay: its values are then η₀, η₀ · γ, η₀ · γ², ...
    Errors: ValueError unless the boundaries rise and the values are one more than the boundaries.
    Source: Keras, "PiecewiseConstantDecay". PyTorch's `MultiStepLR` takes γ instead of values, and
    at a boundary itself has the next rate already.

    >>> rate = PiecewiseConstantDecay((10, 20), (0.1, 0.01, 0.001))
    >>> rate(10), rate(11), rate(100)
    (0.1, 0.01, 0.001)
    """

    boundaries: Sequence[float]
    values: Sequence[float]

    def __post_init__(self) -> None:
        boundaries, values = tuple(self.boundaries), tuple(self.values)
        if list(boundaries) != sorted(set(boundaries)):
            raise ValueError(f"boundaries must rise, got {boundaries}")
        if len(values) != len(boundaries) + 1:
            raise ValueError(
                "values must be one more than the boundaries, got "
                f"{len(values)} values and {len(boundaries)} boundaries"
            )
        object.__setattr__(self, "boundaries", boundaries)  # lists would not be frozen
        object.__setattr__(self, "values", values)

    def _rate(self, step: float) -> float:
        return self.values[bisect_left(self.boundaries, step)]
