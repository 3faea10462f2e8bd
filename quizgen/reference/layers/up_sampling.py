"""Upsampling in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.layers.reshaping import SpatialReshaping
from quizgen.reference.shapes import DataFormat, check_data_format, per_axis

Interpolation = Literal["nearest", "bilinear"]


class UpSampling(SpatialReshaping):
    """Multiply the size of each spatial axis by a whole factor, one axis after the other."""

    __slots__ = ()
    size: int | tuple[int, ...]

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        _ = self.factors  # it refuses impossible numbers

    @property
    def factors(self) -> tuple[int, ...]:
        """The factor of each spatial axis."""
        return per_axis("size", self.size, self.rank)

    @property
    def interpolation(self) -> Interpolation:
        """Nearest: only two-dimensional maps leave a choice."""
        return "nearest"

    def _output_size(self, number: int, size: int) -> int:
        return size * self.factors[number]

    def _forward(self, x: Array) -> Array:
        for axis, factor in zip(self.spatial_axes(), self.factors, strict=True):
            if self.interpolation == "nearest":
                x = x.repeat(factor, axis)
            else:
                x = _mix(interpolation_matrix(x.shape[axis], factor), x, axis)
        return x

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        for axis, factor in zip(self.spatial_axes(), self.factors, strict=True):
            if self.interpolation == "nearest":
                blocks = (*upstream.shape[:axis], shape[axis], factor, *upstream.shape[axis + 1 :])
                upstream = upstream.reshape(blocks).sum(axis + 1)
            else:
                upstream = _mix(interpolation_matrix(shape[axis], factor).T, upstream, axis)
        return upstream


def interpolation_matrix(size: int, factor: int) -> Array:
    """Return the share of each old value in each new one along an axis, (size · factor, size).

    Cell i has its centre at i + ½, so new cell i lies at (i + ½) / factor − ½ between the old
    ones; before the first centre and after the last, the value stays that of the edge.
    """
    new = np.arange(size * factor)
    positions = np.clip((new + 0.5) / factor - 0.5, 0, size - 1)
    before = positions.astype(np.intp)
    after = np.minimum(before + 1, size - 1)
    shares = np.zeros((size * factor, size))
    shares[new, before] = 1 - (positions - before)
    shares[new, after] += positions - before
    return shares


def _mix(matrix: Array, x: Array, axis: int) -> Array:
    """Multiply every line of x along an axis by the matrix."""
    return np.moveaxis(np.tensordot(matrix, x, (1, axis)), 0, axis)


@dataclass(frozen=True, slots=True)
class UpSampling1D(UpSampling):
    """Repeat each step of a sequence: y[t, c] = x[⌊t / size⌋, c].

    Shapes: x (batch, steps, C) to y (batch, steps · size, C). No weights.
    Errors: ValueError if `size` is not positive.
    Source: Keras, "UpSampling1D layer". PyTorch's `Upsample` has channels first.

    >>> UpSampling1D(2)([[[1], [2]]]).ravel().tolist()
    [1.0, 1.0, 2.0, 2.0]
    """

    size: int | tuple[int, ...] = 2

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class UpSampling2D(UpSampling):
    """Enlarge a map: repeat its rows and columns, or interpolate between their centres.

    Shapes: x (batch, height, width, C) to y (batch, height · f, width · g, C) for `size` f or
    (f, g); channels first: (batch, C, height, width). No weights.
    nearest: y[i, j, c] = x[⌊i/f⌋, ⌊j/g⌋, c]. bilinear: y[i, j, c] lies at (i + ½)/f − ½ and
    (j + ½)/g − ½ between the values of x, and beyond the outermost centres keeps theirs.
    Errors: ValueError if `size` is not positive, or for another interpolation.
    Source: Keras, "UpSampling2D layer", which has bicubic and Lanczos interpolation as well.
    PyTorch's `Upsample` has channels first; its bilinear mode is this one unless `align_corners`.

    >>> UpSampling2D((1, 2), interpolation="bilinear")([[[[0], [4], [8]]]]).ravel().tolist()
    [0.0, 1.0, 3.0, 5.0, 7.0, 8.0]
    """

    size: int | tuple[int, ...] = (2, 2)
    data_format: DataFormat = "channels_last"
    interpolation: Interpolation = "nearest"

    rank: ClassVar[int] = 2

    def __post_init__(self) -> None:
        UpSampling.__post_init__(self)
        if self.interpolation not in ("nearest", "bilinear"):
            raise ValueError(
                f"interpolation must be 'nearest' or 'bilinear', got {self.interpolation!r}"
            )


@dataclass(frozen=True, slots=True)
class UpSampling3D(UpSampling):
    """Repeat the slices of a volume along all three axes.

    Shapes: x (batch, depth, height, width, C) to y with each spatial size times its factor;
    channels first: (batch, C, depth, height, width). No weights.
    Errors: ValueError if `size` is not positive.
    Source: Keras, "UpSampling3D layer". PyTorch's `Upsample` has channels first.

    >>> UpSampling3D((1, 2, 3)).output_shape((4, 5, 6, 2))
    (4, 10, 18, 2)
    """

    size: int | tuple[int, ...] = (2, 2, 2)
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 3
