"""What all kinds of dropout share: a mask of values that stay."""

from abc import abstractmethod

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.disturbing import DisturbingLayer
from quizgen.reference.limits import check_share


class MaskingLayer(DisturbingLayer):
    """A layer that in training multiplies by a mask of 0 and 1 and by 1 / (1 − rate)."""

    __slots__ = ()
    argument = "mask"
    rate: float

    def __post_init__(self) -> None:
        check_share("rate", self.rate)

    @property
    def scale(self) -> float:
        """The factor of a value that stays, which keeps the mean: 1 / (1 − rate)."""
        return 1 / (1 - self.rate) if self.rate < 1 else 0.0  # at 1 nothing stays

    @abstractmethod
    def mask_shape(self, batch_shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the shape of the mask for an array of this shape, both with the batch axis."""

    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        mask: ArrayLike | None = None,
        generator: np.random.Generator | None = None,
    ) -> Array:
        """Return x itself, or in training x with the values gone whose entry in the mask is 0."""
        return self._output(x, weights, training, mask, generator)

    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
        mask: ArrayLike | None = None,
        generator: np.random.Generator | None = None,
    ) -> Gradients:
        """Return the upstream gradient, in training through the same mask and scale as x."""
        return self._backward(x, weights, upstream, training, mask, generator)

    def _numbers_shape(self, batch_shape: tuple[int, ...]) -> tuple[int, ...]:
        return self.mask_shape(batch_shape)

    def _disturbed(self, x: Array, numbers: Array) -> Array:
        return x * self._slope(numbers)

    def _slope(self, numbers: Array) -> Array:
        if not np.isin(numbers, (0, 1)).all():
            raise ValueError("mask must hold 1 where a value stays and 0 where it goes")
        return numbers * self.scale

    def _draw(self, generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
        return np.where(generator.random(shape) < self.rate, 0.0, 1.0)
