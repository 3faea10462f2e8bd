"""Hinge losses: zero once the right answer leads by a margin."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.losses.loss import (
    Loss,
    Reduction,
    check_same_shape,
    class_labels,
    mean_over_outputs,
)


@dataclass(frozen=True, slots=True)
class Hinge(Loss):
    """Ask that each score has the sign of its label and is at least 1 in size: max(0, 1 − y · s).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Labels are −1 and 1; if all are 0 or 1, then 0 stands for −1.
    Errors: ValueError for different shapes, or other labels.
    Source: Keras, "Hinge class". PyTorch has only `HingeEmbeddingLoss`, another formula.

    >>> Hinge()([-1, 1], [0.5, 0.5])
    1.0
    """

    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        self._check_reduction()

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the mean shortfall over the outputs of each sample."""
        y, scores = array(y_true), array(y_pred)
        check_same_shape(y, scores)
        if np.isin(y, (0, 1)).all():
            y = 2 * y - 1
        if not np.isin(y, (-1, 1)).all():
            raise ValueError(f"labels must all be −1 or 1, or all 0 or 1, got {y.tolist()}")
        return mean_over_outputs(np.maximum(0, 1 - y * scores))


@dataclass(frozen=True, slots=True)
class MulticlassHinge(Loss):
    """Ask that the true class leads every other by delta: Σ_{j≠y} max(0, s_j − s_y + delta).

    Shapes: y_true (batch, ...) or (batch, ..., 1) of class numbers, y_pred (batch, ..., classes).
    Errors: ValueError for shapes that do not match, labels that are no class numbers, or a
    negative delta.
    Source: Weston and Watkins 1999. Keras has no such loss: its `CategoricalHinge` takes the
    largest wrong class instead of the sum. PyTorch's `MultiMarginLoss` divides by the classes.

    >>> MulticlassHinge()([0], [[3, 5, -1, 7]])
    8.0
    """

    delta: float = 1.0
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        self._check_reduction()
        if not self.delta >= 0:
            raise ValueError(f"delta must be 0 or more, got {self.delta}")

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the sum of the violated margins of each sample."""
        scores = array(y_pred)
        labels = class_labels(y_true, scores)
        margins = np.maximum(0, scores - np.take_along_axis(scores, labels, axis=-1) + self.delta)
        np.put_along_axis(margins, labels, 0, axis=-1)
        return np.asarray(margins.sum(axis=-1))
