"""Sum, difference, product and mean of several inputs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.merging.elementwise import Elementwise
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Add(Elementwise):
    """Add the inputs position by position: y = x₁ + x₂ + ..., each with the gradient 1.

    Shapes: all inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError for no input, different batch sizes, or sizes that are neither equal nor 1.
    Source: Keras, "Add layer". PyTorch: `x + y`.

    >>> Add()([[1, 2]], [[10, 20]], [[100, 200]]).tolist()
    [[111.0, 222.0]]
    """

    def _combine(self, xs: list[Array]) -> Array:
        return reduce(np.add, xs)

    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        return [1.0] * len(xs)


@dataclass(frozen=True, slots=True)
class Subtract(Elementwise):
    """Subtract the second input from the first: y = x₁ − x₂, with the gradients 1 and −1.

    Shapes: two inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError unless there are two inputs of the same batch size and of sizes that are
    equal or 1.
    Source: Keras, "Subtract layer". PyTorch: `x - y`.

    >>> Subtract()([[5, 5]], [[2, 7]]).tolist()
    [[3.0, -2.0]]
    """

    def output_shape(self, *input_shapes: Shape) -> Shape:
        """Return the one shape to which both inputs are repeated."""
        self._check_count(len(input_shapes), exactly=2)
        return Elementwise.output_shape(self, *input_shapes)

    def _combine(self, xs: list[Array]) -> Array:
        return xs[0] - xs[1]

    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        return [1.0, -1.0]


@dataclass(frozen=True, slots=True)
class Multiply(Elementwise):
    """Multiply the inputs position by position: y = x₁ · x₂ · ...

    The gradient of each input is the product of the others.
    Shapes: all inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError for no input, different batch sizes, or sizes that are neither equal nor 1.
    Source: Keras, "Multiply layer". PyTorch: `x * y`.

    >>> Multiply()([[2, 3]], [[4, 0]]).tolist()
    [[8.0, 0.0]]
    """

    def _combine(self, xs: list[Array]) -> Array:
        return reduce(np.multiply, xs)

    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        one: Array | float = 1.0
        # dividing the product by the input itself would fail at 0
        return [math.prod(xs[:i] + xs[i + 1 :], start=one) for i in range(len(xs))]


@dataclass(frozen=True, slots=True)
class Average(Elementwise):
    """Take the mean of the inputs position by position: y = (x₁ + ... + x_n) / n.

    The gradient of each input is 1/n.
    Shapes: all inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError for no input, different batch sizes, or sizes that are neither equal nor 1.
    Source: Keras, "Average layer". PyTorch: `(x + y) / 2`.

    >>> Average()([[1, 2]], [[3, 8]]).tolist()
    [[2.0, 5.0]]
    """

    def _combine(self, xs: list[Array]) -> Array:
        return np.asarray(reduce(np.add, xs) / len(xs))

    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        return [1 / len(xs)] * len(xs)
