"""The rectifier that learns its slopes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.activations.rectifiers import prelu
from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape, known_sizes


@dataclass(frozen=True, slots=True)
class PReLU(Layer):
    """Let learned fractions of negative values pass: y = x above 0, alpha · x elsewhere.

    Shapes: x (batch, ...) to y of the same shape.
    Weights: alpha, of the shape of one sample, but of size 1 along the `shared_axes`, so that one
    slope serves all places along them.
    Gradient: that of alpha adds min(x, 0) up over the batch and the shared axes.
    Errors: ValueError for an axis out of range, twice or the batch axis, or an unknown size of an
    axis that is not shared.
    Source: He et al. 2015, "Delving Deep into Rectifiers"; Keras, "PReLU layer". PyTorch has one
    slope in all, or one for each channel.

    >>> PReLU(shared_axes=(1, 2)).weight_shapes((None, None, 16))
    {'alpha': (1, 1, 16)}
    """

    shared_axes: int | tuple[int, ...] | None = None

    each_position_alone = True

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        self._shared(len(input_shape) + 1)
        return input_shape

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return one slope for each place in a sample, but for the shared axes."""
        shared = self._shared(len(input_shape) + 1)
        sizes = tuple(
            1 if axis in shared else size for axis, size in enumerate(input_shape, start=1)
        )
        return {"alpha": known_sizes("PReLU", sizes)}

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return x with its negative values multiplied by their slopes."""
        batch, weight = self._checked(x, weights)
        return prelu(batch, weight["alpha"])

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradients with respect to x and to alpha."""
        batch, weight = self._checked(x, weights)
        arriving = received(upstream, batch.shape)
        over = self._shared(batch.ndim)
        learned = (arriving * np.minimum(batch, 0.0)).sum(axis=0)
        # what is left are the axes of one sample, counted one less than in the batch
        learned = learned.sum(tuple(axis - 1 for axis in over), keepdims=True)
        return Gradients(prelu.gradient(batch, arriving, weight["alpha"]), {"alpha": learned})

    def _shared(self, rank: int) -> tuple[int, ...]:
        axes = () if self.shared_axes is None else resolve_axes(self.shared_axes, rank)
        if 0 in axes:
            raise ValueError("PReLU: shared_axes must not name the batch axis 0")
        return axes
