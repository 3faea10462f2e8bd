"""What convolution and pooling share: a window, a layout and hence an output size."""

from abc import abstractmethod
from typing import ClassVar

from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import DataFormat, Shape, join_channels, spatial_axes, split_channels
from quizgen.reference.window import Window


class SlidingLayer(Layer):
    """A layer that computes each output from a window of the input."""

    __slots__ = ()
    rank: ClassVar[int]
    data_format: DataFormat

    @property
    @abstractmethod
    def window(self) -> Window:
        """The window that slides, with one size, stride and dilation for each spatial axis."""

    def output_shape(self, input_shape: Shape) -> Shape:
        """Count the places of the window along each spatial axis."""
        spatial, channels = split_channels(input_shape, self.rank, self.data_format)
        places = self.window.output_size(spatial)
        return join_channels(places, self._output_channels(channels), self.data_format)

    def spatial_axes(self) -> tuple[int, ...]:
        """Return the axes that the window slides along, counting the batch axis as 0."""
        return spatial_axes(self.rank, self.data_format)

    def _output_channels(self, channels: int | None) -> int | None:
        return channels
