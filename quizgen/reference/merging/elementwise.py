"""What the merges that work position by position share: inputs that are repeated to one shape."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import reduce
from itertools import zip_longest

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import received
from quizgen.reference.merging.merge import Merge
from quizgen.reference.shapes import Shape


class Elementwise(Merge):
    """A merge that combines the values at each position.

    Inputs with fewer axes get axes of size 1 after the batch axis, and axes of size 1 are
    repeated to the size of the others.
    """

    __slots__ = ()

    def output_shape(self, *input_shapes: Shape) -> Shape:
        """Return the one shape to which all inputs are repeated."""
        self._check_count(len(input_shapes))
        return reduce(self._common_shape, input_shapes)

    def __call__(self, *xs: ArrayLike) -> Array:
        """Return the inputs combined position by position."""
        return self._combine(_aligned(self._checked(xs)))

    def gradients(self, *xs: ArrayLike, upstream: ArrayLike | None = None) -> tuple[Array, ...]:
        """Return upstream times how y changes with each input, summed where it was repeated."""
        batches = self._checked(xs)
        aligned = _aligned(batches)
        gradient = received(upstream, np.broadcast_shapes(*(x.shape for x in aligned)))
        return tuple(
            _summed(gradient * slope, x.shape).reshape(batch.shape)
            for batch, x, slope in zip(batches, aligned, self._slopes(aligned), strict=True)
        )

    @abstractmethod
    def _combine(self, xs: list[Array]) -> Array: ...

    @abstractmethod
    def _slopes(self, xs: list[Array]) -> Sequence[Array | float]:
        """Return dy/dx at each position, for each input."""

    def _common_shape(self, one: Shape, other: Shape) -> Shape:
        pairs = list(zip_longest(reversed(one), reversed(other), fillvalue=1))
        if any(a != b and 1 not in (a, b) and None not in (a, b) for a, b in pairs):
            raise ValueError(
                f"{type(self).__name__} works position by position, so sizes must be equal or 1, "
                f"got shapes {one} and {other} (the batch axis is left out)"
            )
        return tuple(_common_size(a, b) for a, b in reversed(pairs))


def _common_size(a: int | None, b: int | None) -> int | None:
    """Return the size that both are or are repeated to; an unknown size may prove to be 1."""
    for size in (a, b):
        if size not in (None, 1):
            return size
    return None if None in (a, b) else 1


def _aligned(batches: list[Array]) -> list[Array]:
    """Give all batches as many axes as the one with most."""
    rank = max(batch.ndim for batch in batches)
    return [
        batch.reshape(len(batch), *(1,) * (rank - batch.ndim), *batch.shape[1:])
        for batch in batches
    ]


def _summed(gradient: Array, shape: tuple[int, ...]) -> Array:
    """Add up the gradients of all places that a value was repeated to."""
    repeated = tuple(
        axis
        for axis, (have, want) in enumerate(zip(gradient.shape, shape, strict=True))
        if have != want
    )
    return np.asarray(gradient.sum(repeated, keepdims=True))
