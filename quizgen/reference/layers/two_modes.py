"""Layers that compute one thing while they are trained and another one afterwards."""

from abc import abstractmethod

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.layer import Layer
from quizgen.reference.trace import Trace


class TwoModeLayer(Layer):
    """A layer whose output depends on whether it is in training."""

    __slots__ = ()

    @abstractmethod
    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        trace: Trace | None = None,
    ) -> Array:
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
