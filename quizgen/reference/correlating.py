"""Cross-correlation as a product of two matrices, and both of its gradients.

A kernel is (*size, C_in / groups, filters); x is (batch, *spatial, C_in) and y (batch, *places,
filters) on a grid of windows.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array
    from quizgen.reference.grid import Grid


def correlate(x: Array, kernel: Array, grid: Grid, groups: int = 1) -> Array:
    """Multiply a matrix that has one row for each window with the kernel, group by group."""
    y = _rows(x, grid, groups) @ _matrices(kernel, groups)
    return y.swapaxes(0, 1).reshape(len(x), *grid.places, -1)


def kernel_gradient(x: Array, upstream: Array, grid: Grid, groups: int = 1) -> Array:
    """Return the gradient of Σ upstream · correlate(x, kernel) with respect to the kernel."""
    products = _rows(x, grid, groups).swapaxes(1, 2) @ _split(upstream, groups)
    slices = x.shape[-1] // groups
    return products.swapaxes(0, 1).reshape(*grid.window.size, slices, upstream.shape[-1])


def spread(upstream: Array, kernel: Array, grid: Grid, groups: int = 1) -> Array:
    """Return the gradient of Σ upstream · correlate(x, kernel) with respect to x.

    This is transposed convolution too.
    """
    return grid.fold(copies(upstream, kernel, grid, groups))


def copies(upstream: Array, kernel: Array, grid: Grid, groups: int = 1) -> Array:
    """Return for each place the kernel times the number there, filters summed, as windows."""
    rows = _split(upstream, groups) @ _matrices(kernel, groups).swapaxes(1, 2)
    return rows.reshape(groups, len(upstream), *grid.places, *kernel.shape[:-1])


def _rows(x: Array, grid: Grid, groups: int) -> Array:
    """Return (groups, windows, cells · C_in / groups)."""
    windows = grid.unfold(grid.pad(x), groups)
    cells = math.prod(windows.shape[-len(grid.places) - 1 :])
    return windows.reshape(groups, len(x) * math.prod(grid.places), cells)


def _matrices(kernel: Array, groups: int) -> Array:
    """Return (groups, cells · C_in / groups, filters / groups)."""
    return kernel.reshape(math.prod(kernel.shape[:-1]), groups, -1).swapaxes(0, 1)


def _split(y: Array, groups: int) -> Array:
    """Return (groups, windows, filters / groups)."""
    filters = y.shape[-1]
    return y.reshape(math.prod(y.shape[:-1]), groups, filters // groups).swapaxes(0, 1)
