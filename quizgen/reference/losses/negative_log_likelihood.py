"""Negative log-likelihood."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.losses.clipping import weighted
from quizgen.reference.losses.loss import Loss, Reduction, one_hot_pair
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class NegativeLogLikelihood(Loss):
    """Pick the logarithm of the true class's probability: −ŷ_y, where ŷ = log p.

    Shapes: y_true (batch, ...) or (batch, ..., 1) of class numbers, y_pred (batch, ..., classes)
    of logarithms of probabilities, in the base that the loss shall have.
    Gradient: −1 at the true class, 0 elsewhere.
    Trace: log_terms.
    Errors: ValueError for shapes that do not match, labels that are no class numbers, or a
    logarithm above 0.
    Source: PyTorch, "NLLLoss", with the classes on axis 1 there. Keras has no such loss: its
    cross-entropies take probabilities or logits.

    >>> NegativeLogLikelihood()([1], [[-3, -2]])
    2.0
    """

    reduction: Reduction = "mean"

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, logarithms = one_hot_pair(y_true, y_pred)
        if (logarithms > 0).any():
            raise ValueError(
                "y_pred must hold logarithms of probabilities, none above 0, got "
                f"{logarithms.tolist()}: for probabilities or raw scores use "
                "SparseCategoricalCrossentropy"
            )
        return y, logarithms

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        log_terms = weighted(y, -prediction)
        note(trace, log_terms=log_terms)
        return np.asarray(log_terms.sum(axis=-1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        return -y
