"""What all layers on maps share: how many spatial axes there are, and where channels stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.arrays import channels_first, channels_last
from quizgen.reference.gradients import received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import DataFormat, join_channels, spatial_axes

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array


class MapLayer(Layer):
    """A layer on `rank`-dimensional maps, which it computes with channels last."""

    __slots__ = ()
    rank: ClassVar[int]
    data_format: DataFormat

    def spatial_axes(self) -> tuple[int, ...]:
        """Return the axes of height, width, ..., counting the batch axis as 0."""
        return spatial_axes(self.rank, self.data_format)

    def _channels_last(self, given: Array) -> Array:
        return channels_last(given) if self.data_format == "channels_first" else given

    def _as_given(self, maps: Array) -> Array:
        return channels_first(maps) if self.data_format == "channels_first" else maps

    def _received(self, upstream: ArrayLike | None, shape: tuple[int, ...]) -> Array:
        """Return the gradient that arrives at an output of this shape, both channels last."""
        batch_size, *spatial, channels = shape
        given = join_channels(tuple(spatial), channels, self.data_format)
        return self._channels_last(received(upstream, (batch_size, *given)))
