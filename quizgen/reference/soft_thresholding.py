"""The step that an L1 penalty takes towards zero."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_not_negative


def soft_threshold(weight: ArrayLike, threshold: float) -> Array:
    """Move each weight towards 0 by the threshold at most: sign(w) · max(|w| − threshold, 0).

    It is the minimum of ½(v − w)² + threshold · |v| over v, the proximal step of an L1 penalty.
    Shapes: any, kept.
    Errors: ValueError for a negative threshold.
    Source: Donoho 1995, "De-noising by soft-thresholding"; Keras, `keras.ops.soft_shrink`. The same
    in PyTorch, `softshrink`.

    >>> soft_threshold([-0.5, 0.125, 1], 0.25).tolist()
    [-0.25, 0.0, 0.75]
    """
    check_not_negative("threshold", threshold)
    values = array(weight, "weight")
    shrunk: Array = values - np.clip(values, -threshold, threshold)
    return shrunk
