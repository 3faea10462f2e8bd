"""Layers that compute one thing while they are trained and another one afterwards."""

from abc import abstractmethod

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.layer import Layer


class TwoModeLayer(Layer):
    """A layer whose output depends on whether it is in training."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, x: ArrayLike, *weights: ArrayLike, training: bool = False) -> Array:
        """Return the output for a batch in training, or in inference."""

    @abstractmethod
    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
    ) -> Gradients:
        """Return the gradients of what `__call__` computes in the same mode."""


class RandomLayer(TwoModeLayer):
    """A layer whose output in training is drawn with a generator that the caller passes in."""

    __slots__ = ()

    @abstractmethod
    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        generator: np.random.Generator | None = None,
    ) -> Array:
        """Return the output for a batch in training, or in inference, which draws nothing."""

    @abstractmethod
    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
        generator: np.random.Generator | None = None,
    ) -> Gradients:
        """Return the gradients of what `__call__` draws with a generator in the same state."""
