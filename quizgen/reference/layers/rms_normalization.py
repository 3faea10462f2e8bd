"""Root mean square normalization."""

import math
from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.normalization import feature_axes, other_axes, sizes_along, spread
from quizgen.reference.limits import check_not_negative
from quizgen.reference.normalizing import Quotient, divide_by_root
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class RMSNormalization(Layer):
    """Divide each sample by its root mean square: y = scale · x / √(mean(x²) + epsilon).

    Unlike layer normalization it takes no mean away and adds no offset.
    Shapes: x (batch, ...) to y of the same shape; the mean is taken over `axis`.
    Weights: scale, of the sizes of the axes in `axis`, in increasing order.
    Trace: mean_square, standardized.
    Errors: ValueError for an axis out of range, twice or the batch axis, all zeros with epsilon 0.
    Source: Zhang and Sennrich 2019; Keras, "RMSNormalization layer", which multiplies scale along
    the last axes even if `axis` names others. PyTorch takes the sizes of the last axes instead of
    their numbers, and unless told otherwise has epsilon 2.2e-16.

    >>> RMSNormalization(epsilon=0)([[1, 7]], [1, 1]).tolist()
    [[0.2, 1.4]]
    """

    axis: int | tuple[int, ...] = -1
    epsilon: float = 1e-6

    def __post_init__(self) -> None:
        check_not_negative("epsilon", self.epsilon)

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes of `axis`, counted from 0."""
        return feature_axes("RMSNormalization", resolve_axes(self.axis, rank))

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        self.reduction_axes(len(input_shape) + 1)
        return input_shape

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return one scale for each place along the axes that are averaged over."""
        axes = self.reduction_axes(len(input_shape) + 1)
        return {"scale": sizes_along("RMSNormalization", axes, input_shape)}

    def macs(self, input_shape: Shape) -> int:
        """Count one for each value, its scale; taking the mean of squares is left out."""
        return self.count_outputs(input_shape)

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return x divided by its root mean square and scaled."""
        batch, weight = self._checked(x, weights)
        return self._divided(batch, trace).values * self._spread(weight["scale"], batch)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradients of x and scale; every value of x moves the root mean square too."""
        batch, weight = self._checked(x, weights)
        gradient = received(upstream, batch.shape)
        divided = self._divided(batch)
        shared = other_axes(self.reduction_axes(batch.ndim), batch.ndim)
        return Gradients(
            divided.gradient(gradient * self._spread(weight["scale"], batch)),
            {"scale": (gradient * divided.values).sum(shared)},
        )

    def _divided(self, batch: Array, trace: Trace | None = None) -> Quotient:
        axes = self.reduction_axes(batch.ndim)
        if self.epsilon == 0 and not batch.any(axes).all():
            raise ValueError(
                f"all values along the axes {axes} are 0 somewhere: give an epsilon above 0"
            )
        count = math.prod(batch.shape[axis] for axis in axes)
        return divide_by_root(batch, axes, count, self.epsilon, "mean_square", trace)

    def _spread(self, scale: Array, x: Array) -> Array:
        return spread(scale, self.reduction_axes(x.ndim), x)
