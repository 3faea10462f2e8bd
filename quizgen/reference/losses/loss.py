"""What every loss can do."""

from abc import ABC, abstractmethod
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, Indices

Reduction = Literal["mean", "sum"] | None


class Loss(ABC):
    """A loss gives one number for each sample, and reduces them to their mean or sum."""

    __slots__ = ()
    reduction: Reduction

    @abstractmethod
    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the loss of each sample, before any reduction."""

    def __call__(self, y_true: ArrayLike, y_pred: ArrayLike) -> float | Array:
        """Return the reduced loss of the batch, or each sample's if `reduction` is None."""
        losses = self.per_sample(y_true, y_pred)
        if self.reduction is None:
            return losses
        return float(losses.mean() if self.reduction == "mean" else losses.sum())

    def _check_reduction(self) -> None:
        if self.reduction not in ("mean", "sum", None):
            raise ValueError(f"reduction must be 'mean', 'sum' or None, got {self.reduction!r}")


def check_same_shape(y_true: Array, y_pred: Array) -> None:
    """Refuse targets and predictions that would only broadcast."""
    if y_true.shape != y_pred.shape:
        raise ValueError(
            f"y_true and y_pred must have the same shape, got {y_true.shape} and {y_pred.shape}"
        )


def mean_over_outputs(values: Array) -> Array:
    """Average the outputs of each sample; a vector holds samples of one output each."""
    return values if values.ndim < 2 else np.asarray(values.mean(axis=-1))


def class_labels(y_true: ArrayLike, y_pred: Array) -> Indices:
    """Return the labels as an index into the last axis of y_pred, or say what is wrong."""
    labels = np.asarray(y_true)
    classes = y_pred.shape[-1] if y_pred.ndim else 0
    if labels.shape == (*y_pred.shape[:-1], 1):
        labels = labels[..., 0]
    if labels.shape != y_pred.shape[:-1] or not classes:
        raise ValueError(
            "y_true must have the shape of y_pred without its last axis, the classes, got "
            f"{labels.shape} and {y_pred.shape}"
        )
    if (labels != labels.astype(np.intp)).any() or (labels < 0).any() or (labels >= classes).any():
        raise ValueError(f"labels must be whole numbers from 0 to {classes - 1}, got {y_true!r}")
    return labels.astype(np.intp)[..., np.newaxis]
