"""Binary cross-entropy."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.losses.clipping import check_clipping, clip, in_base, surprise
from quizgen.reference.losses.loss import Loss, Reduction, check_same_shape, mean_over_outputs


@dataclass(frozen=True, slots=True)
class BinaryCrossentropy(Loss):
    """Measure the surprise of yes-or-no outputs: −y · log p − (1 − y) · log(1 − p).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    p is clipped to [epsilon, 1 − epsilon]; epsilon 0 lets log 0 become an infinite loss. With
    `from_logits` p = sigmoid(y_pred), which needs no clipping. The logarithm has base `log_base`.
    Errors: ValueError for different shapes, or probabilities outside [0, 1].
    Source: Keras, "BinaryCrossentropy class", whose base is e and whose epsilon is a global 1e-7.
    PyTorch's `BCELoss` cuts the logarithm off at −100 instead of clipping p.

    >>> BinaryCrossentropy(log_base=2)([1, 0], [0.5, 0.75])
    1.5
    """

    from_logits: bool = False
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_clipping(self.epsilon, self.log_base)
        self._check_reduction()

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the mean surprise over the outputs of each sample."""
        y, prediction = array(y_true), array(y_pred)
        check_same_shape(y, prediction)
        nats = self._from_logits(y, prediction) if self.from_logits else self._nats(y, prediction)
        return mean_over_outputs(in_base(nats, self.log_base))

    def _nats(self, y: Array, probability: Array) -> Array:
        if (probability < 0).any() or (probability > 1).any():
            raise ValueError(
                f"y_pred must hold probabilities between 0 and 1, got {probability.tolist()}: "
                "for raw scores use from_logits=True"
            )
        p = clip(probability, self.epsilon)
        return surprise(y, p) + surprise(1 - y, 1 - p)

    @staticmethod
    def _from_logits(y: Array, z: Array) -> Array:
        # −ln sigmoid(z) = ln(1 + e^−z) and −ln(1 − sigmoid(z)) = ln(1 + e^z)
        return y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)
