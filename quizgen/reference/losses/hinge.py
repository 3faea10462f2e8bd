"""Hinge losses of two classes: zero once a score leads to the right side by a margin."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction, pair
from quizgen.reference.trace import Trace, note


class SignedLoss(ElementwiseLoss):
    """A loss whose labels are −1 and 1, or 0 and 1, where 0 stands for −1."""

    __slots__ = ()

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, scores = pair(y_true, y_pred)
        if ((y == 0) | (y == 1)).all():
            y = 2 * y - 1
        if not (np.abs(y) == 1).all():
            raise ValueError(f"labels must all be −1 or 1, or all 0 or 1, got {y.tolist()}")
        return y, scores

    def _shortfalls(self, y: Array, scores: Array, trace: Trace | None = None) -> Array:
        """Return what each score lacks of its margin: max(0, 1 − y · s)."""
        margins = y * scores
        shortfalls = np.maximum(0, 1 - margins)
        note(trace, margins=margins, shortfalls=shortfalls)
        return shortfalls


@dataclass(frozen=True, slots=True)
class Hinge(SignedLoss):
    """Ask that each score has the sign of its label and is at least 1 in size: max(0, 1 − y · s).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Labels are −1 and 1; if all are 0 or 1, then 0 stands for −1.
    Gradient: −y where 1 − y · s is above 0, 0 elsewhere and at the corner.
    Trace: margins (y · s), shortfalls.
    Errors: ValueError for different shapes, or other labels.
    Source: Keras, "Hinge class". PyTorch has only `HingeEmbeddingLoss`, another formula.

    >>> Hinge()([-1, 1], [0.5, 0.5])
    1.0
    """

    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        return self._shortfalls(y, prediction, trace)

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return np.where(y * prediction < 1, -y, 0.0)


@dataclass(frozen=True, slots=True)
class SquaredHinge(SignedLoss):
    """Square what a score lacks of its margin: max(0, 1 − y · s)².

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Labels are −1 and 1; if all are 0 or 1, then 0 stands for −1.
    Gradient: −2 · y · max(0, 1 − y · s).
    Trace: margins (y · s), shortfalls.
    Errors: ValueError for different shapes, or other labels.
    Source: Keras, "SquaredHinge class". PyTorch has it inside `MultiMarginLoss(p=2)` only.

    >>> SquaredHinge()([-1, 1], [0.5, 0.5])
    1.25
    """

    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        return np.square(self._shortfalls(y, prediction, trace))

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return -2 * y * self._shortfalls(y, prediction)
