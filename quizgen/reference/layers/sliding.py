"""What convolution and pooling share: a window and hence an output size."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.grid import Grid
from quizgen.reference.layers.windowed import WindowedLayer
from quizgen.reference.shapes import Shape, join_channels, split_channels
from quizgen.reference.window import Rule

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array


class SlidingLayer(WindowedLayer):
    """A layer that computes each output from a window of the input."""

    __slots__ = ()
    rules: ClassVar[tuple[Rule, ...]] = ("valid", "same")  # what padding may be, besides numbers

    def output_shape(self, input_shape: Shape) -> Shape:
        """Count the places of the window along each spatial axis."""
        spatial, channels = split_channels(input_shape, self.rank, self.data_format)
        places = self.window.output_size(spatial)
        return join_channels(places, self._output_channels(channels), self.data_format)

    def _output_channels(self, channels: int | None) -> int | None:
        return channels

    def _grid(self, maps: Array) -> Grid:
        return Grid.over(self.window, maps.shape[1:-1])
