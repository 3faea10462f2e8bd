"""Dropout of whole feature maps in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

from quizgen.reference.layers.masking import MaskingLayer
from quizgen.reference.shapes import DataFormat, Shape, check_data_format, split_channels


class SpatialDropout(MaskingLayer):
    """Dropout that has one entry in the mask for each sample and channel."""

    __slots__ = ()
    rank: ClassVar[int]

    @property
    def data_format(self) -> DataFormat:
        """Channels last, where Keras leaves no choice."""
        return "channels_last"

    def __post_init__(self) -> None:
        MaskingLayer.__post_init__(self)
        check_data_format(self.data_format)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        split_channels(input_shape, self.rank, self.data_format)  # it refuses another rank
        return input_shape

    def mask_shape(self, batch_shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the batch size and the channels, with 1 for every spatial axis."""
        self.output_shape(batch_shape[1:])
        ones = (1,) * self.rank
        if self.data_format == "channels_last":
            return (batch_shape[0], *ones, batch_shape[-1])
        return (*batch_shape[:2], *ones)


@dataclass(frozen=True, slots=True)
class SpatialDropout1D(SpatialDropout):
    """Drop whole channels of a sequence: y[t, c] = x[t, c] · mask[c] / (1 − rate).

    Shapes: x (batch, steps, C) to y of the same shape; the mask is (batch, 1, C).
    In inference y = x. Training takes a mask or a generator, as `Dropout` does.
    Errors: as `Dropout`, and ValueError for an input with other axes.
    Source: Tompson et al. 2015; Keras, "SpatialDropout1D layer". PyTorch's `Dropout1d` has
    channels first.

    >>> SpatialDropout1D(0.5)([[[1, 2], [3, 4]]], training=True, mask=[1, 0]).tolist()
    [[[2.0, 0.0], [6.0, 0.0]]]
    """

    rate: float

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class SpatialDropout2D(SpatialDropout):
    """Drop whole feature maps: y[i, j, c] = x[i, j, c] · mask[c] / (1 − rate).

    Shapes: x (batch, height, width, C) to y of the same shape; the mask is (batch, 1, 1, C).
    Channels first: (batch, C, height, width) with the mask (batch, C, 1, 1).
    In inference y = x. Training takes a mask or a generator, as `Dropout` does.
    Errors: as `Dropout`, and ValueError for an input with other axes.
    Source: Tompson et al. 2015; Keras, "SpatialDropout2D layer". PyTorch's `Dropout2d` has
    channels first.

    >>> SpatialDropout2D(0.5).mask_shape((8, 5, 5, 16))
    (8, 1, 1, 16)
    """

    rate: float
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class SpatialDropout3D(SpatialDropout):
    """Drop whole volumes of a feature: y[i, j, k, c] = x[i, j, k, c] · mask[c] / (1 − rate).

    Shapes: x (batch, depth, height, width, C) to y of the same shape; the mask is
    (batch, 1, 1, 1, C). Channels first: (batch, C, depth, height, width), (batch, C, 1, 1, 1).
    In inference y = x. Training takes a mask or a generator, as `Dropout` does.
    Errors: as `Dropout`, and ValueError for an input with other axes.
    Source: Tompson et al. 2015; Keras, "SpatialDropout3D layer". PyTorch's `Dropout3d` has
    channels first.

    >>> SpatialDropout3D(0.5, "channels_first").mask_shape((8, 16, 5, 5, 5))
    (8, 16, 1, 1, 1)
    """

    rate: float
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 3
