"""Zero padding in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

from quizgen.reference.arrays import Array
from quizgen.reference.layers.borders import Border, PerSide, border, crop, surround
from quizgen.reference.layers.reshaping import SpatialReshaping
from quizgen.reference.shapes import DataFormat, check_data_format


class ZeroPadding(SpatialReshaping):
    """Add zeros at both ends of each spatial axis."""

    __slots__ = ()
    padding: PerSide

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        _ = self.border  # it refuses impossible numbers

    @property
    def border(self) -> Border:
        """The zeros (before, after) that are added to each spatial axis."""
        return border("padding", self.padding, self.rank)

    def _output_size(self, number: int, size: int) -> int:
        return size + sum(self.border[number])

    def _forward(self, x: Array) -> Array:
        return surround(x, self.border, self.spatial_axes())

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        return crop(upstream, self.border, self.spatial_axes())


@dataclass(frozen=True, slots=True)
class ZeroPadding1D(ZeroPadding):
    """Add zeros before and after a sequence.

    Shapes: x (batch, steps, C) to y (batch, before + steps + after, C); channels first:
    (batch, C, steps). No weights. `padding` is a number for both ends or (before, after).
    Errors: ValueError for a negative number.
    Source: Keras, "ZeroPadding1D layer". PyTorch's `ZeroPad1d` has channels first.

    >>> ZeroPadding1D((1, 2))([[[5], [6], [7]]]).ravel().tolist()
    [0.0, 5.0, 6.0, 7.0, 0.0, 0.0]
    """

    padding: PerSide = 1
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class ZeroPadding2D(ZeroPadding):
    """Surround a map with zeros.

    Shapes: x (batch, height, width, C) to y (batch, top + height + bottom, left + width + right,
    C); channels first: (batch, C, height, width). No weights.
    `padding` is a number for all edges, (rows, columns) for both ends of each axis, or
    ((top, bottom), (left, right)).
    Errors: ValueError for a negative number.
    Source: Keras, "ZeroPadding2D layer". PyTorch's `ZeroPad2d` has channels first and takes
    (left, right, top, bottom).

    >>> ZeroPadding2D(((1, 2), (3, 3))).output_shape((5, 6, 3))
    (8, 12, 3)
    """

    padding: PerSide = (1, 1)
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class ZeroPadding3D(ZeroPadding):
    """Surround a volume with zeros.

    Shapes: x (batch, depth, height, width, C) to y with each spatial size and its two numbers
    added; channels first: (batch, C, depth, height, width). No weights.
    `padding` is a number for all faces, one for each axis, or (before, after) for each axis.
    Errors: ValueError for a negative number.
    Source: Keras, "ZeroPadding3D layer". PyTorch's `ZeroPad3d` has channels first and takes the
    pair of the last axis first.

    >>> ZeroPadding3D(1).output_shape((4, 5, 6, 2))
    (6, 7, 8, 2)
    """

    padding: PerSide = ((1, 1), (1, 1), (1, 1))
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 3
