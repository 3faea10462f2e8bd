"""Group normalization."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.normalization import Normalization, feature_axes
from quizgen.reference.normalizing import Quotient, standardize
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class GroupNormalization(Normalization):
    """Standardise each group of channels of each sample: gamma · (x − μ) / √(σ² + epsilon) + beta.

    The C channels are split into `groups` blocks of neighbours; μ and σ² (divided by n) are taken
    over the spatial axes and the channels of a block. groups=1 takes all channels together, as
    layer normalization over all axes does, and groups=C or -1 each by itself, which is instance
    normalization.
    Shapes: x (batch, *spatial, C) to y of the same shape; with `axis=1` (batch, C, *spatial).
    Weights: gamma (C), beta (C).
    Trace: mean, deviations, variance, standardized, of the array with a groups axis before the
    channels of a group.
    Errors: ValueError for channels that `groups` does not divide, an axis out of range or the
    batch axis, a variance of 0 with epsilon 0.
    Source: Wu and He 2018; Keras, "GroupNormalization layer". PyTorch's `GroupNorm` has epsilon
    1e-5, channels first, and no default number of groups.

    >>> GroupNormalization(groups=8).count_params((28, 28, 64))
    128
    """

    groups: int = 32
    axis: int = -1
    epsilon: float = 1e-3
    center: bool = True
    scale: bool = True

    def __post_init__(self) -> None:
        self._check_epsilon()
        if not isinstance(self.groups, int) or not (self.groups >= 1 or self.groups == -1):
            raise ValueError(
                f"groups must be a positive integer, or -1 for one a channel, got {self.groups!r}"
            )

    def learned_axes(self, rank: int) -> tuple[int, ...]:
        """Return the channel axis."""
        return feature_axes("GroupNormalization", resolve_axes(self.axis, rank))

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return every axis but the batch; along the channels only a group is averaged over."""
        self.learned_axes(rank)
        return tuple(range(1, rank))

    def split_reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes averaged over once the channel axis is split into (groups, C / groups).

        >>> GroupNormalization(8).split_reduction_axes(4)
        (1, 2, 4)
        >>> GroupNormalization(8, axis=1).split_reduction_axes(4)
        (2, 3, 4)
        """
        (channels,) = self.learned_axes(rank)
        return tuple(axis for axis in range(1, rank + 1) if axis != channels)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        (channels,) = self.learned_axes(len(input_shape) + 1)
        size = input_shape[channels - 1]
        if size is not None and size % self.groups:
            raise ValueError(
                f"the channels must be divisible by groups, got {size} channels in axis "
                f"{self.axis} of {input_shape} and groups={self.groups}"
            )
        return input_shape

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return each group of each sample standardised, then scaled and shifted by channel."""
        batch, weight = self._checked(x, weights)
        standardized = self._standardize(batch, trace)
        return self._scaled_and_shifted(standardized.values.reshape(batch.shape), weight)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradients of x, gamma and beta; a value of x moves its group's statistics."""
        batch, weight = self._checked(x, weights)
        standardized = self._standardize(batch)
        gradient = received(upstream, batch.shape)
        arrived = self._scaled(gradient, weight).reshape(standardized.values.shape)
        return Gradients(
            standardized.gradient_before_centring(arrived).reshape(batch.shape),
            self._learned_gradients(gradient, standardized.values.reshape(batch.shape)),
        )

    def _standardize(self, batch: Array, trace: Trace | None = None) -> Quotient:
        (channels,) = self.learned_axes(batch.ndim)
        size = batch.shape[channels]
        groups = size if self.groups == -1 else self.groups
        split = (*batch.shape[:channels], groups, size // groups, *batch.shape[channels + 1 :])
        axes = self.split_reduction_axes(batch.ndim)
        return standardize(batch.reshape(split), axes, self.epsilon, trace=trace)
