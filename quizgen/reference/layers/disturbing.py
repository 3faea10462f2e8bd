"""What dropout and noise share: in training every value is disturbed by a random number."""

from abc import abstractmethod
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.randomness import given_or_drawn
from quizgen.reference.layers.two_modes import RandomLayer
from quizgen.reference.shapes import Shape


class DisturbingLayer(RandomLayer):
    """A layer whose random numbers are given, or drawn with a generator; inference has none."""

    __slots__ = ()
    each_position_alone = True
    argument: ClassVar[str]  # by which the random numbers are given

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        return input_shape

    def _output(
        self,
        x: ArrayLike,
        weights: tuple[ArrayLike, ...],
        training: bool,
        given: ArrayLike | None,
        generator: np.random.Generator | None,
    ) -> Array:
        batch, _ = self._checked(x, weights)
        if not training:
            return batch
        return self._disturbed(batch, self._numbers(given, generator, batch.shape))

    def _backward(
        self,
        x: ArrayLike,
        weights: tuple[ArrayLike, ...],
        upstream: ArrayLike | None,
        training: bool,
        given: ArrayLike | None,
        generator: np.random.Generator | None,
    ) -> Gradients:
        batch, _ = self._checked(x, weights)
        gradient = received(upstream, batch.shape)
        if training:
            gradient = gradient * self._slope(self._numbers(given, generator, batch.shape))
        return Gradients(gradient, {})

    def _numbers(
        self,
        given: ArrayLike | None,
        generator: np.random.Generator | None,
        shape: tuple[int, ...],
    ) -> Array:
        """Return the random numbers for an array of this shape."""
        return given_or_drawn(
            self.argument, given, generator, self._numbers_shape(shape), self._draw
        )

    def _numbers_shape(self, batch_shape: tuple[int, ...]) -> tuple[int, ...]:
        return batch_shape

    @abstractmethod
    def _draw(self, generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
        """Draw so many random numbers."""

    @abstractmethod
    def _disturbed(self, x: Array, numbers: Array) -> Array:
        """Return y."""

    @abstractmethod
    def _slope(self, numbers: Array) -> Array:
        """Return dy/dx."""
