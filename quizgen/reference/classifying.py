"""How good a classifier is: accuracy, precision, recall and F1."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import array


def accuracy(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """Return the share of samples whose largest score is that of the true class.

    Shapes: y_true (N,) of classes from 0, y_pred (N, C) of scores or probabilities.
    Errors: ValueError for other shapes, or no samples.
    Source: Keras, "SparseCategoricalAccuracy".

    >>> accuracy([0, 1], [[3, 1], [5, 2]])
    0.5
    """
    labels, scores = array(y_true, "y_true"), array(y_pred, "y_pred")
    if scores.ndim != 2 or labels.shape != scores.shape[:1] or not labels.size:
        raise ValueError(
            "y_true must have the shape (N,) and y_pred (N, C) with N > 0, got "
            f"{labels.shape} and {scores.shape}"
        )
    return float(np.mean(scores.argmax(1) == labels))


def precision(y_true: ArrayLike, y_pred: ArrayLike, threshold: float = 0.5) -> float:
    """Return the share of true positives among all that is predicted positive: TP / (TP + FP).

    Shapes: labels 0 or 1 and probabilities of one shape; positive is what exceeds the threshold.
    Without a positive prediction it is 0.
    Errors: ValueError for different shapes.
    Source: Keras, "Precision".

    >>> precision([1, 0, 0, 1], [1, 1, 0, 0])
    0.5
    """
    hits, predicted, _ = _count(y_true, y_pred, threshold)
    return hits / predicted if predicted else 0.0


def recall(y_true: ArrayLike, y_pred: ArrayLike, threshold: float = 0.5) -> float:
    """Return the share of true positives among all that is positive: TP / (TP + FN).

    Shapes: labels 0 or 1 and probabilities of one shape; positive is what exceeds the threshold.
    Without a positive label it is 0.
    Errors: ValueError for different shapes.
    Source: Keras, "Recall".

    >>> recall([1, 1, 1, 0], [1, 0, 1, 1]) == 2 / 3
    True
    """
    hits, _, positive = _count(y_true, y_pred, threshold)
    return hits / positive if positive else 0.0


def f1_score(y_true: ArrayLike, y_pred: ArrayLike, threshold: float = 0.5) -> float:
    """Return the harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).

    Shapes: labels 0 or 1 and probabilities of one shape; positive is what exceeds the threshold.
    With neither a positive prediction nor a positive label it is 0.
    Errors: ValueError for different shapes.
    Source: Keras, "F1Score", which takes the classes as columns.

    >>> f1_score([1, 1, 0, 0], [1, 0, 1, 0])
    0.5
    """
    hits, predicted, positive = _count(y_true, y_pred, threshold)
    return 2 * hits / (predicted + positive) if predicted + positive else 0.0


def _count(y_true: ArrayLike, y_pred: ArrayLike, threshold: float) -> tuple[int, int, int]:
    """Count true positives, positive predictions and positive labels."""
    labels, scores = array(y_true, "y_true"), array(y_pred, "y_pred")
    if labels.shape != scores.shape:
        raise ValueError(
            f"y_true and y_pred must have the same shape, got {labels.shape} and {scores.shape}"
        )
    positive, predicted = labels == 1, scores > threshold
    return int((positive & predicted).sum()), int(predicted.sum()), int(positive.sum())
