"""Mean squared logarithmic error."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class MeanSquaredLogarithmicError(ElementwiseLoss):
    """Average the squared differences of logarithms: (ln(1 + ŷ) − ln(1 + y))².

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Values below epsilon, such as negative ones, count as epsilon.
    Gradient: 2 · (ln(1 + ŷ) − ln(1 + y)) / (1 + ŷ), 0 where ŷ is below epsilon.
    Trace: log_true, log_pred.
    Errors: ValueError for different shapes, or a negative epsilon.
    Source: Keras, "MeanSquaredLogarithmicError class", whose epsilon is a global 1e-7. PyTorch
    has no such loss.

    >>> MeanSquaredLogarithmicError()([np.expm1(3)], [np.expm1(1)])
    4.0
    """

    epsilon: float = 1e-7
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_not_negative("epsilon", self.epsilon)
        ElementwiseLoss.__post_init__(self)

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        log_true, log_pred = self._logarithms(y), self._logarithms(prediction)
        note(trace, log_true=log_true, log_pred=log_pred)
        return np.square(log_pred - log_true)

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        difference = self._logarithms(prediction) - self._logarithms(y)
        grown = 1 + np.maximum(prediction, self.epsilon)
        return np.where(prediction >= self.epsilon, 2 * difference / grown, 0.0)

    def _logarithms(self, values: Array) -> Array:
        return np.log1p(np.maximum(values, self.epsilon))
