"""From a map to a vector."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.reference.arrays import channels_first, channels_last
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import DataFormat, Shape, check_data_format

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array


@dataclass(frozen=True, slots=True)
class Flatten(Layer):
    """Lay all values of a sample out in one row, the last axis running fastest.

    Shapes: x (batch, ...) to y (batch, product of the other sizes). No weights.
    With `data_format="channels_first"` the channels are moved last before they are laid out, so
    both layouts give the same row.
    Errors: ValueError for an unknown `data_format`.
    Source: Keras, "Flatten layer". PyTorch's `Flatten` never moves the channels.

    >>> Flatten().output_shape((5, 5, 16))
    (400,)
    """

    data_format: DataFormat = "channels_last"

    def __post_init__(self) -> None:
        check_data_format(self.data_format)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Multiply the sizes; one unknown size makes the product unknown."""
        known = [size for size in input_shape if size is not None]
        return (math.prod(known) if len(known) == len(input_shape) else None,)

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the batch with one row for each sample."""
        batch, _ = self._checked(x, weights)
        if self._moves_channels(batch):
            batch = channels_last(batch)
        return batch.reshape(len(batch), math.prod(batch.shape[1:]))

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return each value's gradient at the place from which the value came."""
        batch, _ = self._checked(x, weights)
        gradient = received(upstream, (len(batch), math.prod(batch.shape[1:])))
        if self._moves_channels(batch):
            moved = channels_last(batch).shape
            return Gradients(channels_first(gradient.reshape(moved)), {})
        return Gradients(gradient.reshape(batch.shape), {})

    def _moves_channels(self, batch: Array) -> bool:
        return self.data_format == "channels_first" and batch.ndim > 1
