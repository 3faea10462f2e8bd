"""Hinge losses of several classes: zero once the true class leads the others by a margin."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.losses.loss import Loss, Reduction, one_hot_pair, pair_of_rows
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class CategoricalHinge(Loss):
    """Ask that the true class leads the best wrong one by 1: max(0, max_j (1 − y_j) s_j − s_y + 1).

    The maximum goes over all classes, and the true one gives a 0: wrong scores below 0 count as 0.
    Shapes: y_true and y_pred (batch, ..., classes), y_true one-hot.
    Gradient: −y, and 1 − y_j at the (first) maximum, while the loss is above 0; elsewhere and at
    the corner 0. JAX halves it between equal maxima.
    Trace: positive (Σ y_j · s_j), negative (the maximum).
    Errors: ValueError for different shapes, or targets outside [0, 1].
    Source: Keras, "CategoricalHinge class". PyTorch has no such loss.

    >>> CategoricalHinge()([[1, 0, 0]], [[-6, -2, -3]])
    7.0
    """

    reduction: Reduction = "mean"

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, scores = pair_of_rows(y_true, y_pred)
        if (y < 0).any() or (y > 1).any():
            raise ValueError(f"y_true must be one-hot, 0 or 1 for each class, got {y.tolist()}")
        return y, scores

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        positive = (y * prediction).sum(axis=-1)
        negative = ((1 - y) * prediction).max(axis=-1)
        note(trace, positive=positive, negative=negative)
        return np.asarray(np.maximum(0, negative - positive + 1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        rivals = (1 - y) * prediction
        best = np.eye(y.shape[-1])[rivals.argmax(axis=-1)]
        violated = self._losses(y, prediction, None) > 0
        return np.where(violated[..., np.newaxis], (1 - y) * best - y, 0.0)


@dataclass(frozen=True, slots=True)
class MulticlassHinge(Loss):
    """Ask that the true class leads every other by delta: Σ_{j≠y} max(0, s_j − s_y + delta).

    Shapes: y_true (batch, ...) or (batch, ..., 1) of class numbers, y_pred (batch, ..., classes).
    Gradient: 1 for each wrong class that violates its margin, and minus their count at the true
    class; nothing at the corner.
    Trace: margins (s_j − s_y + delta, 0 at the true class), violations.
    Errors: ValueError for shapes that do not match, labels that are no class numbers, or a
    negative delta.
    Source: Weston and Watkins 1999, "Support Vector Machines for Multi-Class Pattern
    Recognition". Keras has no such loss: its `CategoricalHinge` takes the largest wrong class
    instead of the sum. PyTorch's `MultiMarginLoss` divides by the classes.

    >>> MulticlassHinge()([0], [[3, 5, -1, 7]])
    8.0
    """

    delta: float = 1.0
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        Loss.__post_init__(self)
        check_not_negative("delta", self.delta)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        return one_hot_pair(y_true, y_pred)

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        margins = self._margins(y, prediction)
        violations = np.maximum(0, margins)
        note(trace, margins=margins, violations=violations)
        return np.asarray(violations.sum(axis=-1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        violated = (self._margins(y, prediction) > 0).astype(np.float64)
        count = violated.sum(axis=-1, keepdims=True)
        return np.where(y == 1, -count, violated)

    def _margins(self, y: Array, scores: Array) -> Array:
        true_scores = (y * scores).sum(axis=-1, keepdims=True)
        return np.where(y == 1, 0.0, scores - true_scores + self.delta)
