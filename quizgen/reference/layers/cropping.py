"""Cropping in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

from quizgen.reference.arrays import Array
from quizgen.reference.layers.borders import Border, PerSide, border, crop, surround
from quizgen.reference.layers.reshaping import SpatialReshaping
from quizgen.reference.shapes import DataFormat, check_data_format


class Cropping(SpatialReshaping):
    """Cut cells off both ends of each spatial axis."""

    __slots__ = ()
    cropping: PerSide

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        _ = self.border  # it refuses impossible numbers

    @property
    def border(self) -> Border:
        """The cells (before, after) that are cut off each spatial axis."""
        return border("cropping", self.cropping, self.rank)

    def _output_size(self, number: int, size: int) -> int:
        cells = self.border[number]
        if sum(cells) >= size:
            raise ValueError(
                f"cropping {self.cropping} cuts {sum(cells)} cells off a spatial axis of {size}: "
                "it must leave one at least"
            )
        return size - sum(cells)

    def _forward(self, x: Array) -> Array:
        self.output_shape(x.shape[1:])
        return crop(x, self.border, self.spatial_axes())

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        return surround(upstream, self.border, self.spatial_axes())


@dataclass(frozen=True, slots=True)
class Cropping1D(Cropping):
    """Cut steps off both ends of a sequence: y[t, c] = x[t + before, c].

    Shapes: x (batch, steps, C) to y (batch, steps − before − after, C). No weights.
    `cropping` is a number for both ends or (before, after).
    Errors: ValueError for a negative number, or if no step is left.
    Source: Keras, "Cropping1D layer". PyTorch: slicing, or `ConstantPad1d` with negative numbers.

    >>> Cropping1D((1, 2))([[[1], [2], [3], [4], [5]]]).ravel().tolist()
    [2.0, 3.0]
    """

    cropping: PerSide = (1, 1)

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Cropping2D(Cropping):
    """Cut rows and columns off the edges of a map: y[i, j, c] = x[i + top, j + left, c].

    Shapes: x (batch, height, width, C) to y (batch, height − top − bottom, width − left − right,
    C); channels first: (batch, C, height, width). No weights.
    `cropping` is a number for all edges, (rows, columns) for both ends of each axis, or
    ((top, bottom), (left, right)).
    Errors: ValueError for a negative number, or if nothing is left.
    Source: Keras, "Cropping2D layer". PyTorch: slicing, or `ConstantPad2d` with negative numbers.

    >>> Cropping2D(((1, 2), (3, 3))).output_shape((28, 28, 3))
    (25, 22, 3)
    """

    cropping: PerSide = ((0, 0), (0, 0))
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class Cropping3D(Cropping):
    """Cut slices off the faces of a volume.

    Shapes: x (batch, depth, height, width, C) to y with each spatial size less its two numbers;
    channels first: (batch, C, depth, height, width). No weights.
    `cropping` is a number for all faces, one for each axis, or (before, after) for each axis.
    Errors: ValueError for a negative number, or if nothing is left.
    Source: Keras, "Cropping3D layer". PyTorch: slicing, or `ConstantPad3d` with negative numbers.

    >>> Cropping3D(1).output_shape((8, 9, 10, 2))
    (6, 7, 8, 2)
    """

    cropping: PerSide = ((1, 1), (1, 1), (1, 1))
    data_format: DataFormat = "channels_last"

    rank: ClassVar[int] = 3
