"""Dot products between two inputs."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axis
from quizgen.reference.gradients import received
from quizgen.reference.merging.merge import Merge
from quizgen.reference.normalizing import root_of_squares
from quizgen.reference.shapes import Shape

SMALLEST_LENGTH = 1e-7  # Keras divides by no less, so that a vector of zeros stays one


@dataclass(frozen=True, slots=True)
class Dot(Merge):
    """Multiply along one axis of each input and add up: y[a, b] = Σ_k x₁[a, k] · x₂[b, k].

    `axes` is one axis for both inputs or a pair, the batch axis counted as 0; a and b stand for
    all other axes of the two. With `normalize` the vectors are first divided by their length, so
    that y is the cosine of the angle between them.
    Shapes: (batch, a..., n) and (batch, b..., n) to (batch, a..., b...), or (batch, 1) if neither
    has other axes.
    Errors: ValueError unless there are two inputs with the same size n and batch size, for an
    axis out of range, or the batch axis.
    Source: Keras, "Dot layer". PyTorch: `einsum`; its `cosine_similarity` divides by 1e-8 at least.

    >>> Dot(axes=1)([[3, 4]], [[4, 3]]).tolist()
    [[24.0]]
    >>> Dot(axes=1, normalize=True)([[3, 4]], [[4, 3]]).tolist()
    [[0.96]]
    """

    axes: int | tuple[int, int]
    normalize: bool = False

    def output_shape(self, *input_shapes: Shape) -> Shape:
        """Return all sizes but the two that are added over."""
        self._check_count(len(input_shapes), exactly=2)
        one, other = input_shapes
        first, second = self._resolved(len(one) + 1, len(other) + 1)
        sizes = one[first - 1], other[second - 1]
        if None not in sizes and sizes[0] != sizes[1]:
            raise ValueError(
                f"Dot with axes={self.axes} needs the same size along both, got {sizes[0]} and "
                f"{sizes[1]} in shapes {one} and {other} (the batch axis is left out)"
            )
        rest = one[: first - 1] + one[first:] + other[: second - 1] + other[second:]
        return rest or (1,)

    def __call__(self, *xs: ArrayLike) -> Array:
        """Return the dot products of all vectors of the first input with all of the second."""
        vectors = self._vectors(self._checked(xs))
        one, other = (_rows(self._scaled(x)) for x in vectors)
        return (one @ other.swapaxes(1, 2)).reshape(_output_shape(*vectors))

    def gradients(self, *xs: ArrayLike, upstream: ArrayLike | None = None) -> tuple[Array, ...]:
        """Return for each vector the sum of those of the other input, weighed by upstream."""
        batches = self._checked(xs)
        vectors = self._vectors(batches)
        one, other = (_rows(self._scaled(x)) for x in vectors)
        weights = received(upstream, _output_shape(*vectors)).reshape(
            len(one), one.shape[1], other.shape[1]
        )
        sums = (weights @ other, weights.swapaxes(1, 2) @ one)
        axes = self._resolved(*(batch.ndim for batch in batches))
        return tuple(
            np.moveaxis(self._through_scaling(x, total.reshape(x.shape)), -1, axis)
            for x, total, axis in zip(vectors, sums, axes, strict=True)
        )

    def _resolved(self, *ranks: int) -> tuple[int, ...]:
        """Return the axis of each input, counted from 0."""
        named = self.axes if isinstance(self.axes, tuple) else (self.axes,) * 2
        axes = tuple(resolve_axis(axis, rank) for axis, rank in zip(named, ranks, strict=True))
        if 0 in axes:
            raise ValueError(f"Dot: axes must not name the batch axis 0, got {self.axes}")
        return axes

    def _vectors(self, batches: list[Array]) -> list[Array]:
        """Move the axis that is added over to the end of each input."""
        axes = self._resolved(*(batch.ndim for batch in batches))
        return [np.moveaxis(x, axis, -1) for x, axis in zip(batches, axes, strict=True)]

    def _scaled(self, vectors: Array) -> Array:
        return vectors / _lengths(vectors) if self.normalize else vectors

    def _through_scaling(self, vectors: Array, gradient: Array) -> Array:
        """Take away the part of the gradient along each vector, which only changes its length."""
        if not self.normalize:
            return gradient
        lengths = _lengths(vectors)
        units = vectors / lengths
        along = np.where(lengths > SMALLEST_LENGTH, (gradient * units).sum(-1, keepdims=True), 0)
        return (gradient - along * units) / lengths


def _lengths(vectors: Array) -> Array:
    return np.maximum(root_of_squares(vectors, (-1,)), SMALLEST_LENGTH)


def _rows(vectors: Array) -> Array:
    """Lay the vectors of each sample out as the rows of a matrix."""
    return vectors.reshape(len(vectors), math.prod(vectors.shape[1:-1]), vectors.shape[-1])


def _output_shape(one: Array, other: Array) -> tuple[int, ...]:
    return (len(one), *((*one.shape[1:-1], *other.shape[1:-1]) or (1,)))
