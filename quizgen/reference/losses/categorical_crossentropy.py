"""Cross-entropy over classes, with one-hot targets or integer labels."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.losses.clipping import check_clipping, clip, in_base, surprise
from quizgen.reference.losses.loss import Loss, Reduction, check_same_shape, class_labels


@dataclass(frozen=True, slots=True)
class CategoricalCrossentropy(Loss):
    """Measure the surprise of a distribution over classes: −Σ_j y_j · log p_j.

    Shapes: y_true and y_pred (batch, ..., classes), y_true one-hot or soft.
    Each row of y_pred is rescaled to sum 1, then clipped to [epsilon, 1 − epsilon]; epsilon 0
    lets log 0 become an infinite loss. With `from_logits` p = softmax(y_pred), which needs no
    clipping. The logarithm has base `log_base`.
    Errors: ValueError for different shapes, negative probabilities, or a row of zeros.
    Source: Keras, "CategoricalCrossentropy class", whose base is e and whose epsilon is a global
    1e-7. PyTorch's `CrossEntropyLoss` always takes logits, with the classes on axis 1.

    >>> CategoricalCrossentropy(log_base=2)([[0, 0, 1]], [[0.25, 0.5, 0.25]])
    2.0
    """

    from_logits: bool = False
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_clipping(self.epsilon, self.log_base)
        self._check_reduction()

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the surprise of each sample, weighted by its target distribution."""
        y, prediction = array(y_true), array(y_pred)
        check_same_shape(y, prediction)
        if self.from_logits:
            nats = -y * log_softmax(prediction)
        else:
            nats = surprise(y, clip(rescale(prediction), self.epsilon))
        return in_base(np.asarray(nats.sum(axis=-1)), self.log_base)


@dataclass(frozen=True, slots=True)
class SparseCategoricalCrossentropy(Loss):
    """Measure the surprise of the true class y alone: −log p_y.

    Shapes: y_true (batch, ...) or (batch, ..., 1) of class numbers, y_pred (batch, ..., classes).
    Each row of y_pred is rescaled to sum 1, then clipped to [epsilon, 1 − epsilon]; epsilon 0
    lets log 0 become an infinite loss. With `from_logits` p = softmax(y_pred), which needs no
    clipping. The logarithm has base `log_base`.
    Errors: ValueError for shapes that do not match, labels that are no class numbers, negative
    probabilities, or a row of zeros.
    Source: Keras, "SparseCategoricalCrossentropy class", whose base is e and whose epsilon is a
    global 1e-7. PyTorch: `NLLLoss` of log-probabilities, with the classes on axis 1.

    >>> SparseCategoricalCrossentropy(log_base=2)([2], [[0.25, 0.5, 0.25]])
    2.0
    """

    from_logits: bool = False
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_clipping(self.epsilon, self.log_base)
        self._check_reduction()

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the surprise of the true class of each sample."""
        prediction = array(y_pred)
        labels = class_labels(y_true, prediction)
        if self.from_logits:
            nats = -np.take_along_axis(log_softmax(prediction), labels, axis=-1)
        else:
            p = np.take_along_axis(clip(rescale(prediction), self.epsilon), labels, axis=-1)
            nats = surprise(np.ones_like(p), p)
        return in_base(nats[..., 0], self.log_base)


def log_softmax(scores: Array) -> Array:
    """Return ln(e^x_j / Σ_k e^x_k) over the last axis, without overflow."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    logarithms: Array = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logarithms


def rescale(predictions: Array) -> Array:
    """Divide each row by its sum, or say that its values are no probabilities."""
    sums = predictions.sum(axis=-1, keepdims=True)
    if (predictions < 0).any() or (sums == 0).any():
        raise ValueError(
            "each row of y_pred must hold probabilities: none negative, not all 0, got "
            f"{predictions.tolist()}; for raw scores use from_logits=True"
        )
    rows: Array = predictions / sums
    return rows
