"""Binary cross-entropy."""

import math
from dataclasses import dataclass

from quizgen.reference.activations.sigmoids import log_sigmoid, sigmoid
from quizgen.reference.arrays import Array
from quizgen.reference.losses.binary_loss import BinaryLoss
from quizgen.reference.losses.clipping import clip, in_base
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class BinaryCrossentropy(BinaryLoss):
    """Measure the surprise of yes-or-no outputs: −y · log p − (1 − y) · log(1 − p).

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    p is clipped to [epsilon, 1 − epsilon]; epsilon 0 lets log 0 become an infinite loss. With
    `from_logits` p = sigmoid(y_pred), which needs no clipping. The logarithm has base `log_base`.
    `label_smoothing` α moves the targets to y · (1 − α) + α / 2.
    Gradient: (p − y) / (p · (1 − p)), 0 where p is clipped; of logits p − y.
    Trace: probabilities, log_terms (each output's loss).
    Errors: ValueError for different shapes, or probabilities outside [0, 1].
    Source: Keras, "BinaryCrossentropy class", whose base is e and whose epsilon is a global 1e-7.
    PyTorch's `BCELoss` cuts the logarithm off at −100 instead of clipping p.

    >>> BinaryCrossentropy(log_base=2)([1, 0], [0.5, 0.75])
    1.5
    """

    from_logits: bool = False
    label_smoothing: float = 0.0
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        if self.from_logits:
            p = sigmoid(prediction)
            nats = -y * log_sigmoid(prediction) - (1 - y) * log_sigmoid(-prediction)
            log_terms = in_base(nats, self.log_base)
        else:
            p = clip(prediction, self.epsilon)
            log_terms = self._surprise(y, p)
        note(trace, probabilities=p, log_terms=log_terms)
        return log_terms

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        if self.from_logits:
            return in_base(sigmoid(prediction) - y, self.log_base)
        return self._surprise_slopes(y, prediction)
