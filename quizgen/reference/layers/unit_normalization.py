"""Unit normalization: vectors of length 1."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.normalization import feature_axes
from quizgen.reference.limits import check_above_zero
from quizgen.reference.normalizing import root_of_squares
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class UnitNormalization(Layer):
    """Divide each vector by its norm: y = x / max(‖x‖, epsilon).

    ‖x‖ is √(Σ x²) for `order` 2, the Euclidean length, and Σ |x| for `order` 1; `axis` names the
    axes that the values of a vector lie along. A vector of zeros stays one.
    Shapes: x (batch, ...) to y of the same shape. No weights.
    Trace: norm.
    Errors: ValueError for an axis out of range, twice or the batch axis, an order that is neither
    1 nor 2, an epsilon of 0 or less.
    Source: Keras, "UnitNormalization layer", which is of order 2 with epsilon 1e-12; its function
    `keras.ops.normalize` has the other order. PyTorch's `normalize` takes axis 1 unless told
    otherwise.

    >>> UnitNormalization()([[3, -4]]).tolist()
    [[0.6, -0.8]]
    >>> UnitNormalization(order=1)([[3, -5]]).tolist()
    [[0.375, -0.625]]
    """

    axis: int | tuple[int, ...] = -1
    order: Literal[1, 2] = 2
    epsilon: float = 1e-12

    def __post_init__(self) -> None:
        if self.order not in (1, 2):
            raise ValueError(f"order must be 1 or 2, got {self.order!r}")
        check_above_zero("epsilon", self.epsilon)

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes of `axis`, counted from 0."""
        return feature_axes("UnitNormalization", resolve_axes(self.axis, rank))

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        self.reduction_axes(len(input_shape) + 1)
        return input_shape

    def macs(self, input_shape: Shape) -> int:
        """Count one for each value, its division; taking the norm is left out."""
        return self.count_outputs(input_shape)

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return every vector with norm 1."""
        batch, _ = self._checked(x, weights)
        norm = self._norm(batch)
        note(trace, norm=norm)
        unit: Array = batch / np.maximum(norm, self.epsilon)
        return unit

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return (g − n · Σ g·y) / ‖x‖, where n is y for order 2 and the sign of x for order 1.

        A norm below epsilon is not divided by, so there the gradient is g / epsilon. The sign of
        0 is 0, as in JAX and PyTorch.
        """
        batch, _ = self._checked(x, weights)
        gradient = received(upstream, batch.shape)
        norm = self._norm(batch)
        divisor = np.maximum(norm, self.epsilon)
        unit = batch / divisor
        along = (gradient * unit).sum(self.reduction_axes(batch.ndim), keepdims=True)
        growth = unit if self.order == 2 else np.sign(batch)
        moving = norm > self.epsilon
        return Gradients((gradient - np.where(moving, growth * along, 0)) / divisor, {})

    def _norm(self, batch: Array) -> Array:
        axes = self.reduction_axes(batch.ndim)
        if self.order == 1:
            return np.asarray(np.abs(batch).sum(axes, keepdims=True))
        return root_of_squares(batch, axes)
