"""Mean absolute percentage error."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_above_zero
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class MeanAbsolutePercentageError(ElementwiseLoss):
    """Average the differences as percentages of the targets: 100 · |ŷ − y| / max(|y|, epsilon).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Gradient: ± 100 / max(|y|, epsilon), 0 where ŷ = y.
    Trace: errors (ŷ − y), scales (what they are divided by).
    Errors: ValueError for different shapes, or an epsilon that is not positive.
    Source: Keras, "MeanAbsolutePercentageError class", whose epsilon is a global 1e-7. PyTorch
    has no such loss.

    >>> MeanAbsolutePercentageError()([10, 4], [9, 5])
    17.5
    """

    epsilon: float = 1e-7
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_above_zero("epsilon", self.epsilon)
        ElementwiseLoss.__post_init__(self)

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors, scales = prediction - y, self._scales(y)
        note(trace, errors=errors, scales=scales)
        return 100 * np.abs(errors) / scales

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return 100 * np.sign(prediction - y) / self._scales(y)

    def _scales(self, y: Array) -> Array:
        return np.maximum(np.abs(y), self.epsilon)
