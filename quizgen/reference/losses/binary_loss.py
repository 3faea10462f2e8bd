"""What the cross-entropies of yes-or-no outputs share."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_share
from quizgen.reference.losses.clipping import (
    check_clipping,
    check_probabilities,
    clip,
    in_base,
    smooth,
    surprise,
    surprise_slope,
    unclipped,
)
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss
from quizgen.reference.losses.loss import pair


class BinaryLoss(ElementwiseLoss):
    """A loss made of the surprise of each output, given as a probability or as a raw score."""

    __slots__ = ()
    from_logits: bool
    label_smoothing: float
    epsilon: float
    log_base: float

    def __post_init__(self) -> None:
        check_share("label_smoothing", self.label_smoothing)
        check_clipping(self.epsilon, self.log_base)
        ElementwiseLoss.__post_init__(self)

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        y, prediction = pair(y_true, y_pred)
        if not self.from_logits:
            check_probabilities("y_pred", prediction, ": for raw scores use from_logits=True")
        return smooth(y, self.label_smoothing, classes=2), prediction

    def _surprise(self, y: Array, clipped: Array) -> Array:
        """Return −y · log p − (1 − y) · log(1 − p) for probabilities that were clipped."""
        return in_base(surprise(y, clipped) + surprise(1 - y, 1 - clipped), self.log_base)

    def _surprise_slopes(self, y: Array, p: Array) -> Array:
        """Return the derivative of each output's surprise, 0 where p is clipped."""
        clipped = clip(p, self.epsilon)
        slopes = surprise_slope(y, clipped) - surprise_slope(1 - y, 1 - clipped)
        return in_base(np.where(unclipped(p, self.epsilon), slopes, 0.0), self.log_base)
