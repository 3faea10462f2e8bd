"""Average pooling in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.layers.pooling import Pooling


class AveragePooling(Pooling):
    """The mean of each window over its real cells; padded cells do not count."""

    __slots__ = ()

    def _pool(self, x: Array) -> Array:
        total = self._combine(x, np.add, 0.0)
        axes = self.spatial_axes()
        ones = np.ones([size if axis in axes else 1 for axis, size in enumerate(x.shape)])
        real_cells = self._combine(ones, np.add, 0.0)
        return total / real_cells


@dataclass(frozen=True, slots=True)
class AveragePooling1D(AveragePooling):
    """Take the mean of each window along one axis: y[t, c] = Σ_k x[t·s + k, c] / K.

    Shapes: x (batch, steps, C) to y (batch, places, C); channels first: (batch, C, steps) to
    (batch, C, places). places = ⌊(steps − K)/s⌋ + 1 ("valid") or ⌈steps/s⌉ ("same"). No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "AveragePooling1D layer". PyTorch counts padded cells unless told otherwise.

    >>> AveragePooling1D(2, strides=1, padding="same")([[[2], [4], [8]]]).tolist()
    [[[3.0], [6.0], [8.0]]]
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class AveragePooling2D(AveragePooling):
    """Take the mean of each window of a map: y[i, j, c] = Σ_kl x[i·s + k, j·s + l, c] / K².

    Shapes: x (batch, height, width, C) to y (batch, rows, columns, C); channels first:
    (batch, C, height, width) to (batch, C, rows, columns). Each axis has ⌊(n − K)/s⌋ + 1
    ("valid") or ⌈n/s⌉ ("same") places. No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "AveragePooling2D layer". PyTorch counts padded cells unless told otherwise.
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class AveragePooling3D(AveragePooling):
    """Take the mean of each window of a volume.

    Shapes: x (batch, depth, height, width, C) to y (batch, *places, C); channels first:
    (batch, C, depth, height, width) to (batch, C, *places). Each axis has ⌊(n − K)/s⌋ + 1
    ("valid") or ⌈n/s⌉ ("same") places. No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "AveragePooling3D layer". PyTorch counts padded cells unless told otherwise.
    """

    rank: ClassVar[int] = 3
