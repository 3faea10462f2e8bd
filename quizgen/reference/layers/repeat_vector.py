"""One vector, several times."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.layers.reshaping import Reshaping
from quizgen.reference.shapes import Shape, positive


@dataclass(frozen=True, slots=True)
class RepeatVector(Reshaping):
    """Repeat each sample's vector n times along a new axis of steps: y[t, f] = x[f].

    Shapes: x (batch, features) to y (batch, n, features). No weights.
    Errors: ValueError if n is not positive or the input has more than its features axis.
    Source: Keras, "RepeatVector layer". PyTorch: `x[:, None].expand(-1, n, -1)`.

    >>> RepeatVector(2)([[3, 4]]).tolist()
    [[[3.0, 4.0], [3.0, 4.0]]]
    """

    n: int

    def __post_init__(self) -> None:
        positive("n", self.n)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Put n before the features."""
        if len(input_shape) != 1:
            raise ValueError(
                "RepeatVector takes one vector for each sample, so a shape (features,) without "
                f"the batch axis, got {input_shape}"
            )
        return (self.n, *input_shape)

    def _forward(self, x: Array) -> Array:
        return np.repeat(x[:, np.newaxis], self.n, axis=1)

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        return np.asarray(upstream.sum(axis=1))
