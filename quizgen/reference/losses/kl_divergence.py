"""Kullback-Leibler divergence."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.losses.clipping import (
    check_clipping,
    check_probabilities,
    in_base,
    surprise,
    surprise_slope,
)
from quizgen.reference.losses.loss import Loss, Reduction, pair_of_rows
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class KLDivergence(Loss):
    """Count the surprise that believing ŷ adds to that of the truth y: Σ_j y_j · log(y_j / ŷ_j).

    Shapes: y_true and y_pred (batch, ..., classes), each row a distribution.
    Both are clipped to [epsilon, 1], and not rescaled; epsilon 0 lets log 0 become an infinite
    loss. The logarithm has base `log_base`.
    Gradient: −y / ŷ, 0 where ŷ is clipped.
    Trace: log_terms (one a class).
    Errors: ValueError for different shapes, or values outside [0, 1].
    Source: Keras, "KLDivergence class", whose base is e and whose epsilon is a global 1e-7.
    PyTorch's `KLDivLoss` takes log ŷ first, then y, and its "mean" divides by the classes too.

    >>> KLDivergence(log_base=2)([[0.5, 0.5]], [[0.25, 0.25]])
    1.0
    """

    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_clipping(self.epsilon, self.log_base)
        Loss.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, prediction = pair_of_rows(y_true, y_pred)
        check_probabilities("y_true", y)
        check_probabilities("y_pred", prediction)
        return np.maximum(y, self.epsilon), prediction

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        believed = np.maximum(prediction, self.epsilon)
        log_terms = in_base(surprise(y, believed) - surprise(y, y), self.log_base)
        note(trace, log_terms=log_terms)
        return np.asarray(log_terms.sum(axis=-1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        slopes = surprise_slope(y, np.maximum(prediction, self.epsilon))
        return in_base(np.where(prediction >= self.epsilon, slopes, 0.0), self.log_base)
