"""Pooling over whole maps in one, two and three dimensions."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.maps import MapLayer
from quizgen.reference.shapes import (
    DataFormat,
    Shape,
    check_data_format,
    join_channels,
    split_channels,
)
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class GlobalPooling(MapLayer):
    """Summarise each channel's whole map by one number; `keepdims` keeps its axes, of size 1."""

    data_format: DataFormat = "channels_last"
    keepdims: bool = False

    rank: ClassVar[int]

    def __post_init__(self) -> None:
        check_data_format(self.data_format)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Keep the channels only, or the channels between axes of size 1."""
        spatial, channels = split_channels(input_shape, self.rank, self.data_format)
        if 0 in spatial:
            raise ValueError(f"the spatial sizes must be positive, got {spatial}")
        ones = (1,) * self.rank if self.keepdims else ()
        return join_channels(ones, channels, self.data_format)

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return one number for each sample and channel."""
        batch, _ = self._checked(x, weights)
        y = self._summary(self._cells(batch), trace)
        return y.reshape(self._shape(y))

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return what each cell receives from the number of its channel; there are no weights."""
        batch, _ = self._checked(x, weights)
        cells = self._cells(batch)
        kept = self._summary(cells, None)
        gradient = received(upstream, self._shape(kept)).reshape(kept.shape)
        return Gradients(self._share(cells, gradient).reshape(batch.shape), {})

    @property
    def _axis(self) -> int:
        return self.spatial_axes()[0]

    def _cells(self, x: Array) -> Array:
        """Return each map as one row of cells: (batch, cells, C), or (batch, C, cells)."""
        return x.reshape(*x.shape[: self._axis], -1, *x.shape[self._axis + self.rank :])

    def _shape(self, kept: Array) -> tuple[int, ...]:
        """Return the shape of the output, given one number a channel and the axis of the cells."""
        ones = (1,) * self.rank if self.keepdims else ()
        return (len(kept), *join_channels(ones, kept.shape[3 - self._axis], self.data_format))

    @abstractmethod
    def _summary(self, cells: Array, trace: Trace | None) -> Array:
        """Return one number a channel, the axis of the cells kept."""

    @abstractmethod
    def _share(self, cells: Array, upstream: Array) -> Array:
        """Return the gradient of the cells."""


class GlobalMaxPooling(GlobalPooling):
    """The largest value of each channel; of equal ones the first gets the whole gradient."""

    __slots__ = ()

    def _summary(self, cells: Array, trace: Trace | None) -> Array:
        largest: Array = cells.max(self._axis, keepdims=True)
        return largest

    def _share(self, cells: Array, upstream: Array) -> Array:
        gradient = np.zeros(cells.shape)
        first = cells.argmax(self._axis, keepdims=True)
        np.put_along_axis(gradient, first, upstream, self._axis)
        return gradient


class GlobalAveragePooling(GlobalPooling):
    """The mean of each channel."""

    __slots__ = ()

    def _summary(self, cells: Array, trace: Trace | None) -> Array:
        sums = cells.sum(self._axis, keepdims=True)
        note(trace, sums=sums)
        mean: Array = sums / cells.shape[self._axis]
        return mean

    def _share(self, cells: Array, upstream: Array) -> Array:
        return np.repeat(upstream / cells.shape[self._axis], cells.shape[self._axis], self._axis)


@dataclass(frozen=True, slots=True)
class GlobalMaxPooling1D(GlobalMaxPooling):
    """Take the largest value of each channel of a sequence: y[c] = max_t x[t, c].

    Shapes: x (batch, steps, C) to y (batch, C); channels first:
    x (batch, C, steps). With `keepdims` the spatial axes stay, of size 1. No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalMaxPooling1D layer". PyTorch: `AdaptiveMaxPool1d(1)`, axes kept; JAX
    shares the gradient equally among equal maxima.
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class GlobalMaxPooling2D(GlobalMaxPooling):
    """Take the largest value of each channel of a map: y[c] = max_ij x[i, j, c].

    Shapes: x (batch, height, width, C) to y (batch, C); channels first:
    x (batch, C, height, width). With `keepdims` the spatial axes stay, of size 1. No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalMaxPooling2D layer". PyTorch: `AdaptiveMaxPool2d(1)`, axes kept; JAX
    shares the gradient equally among equal maxima.

    >>> GlobalMaxPooling2D().output_shape((7, 7, 512))
    (512,)
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class GlobalMaxPooling3D(GlobalMaxPooling):
    """Take the largest value of each channel of a volume: y[c] = max_ijk x[i, j, k, c].

    Shapes: x (batch, depth, height, width, C) to y (batch, C); channels first:
    x (batch, C, depth, height, width). With `keepdims` the spatial axes stay, of size 1.
    No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalMaxPooling3D layer". PyTorch: `AdaptiveMaxPool3d(1)`, axes kept; JAX
    shares the gradient equally among equal maxima.
    """

    rank: ClassVar[int] = 3


@dataclass(frozen=True, slots=True)
class GlobalAveragePooling1D(GlobalAveragePooling):
    """Take the mean of each channel of a sequence: y[c] = mean_t x[t, c].

    Shapes: x (batch, steps, C) to y (batch, C); channels first:
    x (batch, C, steps). With `keepdims` the spatial axes stay, of size 1. No weights.
    Trace: sums (batch, 1, C), or (batch, C, 1) with channels first.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalAveragePooling1D layer". PyTorch: `AdaptiveAvgPool1d(1)`, axes kept.
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class GlobalAveragePooling2D(GlobalAveragePooling):
    """Take the mean of each channel of a map: y[c] = mean_ij x[i, j, c].

    Shapes: x (batch, height, width, C) to y (batch, C); channels first:
    x (batch, C, height, width). With `keepdims` the spatial axes stay, of size 1. No weights.
    Trace: sums (batch, 1, C), or (batch, C, 1) with channels first.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalAveragePooling2D layer". PyTorch: `AdaptiveAvgPool2d(1)`, axes kept.

    >>> GlobalAveragePooling2D().output_shape((7, 7, 512))
    (512,)
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class GlobalAveragePooling3D(GlobalAveragePooling):
    """Take the mean of each channel of a volume: y[c] = mean_ijk x[i, j, k, c].

    Shapes: x (batch, depth, height, width, C) to y (batch, C); channels first:
    x (batch, C, depth, height, width). With `keepdims` the spatial axes stay, of size 1.
    No weights.
    Trace: sums (batch, 1, C), or (batch, C, 1) with channels first.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalAveragePooling3D layer". PyTorch: `AdaptiveAvgPool3d(1)`, axes kept.
    """

    rank: ClassVar[int] = 3
