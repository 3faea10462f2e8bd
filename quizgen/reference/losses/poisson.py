"""Poisson loss."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.losses.clipping import surprise, surprise_slope
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction, pair
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class Poisson(ElementwiseLoss):
    """Judge expected counts by the counts that came: ŷ − y · ln(ŷ + epsilon).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    epsilon is added, it does not clip; epsilon 0 lets ln 0 become an infinite loss.
    Gradient: 1 − y / (ŷ + epsilon).
    Trace: log_terms (−y · ln(ŷ + epsilon)).
    Errors: ValueError for different shapes, negative predictions or a negative epsilon.
    Source: Keras, "Poisson class", whose epsilon is a global 1e-7. PyTorch's `PoissonNLLLoss`
    takes ln ŷ unless log_input=False, and has epsilon 1e-8.

    >>> Poisson(epsilon=0)([2], [1])
    1.0
    """

    epsilon: float = 1e-7
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_not_negative("epsilon", self.epsilon)
        ElementwiseLoss.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, prediction = pair(y_true, y_pred)
        if (prediction < 0).any():
            raise ValueError(
                f"y_pred must hold expected counts, none negative, got {prediction.tolist()}"
            )
        return y, prediction

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        log_terms = surprise(y, prediction + self.epsilon)
        note(trace, log_terms=log_terms)
        return prediction + log_terms

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        return 1 + surprise_slope(y, prediction + self.epsilon)
