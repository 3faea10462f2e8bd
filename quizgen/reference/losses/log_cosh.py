"""Log-cosh loss."""

import math
from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class LogCosh(ElementwiseLoss):
    """Bend smoothly from ½ · e² near 0 to |e| − ln 2 far out: ln cosh(e), with e = ŷ − y.

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Gradient: tanh(e).
    Trace: errors (e).
    Errors: ValueError for different shapes.
    Source: Keras, "LogCosh class". PyTorch has no such loss.

    >>> LogCosh()([0], [1000]) == 1000 - math.log(2)
    True
    """

    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors = prediction - y
        note(trace, errors=errors)
        size = np.abs(errors)
        # cosh(e) = e^|e| · (1 + e^(−2|e|)) / 2, of which only the small power is computed
        values: Array = size + np.log1p(np.exp(-2 * size)) - math.log(2)
        return values

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return np.tanh(prediction - y)
