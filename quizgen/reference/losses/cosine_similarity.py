"""Cosine similarity as a loss."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_above_zero
from quizgen.reference.losses.loss import LossAlongAxis, Reduction, pair_of_rows
from quizgen.reference.normalizing import root_of_squares
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class CosineSimilarity(LossAlongAxis):
    """Reward the same direction, whatever the lengths: −(y · ŷ) / (‖y‖ · ‖ŷ‖).

    It is −1 for equal directions, 0 for right angles and 1 for opposite ones.
    Shapes: y_true and y_pred (batch, ..., outputs), or with the outputs along another `axis`.
    Lengths below epsilon count as epsilon.
    Gradient: −(y / ‖y‖ − cos · ŷ / ‖ŷ‖) / ‖ŷ‖; −y / (‖y‖ · epsilon) for ŷ shorter than epsilon.
    Trace: true_direction, predicted_direction, products.
    Errors: ValueError for different shapes, or an epsilon that is not positive.
    Source: Keras, "CosineSimilarity class", whose epsilon is a global 1e-7. PyTorch's
    `CosineEmbeddingLoss` is 1 less the cosine.

    >>> CosineSimilarity()([[3, 4]], [[4, 3]])
    -0.96
    """

    axis: int = -1
    epsilon: float = 1e-7
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_above_zero("epsilon", self.epsilon)
        LossAlongAxis.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        return pair_of_rows(y_true, y_pred, self.axis)

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        true, predicted = y / self._length(y), prediction / self._length(prediction)
        products = true * predicted
        note(trace, true_direction=true, predicted_direction=predicted, products=products)
        return np.asarray(-products.sum(axis=-1))

    def _slopes(self, y: Array, prediction: Array) -> Array:
        length = self._length(prediction)
        true, predicted = y / self._length(y), prediction / length
        cosine = (true * predicted).sum(axis=-1, keepdims=True)
        # a length that counts as epsilon does not change with ŷ
        turning = np.where(length > self.epsilon, cosine * predicted, 0.0)
        slopes: Array = (turning - true) / length
        return slopes

    def _length(self, vectors: Array) -> Array:
        return np.maximum(root_of_squares(vectors, (-1,)), self.epsilon)
