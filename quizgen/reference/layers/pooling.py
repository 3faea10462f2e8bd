"""What max and average pooling share."""

from abc import abstractmethod
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.shapes import DataFormat, check_data_format, per_axis
from quizgen.reference.window import Padding, Window


@dataclass(frozen=True, slots=True)
class Pooling(SlidingLayer):
    """Summarise each window of each channel by one number; without strides the windows tile."""

    pool_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] | None = None
    padding: Padding = "valid"
    data_format: DataFormat = "channels_last"

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        _ = self.window  # it refuses impossible sizes

    @property
    def window(self) -> Window:
        """The pooling window: size, strides (the size unless given) and padding."""
        strides = self.pool_size if self.strides is None else self.strides
        return Window(
            per_axis("pool_size", self.pool_size, self.rank),
            per_axis("strides", strides, self.rank),
            (1,) * self.rank,
            self.padding,
        )

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the summary of the window at every place."""
        batch, _ = self._checked(x, weights)
        return self._pool(batch)

    @abstractmethod
    def _pool(self, x: Array) -> Array: ...

    def _combine(self, x: Array, operation: np.ufunc, neutral: float) -> Array:
        """Reduce every window with an operation such as maximum or add.

        Such an operation may take one axis after the other, and along an axis it may take whole
        slices: first the slice of all windows' first cells, then that of their second cells, ...
        """
        window = self.window
        axes = self.spatial_axes()
        spatial = tuple(x.shape[axis] for axis in axes)
        places = window.output_size(spatial)
        if self.padding == "same":
            amounts = dict(zip(axes, window.padding_amounts(spatial), strict=True))
            widths = [amounts.get(axis, (0, 0)) for axis in range(x.ndim)]
            x = np.pad(x, widths, constant_values=neutral)
        for axis, count, size, stride in zip(
            axes, places, window.size, window.strides, strict=True
        ):
            before = (slice(None),) * axis
            last = (count - 1) * stride
            cells = [x[*before, k : k + last + 1 : stride] for k in range(size)]
            x = reduce(operation, cells)
        return x
