"""Binary cross-entropy that looks away from easy samples."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.activations.sigmoids import sigmoid
from quizgen.reference.arrays import Array
from quizgen.reference.losses.clipping import (
    check_clipping,
    check_probabilities,
    check_smoothing,
    clip,
    in_base,
    surprise,
    surprise_slope,
    unclipped,
    weighted,
)
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import Reduction, pair
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class BinaryFocalCrossentropy(ElementwiseLoss):
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
        if not 0 <= self.alpha <= 1:
            raise ValueError(f"alpha must be between 0 and 1, got {self.alpha}")
        if not self.gamma >= 0:
            raise ValueError(f"gamma must be 0 or more, got {self.gamma}")
        check_smoothing(self.label_smoothing)
        check_clipping(self.epsilon, self.log_base)
        if self.from_logits and self.epsilon == 0:
            raise ValueError("from_logits needs an epsilon above 0: its p can round to 0")
        self._check_reduction()

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, prediction = pair(y_true, y_pred)
        if not self.from_logits:
            check_probabilities("y_pred", prediction, ": for raw scores use from_logits=True")
        return y * (1 - self.label_smoothing) + self.label_smoothing / 2, prediction

    def _values(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        p = self._probabilities(prediction)
        focus = self._balance(y) * _missing(y, p) ** self.gamma
        log_terms = self._log_terms(y, p)
        note(trace, probabilities=p, focus=focus, log_terms=log_terms)
        return focus * log_terms

    def _derivatives(self, y: Array, prediction: Array) -> Array:
        p = self._probabilities(prediction)
        missing, clipped = _missing(y, p), clip(p, self.epsilon)
        slopes = surprise_slope(y, clipped) - surprise_slope(1 - y, 1 - clipped)
        slopes = in_base(np.where(unclipped(p, self.epsilon), slopes, 0.0), self.log_base)
        derivatives = missing**self.gamma * slopes
        if self.gamma:
            with np.errstate(divide="ignore"):  # the root of 0 rises infinitely steeply
                bend = self.gamma * missing ** (self.gamma - 1) * (1 - 2 * y)
            derivatives += weighted(self._log_terms(y, p), bend)
        derivatives *= self._balance(y)
        return derivatives * p * (1 - p) if self.from_logits else derivatives

    def _probabilities(self, prediction: Array) -> Array:
        return sigmoid(prediction) if self.from_logits else prediction

    def _log_terms(self, y: Array, p: Array) -> Array:
        clipped = clip(p, self.epsilon)
        return in_base(surprise(y, clipped) + surprise(1 - y, 1 - clipped), self.log_base)

    def _balance(self, y: Array) -> Array | float:
        return y * self.alpha + (1 - y) * (1 - self.alpha) if self.apply_class_balancing else 1.0


def _missing(y: Array, p: Array) -> Array:
    """Return 1 − p_t, the probability that the truth did not get."""
    return 1 - (y * p + (1 - y) * (1 - p))
