"""Max pooling in one, two and three dimensions."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.grid import Grid
from quizgen.reference.layers.pooling import Pooling, combine
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class MaxPooling(Pooling):
    """The largest value of each window; padded cells count as −∞.

    Of equal maxima the first one, row by row, gets the whole gradient.
    """

    pool_size: int | tuple[int, ...] = 2  # Keras has this default for the maximum only

    def _pool(self, x: Array, grid: Grid, trace: Trace | None) -> Array:
        padded = grid.pad(x, -np.inf)
        if trace is not None:
            note(trace, windows=grid.unfold(padded)[0].copy())
        return combine(padded, grid, np.maximum)

    def _share(self, x: Array, grid: Grid, upstream: Array) -> Array:
        largest = self._pool(x, grid, None)
        padded = grid.pad(x, np.nan)  # which equals nothing, so no added cell is ever a maximum
        gradient = np.zeros(padded.shape)
        pending = np.ones(largest.shape, dtype=bool)
        for cells in grid.cells():
            first = pending & (padded[cells] == largest)
            gradient[cells] += np.where(first, upstream, 0.0)
            pending &= ~first
        return gradient


@dataclass(frozen=True, slots=True)
class MaxPooling1D(MaxPooling):
    """Take the largest value of each window along one axis: y[t, c] = max_k x[t·s + k, c].

    Shapes: x (batch, steps, C) to y (batch, places, C); channels first: (batch, C, steps) to
    (batch, C, places). With p cells of padding in all, places = ⌊(steps + p − K)/s⌋ + 1, for "same"
    ⌈steps/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, places, K, C).
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
    (batch, C, height, width) to (batch, C, rows, columns). With p cells of padding in all, an
    axis has ⌊(n + p − K)/s⌋ + 1 places, for "same" ⌈n/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, rows, columns, K, K, C).
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
    (batch, C, depth, height, width) to (batch, C, *places). With p cells of padding in all, an
    axis has ⌊(n + p − K)/s⌋ + 1 places, for "same" ⌈n/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, *places, K, K, K, C).
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "MaxPooling3D layer". PyTorch has channels first and symmetric padding only.
    """

    rank: ClassVar[int] = 3
