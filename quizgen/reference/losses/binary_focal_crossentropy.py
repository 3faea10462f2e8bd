"""Binary cross-entropy that looks away from easy samples."""

import math
from dataclasses import dataclass

import numpy as np

from quizgen.reference.activations.sigmoids import sigmoid
from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_not_negative, check_share
from quizgen.reference.losses.binary_loss import BinaryLoss
from quizgen.reference.losses.clipping import clip, weighted
from quizgen.reference.losses.loss import Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class BinaryFocalCrossentropy(BinaryLoss):
    """Weaken the surprise of what is nearly right: (1 − p_t)^gamma · BCE(y, p).

    p_t = y · p + (1 − y) · (1 − p) is the probability given to the truth. With
    `apply_class_balancing` the loss is multiplied by alpha for y = 1 and 1 − alpha for y = 0.
    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    p is clipped to [epsilon, 1 − epsilon] in the logarithm only; epsilon 0 lets log 0 become an
    infinite loss. With `from_logits` p = sigmoid(y_pred), which is clipped like any p. The
    logarithm has base `log_base`. `label_smoothing` α moves the targets to y · (1 − α) + α / 2.
    Gradient: by the product rule, where a clipped logarithm is constant.
    Trace: probabilities, focus (the factor before the logarithm), log_terms.
    Errors: ValueError for different shapes, probabilities outside [0, 1], an alpha outside
    [0, 1], a negative gamma, or `from_logits` with epsilon 0.
    Source: Lin et al. 2017, "Focal Loss for Dense Object Detection"; Keras,
    "BinaryFocalCrossentropy class". PyTorch has it in torchvision only, with stable logits.

    >>> BinaryFocalCrossentropy(gamma=1, log_base=2)([1], [0.25])
    1.5
    """

    apply_class_balancing: bool = False
    alpha: float = 0.25
    gamma: float = 2.0
    from_logits: bool = False
    label_smoothing: float = 0.0
    epsilon: float = 1e-7
    log_base: float = math.e
    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        check_share("alpha", self.alpha)
        check_not_negative("gamma", self.gamma)
        BinaryLoss.__post_init__(self)
        if self.from_logits and self.epsilon == 0:
            raise ValueError("from_logits needs an epsilon above 0: its p can round to 0")

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        p = self._probabilities(prediction)
        focus = self._balance(y) * _missing(y, p) ** self.gamma
        log_terms = self._surprise(y, clip(p, self.epsilon))
        note(trace, probabilities=p, focus=focus, log_terms=log_terms)
        return focus * log_terms

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        p = self._probabilities(prediction)
        missing = _missing(y, p)
        derivatives = missing**self.gamma * self._surprise_slopes(y, p)
        if self.gamma:
            with np.errstate(divide="ignore"):  # the root of 0 rises infinitely steeply
                bend = self.gamma * missing ** (self.gamma - 1) * (1 - 2 * y)
            derivatives += weighted(self._surprise(y, clip(p, self.epsilon)), bend)
        derivatives *= self._balance(y)
        return derivatives * p * (1 - p) if self.from_logits else derivatives

    def _probabilities(self, prediction: Array) -> Array:
        return sigmoid(prediction) if self.from_logits else prediction

    def _balance(self, y: Array) -> Array | float:
        return y * self.alpha + (1 - y) * (1 - self.alpha) if self.apply_class_balancing else 1.0


def _missing(y: Array, p: Array) -> Array:
    """Return 1 − p_t, the probability that the truth did not get."""
    return 1 - (y * p + (1 - y) * (1 - p))
