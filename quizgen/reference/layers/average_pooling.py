"""Average pooling in one, two and three dimensions."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.grid import Grid
from quizgen.reference.layers.pooling import Pooling, combine
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class AveragePooling(Pooling):
    """The mean of each window over its real cells, or with `count_include_pad` padded ones too.

    Cells that a window in ceil mode has beyond the padding are never counted.
    """

    count_include_pad: bool = False

    def _pool(self, x: Array, grid: Grid, trace: Trace | None) -> Array:
        padded = grid.pad(x)
        sums, counts = combine(padded, grid, np.add), self._counts(grid)
        if trace is not None:
            note(trace, windows=grid.unfold(padded)[0].copy(), sums=sums.copy(), counts=counts)
        return sums / counts

    def _share(self, x: Array, grid: Grid, upstream: Array) -> Array:
        share = upstream / self._counts(grid)
        gradient = np.zeros((len(x), *grid.padded, x.shape[-1]))
        for cells in grid.cells():
            gradient[cells] += share
        return gradient

    def _counts(self, grid: Grid) -> Array:
        """Count the cells that each mean is over: (*places, 1)."""
        window = grid.window
        if grid.padded == grid.spatial:  # nothing was added, so all windows are full
            return np.full((*grid.places, 1), float(math.prod(window.size)))
        counts = np.ones(())
        for n, (before, after), places, size, stride in zip(
            grid.spatial,
            window.padding_amounts(grid.spatial),
            grid.places,
            window.size,
            window.strides,
            strict=True,
        ):
            first = 0 if self.count_include_pad else before
            last = before + n + (after if self.count_include_pad else 0)
            begin = np.arange(places) * stride
            inside = np.minimum(begin + size, last) - np.maximum(begin, first)
            counts = np.multiply.outer(counts, inside)
        return counts[..., np.newaxis]


@dataclass(frozen=True, slots=True)
class AveragePooling1D(AveragePooling):
    """Take the mean of each window along one axis: y[t, c] = Σ_k x[t·s + k, c] / K.

    Shapes: x (batch, steps, C) to y (batch, places, C); channels first: (batch, C, steps) to
    (batch, C, places). With p cells of padding in all, places = ⌊(steps + p − K)/s⌋ + 1, for "same"
    ⌈steps/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, places, K, C), sums (batch, places, C), counts (places, 1).
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
    (batch, C, height, width) to (batch, C, rows, columns). With p cells of padding in all, an
    axis has ⌊(n + p − K)/s⌋ + 1 places, for "same" ⌈n/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, rows, columns, K, K, C), sums (batch, rows, columns, C),
    counts (rows, columns, 1).
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "AveragePooling2D layer". PyTorch counts padded cells unless told otherwise.
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class AveragePooling3D(AveragePooling):
    """Take the mean of each window of a volume.

    Shapes: x (batch, depth, height, width, C) to y (batch, *places, C); channels first:
    (batch, C, depth, height, width) to (batch, C, *places). With p cells of padding in all, an
    axis has ⌊(n + p − K)/s⌋ + 1 places, for "same" ⌈n/s⌉; in ceil mode ⌈...⌉ + 1. No weights.
    Trace: windows (batch, *places, K, K, K, C), sums (batch, *places, C), counts (*places, 1).
    Errors: ValueError for impossible sizes or a window larger than the input.
    Source: Keras, "AveragePooling3D layer". PyTorch counts padded cells unless told otherwise.
    """

    rank: ClassVar[int] = 3
