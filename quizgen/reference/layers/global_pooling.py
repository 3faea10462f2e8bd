"""Pooling over whole maps in one, two and three dimensions."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import (
    DataFormat,
    Shape,
    check_data_format,
    join_channels,
    spatial_axes,
    split_channels,
)


@dataclass(frozen=True, slots=True)
class GlobalPooling(Layer):
    """Summarise each channel's whole map by one number; `keepdims` keeps its axes, of size 1."""

    data_format: DataFormat = "channels_last"
    keepdims: bool = False

    rank: ClassVar[int]

    def __post_init__(self) -> None:
        check_data_format(self.data_format)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Keep the channels only, or the channels between axes of size 1."""
        _, channels = split_channels(input_shape, self.rank, self.data_format)
        ones = (1,) * self.rank if self.keepdims else ()
        return join_channels(ones, channels, self.data_format)

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return one number for each sample and channel."""
        batch, _ = self._checked(x, weights)
        return self._summary(batch, spatial_axes(self.rank, self.data_format))

    @abstractmethod
    def _summary(self, x: Array, axes: tuple[int, ...]) -> Array: ...


class GlobalMaxPooling(GlobalPooling):
    """The largest value of each channel."""

    __slots__ = ()

    def _summary(self, x: Array, axes: tuple[int, ...]) -> Array:
        largest: Array = x.max(axes, keepdims=self.keepdims)
        return largest


class GlobalAveragePooling(GlobalPooling):
    """The mean of each channel."""

    __slots__ = ()

    def _summary(self, x: Array, axes: tuple[int, ...]) -> Array:
        mean: Array = x.mean(axes, keepdims=self.keepdims)
        return mean


@dataclass(frozen=True, slots=True)
class GlobalMaxPooling1D(GlobalMaxPooling):
    """Take the largest value of each channel of a sequence: y[c] = max_t x[t, c].

    Shapes: x (batch, steps, C) to y (batch, C); channels first:
    x (batch, C, steps). With `keepdims` the spatial axes stay, of size 1. No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalMaxPooling1D layer". PyTorch: `AdaptiveMaxPool1d(1)`, axes kept.
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class GlobalMaxPooling2D(GlobalMaxPooling):
    """Take the largest value of each channel of a map: y[c] = max_ij x[i, j, c].

    Shapes: x (batch, height, width, C) to y (batch, C); channels first:
    x (batch, C, height, width). With `keepdims` the spatial axes stay, of size 1. No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalMaxPooling2D layer". PyTorch: `AdaptiveMaxPool2d(1)`, axes kept.

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
    Source: Keras, "GlobalMaxPooling3D layer". PyTorch: `AdaptiveMaxPool3d(1)`, axes kept.
    """

    rank: ClassVar[int] = 3


@dataclass(frozen=True, slots=True)
class GlobalAveragePooling1D(GlobalAveragePooling):
    """Take the mean of each channel of a sequence: y[c] = mean_t x[t, c].

    Shapes: x (batch, steps, C) to y (batch, C); channels first:
    x (batch, C, steps). With `keepdims` the spatial axes stay, of size 1. No weights.
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalAveragePooling1D layer". PyTorch: `AdaptiveAvgPool1d(1)`, axes kept.
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class GlobalAveragePooling2D(GlobalAveragePooling):
    """Take the mean of each channel of a map: y[c] = mean_ij x[i, j, c].

    Shapes: x (batch, height, width, C) to y (batch, C); channels first:
    x (batch, C, height, width). With `keepdims` the spatial axes stay, of size 1. No weights.
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
    Errors: ValueError for an unknown `data_format` or another number of axes.
    Source: Keras, "GlobalAveragePooling3D layer". PyTorch: `AdaptiveAvgPool3d(1)`, axes kept.
    """

    rank: ClassVar[int] = 3
