"""The axes of a sample in another order."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.layers.reshaping import Reshaping
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Permute(Reshaping):
    """Put the axes of each sample into another order: axis k of y is axis dims[k] of x.

    Shapes: x (batch, n₁, ..., n_r) to y (batch, n_dims[1], ..., n_dims[r]); `dims` counts from 1,
    as the batch axis is 0 and stays. No weights.
    Errors: ValueError if `dims` is no order of 1 to r, or the input has another number of axes.
    Source: Keras, "Permute layer". PyTorch's `permute` counts and moves the batch axis as well.

    >>> Permute((3, 1, 2)).output_shape((5, 6, 7))
    (7, 5, 6)
    """

    dims: tuple[int, ...]

    def __post_init__(self) -> None:
        dims = tuple(self.dims)
        if sorted(dims) != list(range(1, len(dims) + 1)):
            raise ValueError(
                f"dims must hold each of the numbers 1 to {len(dims)} once, got {self.dims!r}"
            )
        object.__setattr__(self, "dims", dims)  # a list would not be frozen

    def output_shape(self, input_shape: Shape) -> Shape:
        """Put the sizes into the new order."""
        if len(input_shape) != len(self.dims):
            raise ValueError(
                f"dims={self.dims} orders {len(self.dims)} axes (the batch axis is left out), got "
                f"an input of shape {input_shape}"
            )
        return tuple(input_shape[dim - 1] for dim in self.dims)

    def _forward(self, x: Array) -> Array:
        return x.transpose(0, *self.dims)

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        return upstream.transpose(np.argsort((0, *self.dims)))
