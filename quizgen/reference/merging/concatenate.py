"""Inputs side by side."""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axis
from quizgen.reference.gradients import received
from quizgen.reference.merging.merge import Merge
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Concatenate(Merge):
    """Put the inputs side by side along an axis, the batch axis counted as 0.

    Shapes: inputs (batch, ..., nᵢ, ...) to y (batch, ..., Σ nᵢ, ...): the sizes along `axis` add
    up, all others must agree. The gradient of each input is its part of the upstream gradient.
    Errors: ValueError for no input, an axis out of range or the batch axis, or other sizes that
    differ.
    Source: Keras, "Concatenate layer". PyTorch's `cat` has axis 0 by default, the batch.

    >>> Concatenate().output_shape((4, 5, 3), (4, 5, 6))
    (4, 5, 9)
    """

    axis: int = -1

    def output_shape(self, *input_shapes: Shape) -> Shape:
        """Add up the sizes along the axis and keep the others."""
        self._check_count(len(input_shapes))
        rank = len(input_shapes[0]) + 1
        axis = resolve_axis(self.axis, rank) - 1  # shapes leave out the batch axis
        if axis < 0:
            raise ValueError("Concatenate: axis must not name the batch axis 0")
        ranks = {len(shape) for shape in input_shapes}
        others = [shape[:axis] + shape[axis + 1 :] for shape in input_shapes]
        if len(ranks) > 1 or (agreed := _agreed(others)) is None:
            raise ValueError(
                f"Concatenate with axis={self.axis} needs inputs whose other sizes agree, got "
                f"shapes {input_shapes} (the batch axis is left out)"
            )
        return (*agreed[:axis], _total(input_shapes, axis), *agreed[axis:])

    def __call__(self, *xs: ArrayLike) -> Array:
        """Return the inputs side by side."""
        return np.concatenate(self._checked(xs), self.axis)

    def gradients(self, *xs: ArrayLike, upstream: ArrayLike | None = None) -> tuple[Array, ...]:
        """Return the upstream gradient cut where the inputs meet."""
        batches = self._checked(xs)
        sizes = [batch.shape[self.axis] for batch in batches]
        shape = list(batches[0].shape)
        shape[self.axis] = sum(sizes)
        gradient = received(upstream, tuple(shape))
        return tuple(np.split(gradient, list(accumulate(sizes))[:-1], self.axis))


def _agreed(shapes: list[Shape]) -> Shape | None:
    """Return the one shape that all may have, or None; an unknown size may be any."""
    known = [set(sizes) - {None} for sizes in zip(*shapes, strict=True)]
    if any(len(sizes) > 1 for sizes in known):
        return None
    return tuple(next(iter(sizes), None) for sizes in known)


def _total(shapes: tuple[Shape, ...], axis: int) -> int | None:
    known = [size for shape in shapes if (size := shape[axis]) is not None]
    return sum(known) if len(known) == len(shapes) else None
