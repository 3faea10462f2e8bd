"""Max pooling in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.layers.pooling import Pooling


@dataclass(frozen=True, slots=True)
class MaxPooling(Pooling):
    """The largest value of each window; padded cells count as −∞."""

    pool_size: int | tuple[int, ...] = 2  # Keras has this default for the maximum only

    def _pool(self, x: Array) -> Array:
        return self._combine(x, np.maximum, -np.inf)


@dataclass(frozen=True, slots=True)
class MaxPooling1D(MaxPooling):
    """Take the largest value of each window along one axis: y[t, c] = max_k x[t·s + k, c].

    Shapes: x (batch, steps, C) to y (batch, places, C); channels first: (batch, C, steps) to
    (batch, C, places). places = ⌊(steps − K)/s⌋ + 1 ("valid") or ⌈steps/s⌉ ("same"). No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "MaxPooling1D layer". PyTorch has channels first and symmetric padding only.

    >>> MaxPooling1D(2)([[[3], [1], [4], [1], [5]]]).tolist()
    [[[3.0], [4.0]]]
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class MaxPooling2D(MaxPooling):
    """Take the largest value of each window of a map: y[i, j, c] = max_kl x[i·s + k, j·s + l, c].

    Shapes: x (batch, height, width, C) to y (batch, rows, columns, C); channels first:
    (batch, C, height, width) to (batch, C, rows, columns). Each axis has ⌊(n − K)/s⌋ + 1
    ("valid") or ⌈n/s⌉ ("same") places. No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "MaxPooling2D layer". PyTorch has channels first and symmetric padding only.

    >>> MaxPooling2D(2).output_shape((28, 28, 16))
    (14, 14, 16)
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class MaxPooling3D(MaxPooling):
    """Take the largest value of each window of a volume.

    Shapes: x (batch, depth, height, width, C) to y (batch, *places, C); channels first:
    (batch, C, depth, height, width) to (batch, C, *places). Each axis has ⌊(n − K)/s⌋ + 1
    ("valid") or ⌈n/s⌉ ("same") places. No weights.
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "MaxPooling3D layer". PyTorch has channels first and symmetric padding only.
    """

    rank: ClassVar[int] = 3
