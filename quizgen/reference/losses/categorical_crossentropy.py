"""Cross-entropy over classes, with one-hot targets or integer labels."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.activations.softmaxes import log_softmax, softmax
from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_share
from quizgen.reference.losses.clipping import (
    check_clipping,
    clip,
    in_base,
    smooth,
    surprise,
    surprise_slope,
    unclipped,
    weighted,
)
from quizgen.reference.losses.loss import LossAlongAxis, Reduction, one_hot_pair, pair_of_rows
from quizgen.reference.trace import Trace, note


class ClassCrossentropy(LossAlongAxis):
    """The cross-entropy of each sample's target distribution, wherever that comes from."""

    __slots__ = ()
    from_logits: bool
    epsilon: float
    log_base: float

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        if self.from_logits:
            log_p = log_softmax(prediction, trace=trace)
            p, nats = np.exp(log_p), weighted(y, -log_p)
        else:
            p = clip(rescale(prediction), self.epsilon)
            nats = surprise(y, p)
        log_terms = in_base(nats, self.log_base)
        note(trace, probabilities=p, log_terms=log_terms)
        return np.asarray(log_terms.sum(axis=-1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        if self.from_logits:
            slopes = softmax(prediction) * y.sum(axis=-1, keepdims=True) - y
        else:
            p = rescale(prediction)
            passing = np.where(unclipped(p, self.epsilon), y, 0.0)
            # each prediction is also in the sum that all are divided by
            shared = passing.sum(axis=-1, keepdims=True)
            slopes = (surprise_slope(passing, p) + shared) / prediction.sum(axis=-1, keepdims=True)
        return in_base(slopes, self.log_base)


@dataclass(frozen=True, slots=True)
class CategoricalCrossentropy(ClassCrossentropy):
    """Measure the surprise of a distribution over classes: −Σ_j y_j · log p_j.

    Shapes: y_true and y_pred (batch, ..., classes), y_true one-hot or soft; `axis` names another
    axis of the classes, such as 1 where channels come first.
    Each row of y_pred is rescaled to sum 1, then clipped to [epsilon, 1 − epsilon]; epsilon 0
    lets log 0 become an infinite loss. With `from_logits` p = softmax(y_pred), which needs no
    clipping: this is the softmax cross-entropy. The logarithm has base `log_base`.
    `label_smoothing` α moves the targets to y · (1 − α) + α / classes.
    Gradient: −y / p through the rescaling, 0 where p is clipped; of logits p − y.
    Trace: probabilities, log_terms (one a class); of logits first shifted, powers, sum.
    Errors: ValueError for different shapes, negative probabilities, or a row of zeros.
    Source: Keras, "CategoricalCrossentropy class", whose base is e and whose epsilon is a global
    1e-7, and which smooths by the size of the last axis. PyTorch's `CrossEntropyLoss` always takes
    logits, with the classes on axis 1.

    >>> CategoricalCrossentropy(log_base=2)([[0, 0, 1]], [[0.25, 0.5, 0.25]])
    2.0
    """

    from_logits: bool = False
    label_smoothing: float = 0.0
    axis: int = -1
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_share("label_smoothing", self.label_smoothing)
        check_clipping(self.epsilon, self.log_base)
        ClassCrossentropy.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, prediction = pair_of_rows(y_true, y_pred, self.axis)
        return smooth(y, self.label_smoothing, classes=y.shape[-1]), prediction


@dataclass(frozen=True, slots=True)
class SparseCategoricalCrossentropy(ClassCrossentropy):
    """Measure the surprise of the true class y alone: −log p_y.

    Shapes: y_true (batch, ...) or (batch, ..., 1) of class numbers, y_pred (batch, ..., classes),
    or with the classes along another `axis`.
    Each row of y_pred is rescaled to sum 1, then clipped to [epsilon, 1 − epsilon]; epsilon 0
    lets log 0 become an infinite loss. With `from_logits` p = softmax(y_pred), which needs no
    clipping. The logarithm has base `log_base`.
    Gradient and trace: those of `CategoricalCrossentropy` for the one-hot targets.
    Errors: ValueError for shapes that do not match, labels that are no class numbers, negative
    probabilities, or a row of zeros.
    Source: Keras, "SparseCategoricalCrossentropy class", whose base is e and whose epsilon is a
    global 1e-7, and which takes another axis only if it is as long as the last. PyTorch:
    `CrossEntropyLoss` of logits, with the classes on axis 1.

    >>> SparseCategoricalCrossentropy(log_base=2)([2], [[0.25, 0.5, 0.25]])
    2.0
    """

    from_logits: bool = False
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"
    axis: int = -1

    def __post_init__(self) -> None:
        check_clipping(self.epsilon, self.log_base)
        ClassCrossentropy.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        return one_hot_pair(y_true, y_pred, self.axis)


def rescale(predictions: Array) -> Array:
    """Divide each row by its sum, or say that its values are no probabilities."""
    sums = predictions.sum(axis=-1, keepdims=True)
    if predictions.min(initial=0) < 0 or not sums.all():
        raise ValueError(
            "each row of y_pred must hold probabilities: none negative, not all 0, got "
            f"{predictions.tolist()}; for raw scores use from_logits=True"
        )
    rows: Array = predictions / sums
    return rows
