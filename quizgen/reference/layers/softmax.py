"""Softmax as a layer."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.activations.softmaxes import softmax
from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.layers.activating import Activating
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class Softmax(Activating):
    """Turn scores into probabilities along one or several axes: y_j = e^x_j / Σ_k e^x_k.

    Shapes: x (batch, ...) to y of the same shape, summing to 1 along `axis`. No weights.
    Trace: shifted (x less its maximum), powers, sum.
    Errors: ValueError if the input has no such axis.
    Source: Keras, "Softmax layer". PyTorch has no default axis.

    >>> Softmax()([[1000, 1000, -1000]]).tolist()
    [[0.5, 0.5, 0.0]]
    """

    axis: int | tuple[int, ...] = -1

    each_position_alone = False
    function = softmax

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input, which must have the axes."""
        resolve_axes(self.axis, len(input_shape) + 1)
        return input_shape

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the probabilities."""
        batch, _ = self._checked(x, weights)
        return softmax(batch, self.axis, trace)
