"""All places of a window on an array: cut the windows out, and add them up again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.reference.window import Window

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array


@dataclass(frozen=True, slots=True)
class Grid:
    """A window's places on arrays (batch, *spatial, C) that have some cells added in front.

    As many cells are added behind as the last window reaches beyond the array; `padded` has its
    sizes with all added cells.
    """

    window: Window
    spatial: tuple[int, ...]
    before: tuple[int, ...]
    places: tuple[int, ...]
    padded: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        window = self.window
        axes = zip(self.before, self.spatial, self.places, window.strides, window.span, strict=True)
        padded = [max(b + n, (count - 1) * s + span) for b, n, count, s, span in axes]
        object.__setattr__(self, "padded", tuple(padded))

    @staticmethod
    @lru_cache(maxsize=256)
    def over(window: Window, spatial: tuple[int, ...]) -> Grid:
        """Place a window wherever its padding lets it stand on maps of these sizes."""
        before = tuple([first for first, _ in window.padding_amounts(spatial)])
        return Grid(window, spatial, before, window.output_size(spatial))

    def pad(self, x: Array, value: float = 0.0) -> Array:
        """Add cells of this value around the maps, or return x itself if there are none to add."""
        if self.padded == self.spatial:
            return x
        import numpy as np

        y = np.full((x.shape[0], *self.padded, x.shape[-1]), value)
        self.cut(y)[...] = x
        return y

    def cut(self, padded: Array) -> Array:
        """View the cells of a padded array that are not added ones."""
        axes = zip(self.before, self.spatial, strict=True)
        return padded[(slice(None), *[slice(b, b + n) for b, n in axes])]

    def cells(self) -> Iterator[tuple[slice, ...]]:
        """Yield for each cell of the window, row by row, where all windows' such cells stand.

        Each is an index into a padded array, and picks one cell from every window.
        """
        window = self.window
        along = [
            [slice(k * d, k * d + (count - 1) * s + 1, s) for k in range(size)]
            for size, d, s, count in zip(
                window.size, window.dilation, window.strides, self.places, strict=True
            )
        ]
        return ((slice(None), *place) for place in itertools.product(*along))

    def unfold(self, padded: Array, groups: int = 1) -> Array:
        """View the windows of a padded array as (groups, batch, *places, *size, C / groups)."""
        import numpy as np

        window = self.window
        slices = padded.shape[-1] // groups
        cells = np.ascontiguousarray(padded)
        batch_step, *steps, channel_step = cells.strides
        # the view that `as_strided` makes, which takes several times as long for a small array
        windows: Array = np.ndarray(
            (groups, len(cells), *self.places, *window.size, slices),
            cells.dtype,
            cells,
            strides=(
                slices * channel_step,
                batch_step,
                *[step * stride for step, stride in zip(steps, window.strides, strict=True)],
                *[step * gap for step, gap in zip(steps, window.dilation, strict=True)],
                channel_step,
            ),
        )
        windows.flags.writeable = False
        return windows

    def fold(self, windows: Array) -> Array:
        """Add windows as `unfold` gives them up at the cells that they were cut from."""
        import numpy as np

        groups, batch, *_, slices = windows.shape
        y = np.zeros((groups, batch, *self.padded, slices))
        cells_first = windows.reshape(groups, batch, *self.places, -1, slices)
        for number, cells in enumerate(self.cells()):
            y[(slice(None), *cells)] += cells_first[..., number, :]
        channels_last = np.moveaxis(y, 0, -2).reshape(batch, *self.padded, groups * slices)
        return self.cut(channels_last)
