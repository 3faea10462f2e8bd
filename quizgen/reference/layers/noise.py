"""Gaussian noise, multiplied with the values or added to them."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.disturbing import DisturbingLayer
from quizgen.reference.limits import check_not_negative, check_part


class NoisyLayer(DisturbingLayer):
    """A layer that in training disturbs each value by a standard normal number z."""

    __slots__ = ()
    argument = "noise"

    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        noise: ArrayLike | None = None,
        generator: np.random.Generator | None = None,
    ) -> Array:
        """Return x itself, or in training x disturbed by the noise z that is given or drawn."""
        return self._output(x, weights, training, noise, generator)

    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
        noise: ArrayLike | None = None,
        generator: np.random.Generator | None = None,
    ) -> Gradients:
        """Return the upstream gradient, in training times how y changes with x at this noise."""
        return self._backward(x, weights, upstream, training, noise, generator)

    def _draw(self, generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
        return generator.standard_normal(shape)


@dataclass(frozen=True, slots=True)
class GaussianDropout(NoisyLayer):
    """Multiply by noise around 1 in training: y = x · (1 + z · √(rate / (1 − rate))).

    Shapes: x (batch, ...) to y of the same shape; the noise z, standard normal numbers that are
    given or drawn from a generator, has that shape too. In inference y = x.
    Errors: ValueError for a rate outside 0 to 1 (1 excluded), training without noise and
    generator, or noise of another shape.
    Source: Srivastava et al. 2014; Keras, "GaussianDropout layer". The noise has the variance
    of `Dropout` with the same rate. PyTorch has no such layer.

    >>> GaussianDropout(0.2)([[2, 4]], training=True, noise=[1, -1]).tolist()
    [[3.0, 2.0]]
    """

    rate: float

    def __post_init__(self) -> None:
        check_part("rate", self.rate)

    @property
    def stddev(self) -> float:
        """The standard deviation of the factor: √(rate / (1 − rate))."""
        return math.sqrt(self.rate / (1 - self.rate))

    def _disturbed(self, x: Array, numbers: Array) -> Array:
        return x * self._slope(numbers)

    def _slope(self, numbers: Array) -> Array:
        return 1 + numbers * self.stddev


@dataclass(frozen=True, slots=True)
class GaussianNoise(NoisyLayer):
    """Add noise around 0 in training: y = x + z · stddev.

    Shapes: x (batch, ...) to y of the same shape; the noise z, standard normal numbers that are
    given or drawn from a generator, has that shape too. In inference y = x.
    Errors: ValueError for a negative stddev, training without noise and generator, or noise of
    another shape.
    Source: Keras, "GaussianNoise layer", which refuses a stddev above 1. PyTorch has no such
    layer.

    >>> GaussianNoise(0.5)([[2, 4]], training=True, noise=[1, -1]).tolist()
    [[2.5, 3.5]]
    """

    stddev: float

    def __post_init__(self) -> None:
        check_not_negative("stddev", self.stddev)

    def _disturbed(self, x: Array, numbers: Array) -> Array:
        return x + numbers * self.stddev

    def _slope(self, numbers: Array) -> Array:
        return np.ones_like(numbers)
