"""What convolution and pooling share: a window and hence an output size."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Protocol

from quizgen.reference.grid import Grid
from quizgen.reference.layers.maps import MapLayer
from quizgen.reference.shapes import Shape, join_channels, split_channels
from quizgen.reference.window import Rule, Window

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array


class SlidingLayer(MapLayer):
    """A layer that computes each output from a window of the input."""

    __slots__ = ()
    rules: ClassVar[tuple[Rule, ...]] = ("valid", "same")  # what padding may be, besides numbers

    @property
    def window(self) -> Window:
        """The window that slides, with one size, stride and dilation for each spatial axis."""
        return window_of(self)

    @abstractmethod
    def checked_window(self) -> Window:
        """Return the window, or refuse impossible sizes."""

    def output_shape(self, input_shape: Shape) -> Shape:
        """Count the places of the window along each spatial axis."""
        spatial, channels = split_channels(input_shape, self.rank, self.data_format)
        places = self.window.output_size(spatial)
        return join_channels(places, self._output_channels(channels), self.data_format)

    def _output_channels(self, channels: int | None) -> int | None:
        return channels

    def _grid(self, maps: Array) -> Grid:
        return Grid.over(self.window, maps.shape[1:-1])


class Windowed(Protocol):
    """A layer that has a window, and can be remembered by it."""

    def checked_window(self) -> Window:
        """Return the window, or refuse impossible sizes."""

    def __hash__(self) -> int: ...


@lru_cache(maxsize=256)
def window_of(layer: Windowed) -> Window:
    """Remember the window, which every call needs several times; a layer never changes."""
    return layer.checked_window()
