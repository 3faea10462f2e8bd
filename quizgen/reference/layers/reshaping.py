"""What all reshaping layers share: they move values about and learn nothing."""

from abc import abstractmethod
from typing import ClassVar

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import (
    DataFormat,
    Shape,
    join_channels,
    known_sizes,
    spatial_axes,
    split_channels,
)


class Reshaping(Layer):
    """A layer without weights that is linear: only the shape of x matters to its gradient."""

    __slots__ = ()

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the values in their new places."""
        batch, _ = self._checked(x, weights)
        return self._forward(batch)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradient of Σ upstream · y with respect to x; upstream is all ones if None."""
        batch, _ = self._checked(x, weights)
        sizes = known_sizes(type(self).__name__, self.output_shape(batch.shape[1:]))
        arriving = received(upstream, (len(batch), *sizes))
        return Gradients(self._backward(arriving, batch.shape), {})

    @abstractmethod
    def _forward(self, x: Array) -> Array: ...

    @abstractmethod
    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        """Send each gradient back to where its value came from, in an input of this shape."""


class SpatialReshaping(Reshaping):
    """A reshaping layer that changes each spatial size by itself and keeps the channels."""

    __slots__ = ()
    rank: ClassVar[int]

    @property
    def data_format(self) -> DataFormat:
        """Channels last: Keras's one-dimensional layers often leave no choice."""
        return "channels_last"

    def output_shape(self, input_shape: Shape) -> Shape:
        """Change every spatial size that is known."""
        spatial, channels = split_channels(input_shape, self.rank, self.data_format)
        sizes = tuple(
            None if size is None else self._output_size(number, size)
            for number, size in enumerate(spatial)
        )
        return join_channels(sizes, channels, self.data_format)

    def spatial_axes(self) -> tuple[int, ...]:
        """Return the axes whose sizes change, counting the batch axis as 0."""
        return spatial_axes(self.rank, self.data_format)

    @abstractmethod
    def _output_size(self, number: int, size: int) -> int:
        """Return what becomes of the size of one spatial axis, counted from 0."""
