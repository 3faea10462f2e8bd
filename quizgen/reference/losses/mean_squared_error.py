"""Mean squared error."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class MeanSquaredError(ElementwiseLoss):
    """Average the squared differences: (ŷ − y)².

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Gradient: 2 · (ŷ − y).
    Trace: errors (ŷ − y), squares.
    Errors: ValueError for different shapes.
    Source: Keras, "MeanSquaredError class". PyTorch's reduction "sum" adds the outputs of a
    sample instead of averaging them.

    >>> MeanSquaredError()([1, 2], [1, 5])
    4.5
    """

    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors = prediction - y
        squares = np.square(errors)
        note(trace, errors=errors, squares=squares)
        return squares

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return 2 * (prediction - y)
