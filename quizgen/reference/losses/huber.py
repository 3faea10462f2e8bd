"""Huber loss."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_above_zero
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class Huber(ElementwiseLoss):
    """Square small errors, take large ones as they are: ½ · e² up to delta, then a straight line.

    With e = ŷ − y the line is delta · (|e| − ½ · delta).
    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Gradient: e, but not beyond ±delta.
    Trace: errors (e).
    Errors: ValueError for different shapes, or a delta that is not positive.
    Source: Huber 1964, "Robust Estimation of a Location Parameter"; Keras, "Huber class"; the
    same in PyTorch's `HuberLoss`, while its `SmoothL1Loss` divides by delta.

    >>> Huber()([0, 0], [1, 3])
    1.5
    """

    delta: float = 1.0
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_above_zero("delta", self.delta)
        ElementwiseLoss.__post_init__(self)

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors = prediction - y
        note(trace, errors=errors)
        size = np.abs(errors)
        capped = np.minimum(size, self.delta)
        return capped * (size - capped / 2)  # both pieces at once, and no square overflows

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return np.clip(prediction - y, -self.delta, self.delta)
