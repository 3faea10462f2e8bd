"""Mean absolute error."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class MeanAbsoluteError(ElementwiseLoss):
    """Average the sizes of the differences: |ŷ − y|.

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Gradient: the sign of ŷ − y, 0 where they are equal, as in JAX and PyTorch.
    Trace: errors (ŷ − y).
    Errors: ValueError for different shapes.
    Source: Keras, "MeanAbsoluteError class". PyTorch's `L1Loss` with reduction "sum" adds the
    outputs of a sample instead of averaging them.

    >>> MeanAbsoluteError()([1, 2], [1, 5])
    1.5
    """

    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors = prediction - y
        note(trace, errors=errors)
        return np.abs(errors)

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return np.sign(prediction - y)
