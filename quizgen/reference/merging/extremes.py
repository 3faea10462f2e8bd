"""Largest and smallest of several inputs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.merging.elementwise import Elementwise


class Extreme(Elementwise):
    """A merge that passes on one of the inputs at each position, and the gradient to it alone."""

    __slots__ = ()

    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        y = self._combine(xs)
        free = np.ones(y.shape, dtype=bool)
        slopes = []
        for x in xs:
            chosen = free & (x == y)
            free &= ~chosen
            slopes.append(chosen.astype(np.float64))
        return slopes


@dataclass(frozen=True, slots=True)
class Maximum(Extreme):
    """Take the largest input at each position: y = max(x₁, x₂, ...).

    The gradient goes to the input that is passed on, the first of them if several are equal.
    Shapes: all inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError for no input, different batch sizes, or sizes that are neither equal nor 1.
    Source: Keras, "Maximum layer". Among equal inputs TensorFlow chooses the first as well; JAX
    and PyTorch give half of the gradient to each of two.

    >>> Maximum()([[1, 5]], [[3, 2]]).tolist()
    [[3.0, 5.0]]
    """

    def _combine(self, xs: list[Array]) -> Array:
        return reduce(np.maximum, xs)


@dataclass(frozen=True, slots=True)
class Minimum(Extreme):
    """Take the smallest input at each position: y = min(x₁, x₂, ...).

    The gradient goes to the input that is passed on, the first of them if several are equal.
    Shapes: all inputs (batch, ...) of one shape, or of size 1 along axes that are then repeated.
    Errors: ValueError for no input, different batch sizes, or sizes that are neither equal nor 1.
    Source: Keras, "Minimum layer". Among equal inputs TensorFlow chooses the first as well; JAX
    and PyTorch give half of the gradient to each of two.

    >>> Minimum()([[1, 5]], [[3, 2]]).tolist()
    [[1.0, 2.0]]
    """

    def _combine(self, xs: list[Array]) -> Array:
        return reduce(np.minimum, xs)
