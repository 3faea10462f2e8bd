"""Instance normalization."""

from dataclasses import dataclass

from quizgen.reference.axes import resolve_axes
from quizgen.reference.layers.normalization import Normalization, feature_axes


@dataclass(frozen=True, slots=True)
class InstanceNormalization(Normalization):
    """Standardise each channel of each sample: y = gamma · (x − μ) / √(σ² + epsilon) + beta.

    μ and σ² (divided by n) are taken over the spatial axes; `axis` names the channels.
    Shapes: x (batch, *spatial, C) to y of the same shape; with `axis=1` (batch, C, *spatial).
    Weights: gamma (C), beta (C).
    Trace: mean, deviations, variance, standardized.
    Errors: ValueError for an axis out of range or the batch axis, an input without spatial axes,
    a variance of 0 with epsilon 0.
    Source: Ulyanov, Vedaldi and Lempitsky 2016; Keras, "GroupNormalization layer" with groups=-1.
    PyTorch's `InstanceNorm2d` has epsilon 1e-5 and learns no gamma and beta unless told so.

    >>> InstanceNormalization().reduction_axes(4)
    (1, 2)
    """

    axis: int = -1
    epsilon: float = 1e-3
    center: bool = True
    scale: bool = True

    def __post_init__(self) -> None:
        self._check_epsilon()

    def learned_axes(self, rank: int) -> tuple[int, ...]:
        """Return the channel axis."""
        return feature_axes("InstanceNormalization", resolve_axes(self.axis, rank))

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the spatial axes: all but the batch and the channels."""
        channels = self.learned_axes(rank)
        axes = tuple(axis for axis in range(1, rank) if axis not in channels)
        if not axes:
            raise ValueError(
                "InstanceNormalization averages over spatial axes, so the input needs at least "
                f"3 axes (batch axis included), got {rank}"
            )
        return axes
