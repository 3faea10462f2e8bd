"""What max and average pooling share."""

from abc import abstractmethod
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.grid import Grid
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.shapes import DataFormat, check_data_format, per_axis
from quizgen.reference.trace import Trace
from quizgen.reference.window import Padding, Window, checked_padding


@dataclass(frozen=True, slots=True)
class Pooling(SlidingLayer):
    """Summarise each window of each channel by one number; without strides the windows tile.

    Padding is a rule, or numbers as for convolution, each less than the window's size. In ceil mode
    windows may hang over the end, as long as they begin before it.
    """

    pool_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] | None = None
    padding: Padding = "valid"
    data_format: DataFormat = "channels_last"
    ceil_mode: bool = False

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        SlidingLayer.__post_init__(self)
        window = self.window
        if self.ceil_mode and window.padding == "same":
            raise ValueError(
                "ceil_mode needs padding='valid' or numbers, because padding='same' says itself "
                "how many windows there are"
            )
        if not isinstance(window.padding, str) and any(
            max(cells) >= size for cells, size in zip(window.padding, window.size, strict=True)
        ):
            raise ValueError(
                f"padding must be less than pool_size, or windows would be empty, got "
                f"padding={self.padding} and pool_size={self.pool_size}"
            )

    def _checked_window(self) -> Window:
        strides = self.pool_size if self.strides is None else self.strides
        return Window(
            per_axis("pool_size", self.pool_size, self.rank),
            per_axis("strides", strides, self.rank),
            (1,) * self.rank,
            checked_padding(self.padding, self.rank, self.rules),
            self.ceil_mode,
        )

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the summary of the window at every place."""
        batch, _ = self._checked(x, weights)
        maps = self._channels_last(batch)
        return self._as_given(self._pool(maps, self._grid(maps), trace))

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return what each cell receives from all windows that it is in; there are no weights."""
        batch, _ = self._checked(x, weights)
        maps = self._channels_last(batch)
        grid = self._grid(maps)
        gradient = self._received(upstream, (len(batch), *grid.places, maps.shape[-1]))
        return Gradients(self._as_given(grid.cut(self._share(maps, grid, gradient))), {})

    @abstractmethod
    def _pool(self, x: Array, grid: Grid, trace: Trace | None) -> Array:
        """Return (batch, *places, C) for x (batch, *spatial, C)."""

    @abstractmethod
    def _share(self, x: Array, grid: Grid, upstream: Array) -> Array:
        """Return the gradient of the padded input."""


def combine(padded: Array, grid: Grid, operation: np.ufunc) -> Array:
    """Reduce every window with an operation such as maximum or add.

    Such an operation may take one axis after the other, and along an axis it may take whole
    slices: first the slice of all windows' first cells, then that of their second cells, ...
    """
    window = grid.window
    for axis, (count, size, stride) in enumerate(
        zip(grid.places, window.size, window.strides, strict=True), start=1
    ):
        before = (slice(None),) * axis
        last = (count - 1) * stride
        padded = reduce(
            operation, [padded[*before, k : k + last + 1 : stride] for k in range(size)]
        )
    return padded
