"""What losses share that judge each output by itself."""

from abc import abstractmethod

from quizgen.reference.arrays import Array
from quizgen.reference.losses.loss import Loss
from quizgen.reference.trace import Trace


class ElementwiseLoss(Loss):
    """A loss of every single output; a sample's loss is the mean over its outputs.

    The last axis holds the outputs, but a vector (batch) stands for samples of one output each.
    """

    __slots__ = ()

    @abstractmethod
    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        """Return the loss of each output."""

    @abstractmethod
    def _derivatives(self, y: Array, prediction: Array) -> Array:
        """Return the derivative of each output's own loss."""

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        values = self._values(y, prediction, trace)
        return values if values.ndim < 2 else values.sum(axis=-1) / values.shape[-1]

    def _slopes(self, y: Array, prediction: Array) -> Array:
        derivatives = self._derivatives(y, prediction)
        return derivatives if derivatives.ndim < 2 else derivatives / derivatives.shape[-1]

    def _sample_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return shape if len(shape) < 2 else shape[:-1]
