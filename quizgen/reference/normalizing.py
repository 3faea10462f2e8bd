"""Standardising over any axes."""

import math

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axes


def normalize(
    x: ArrayLike, axes: int | tuple[int, ...], epsilon: float = 0.0, ddof: int = 0
) -> Array:
    """Subtract the mean and divide by the standard deviation: (x − μ) / √(σ² + epsilon).

    Shapes: any, kept; μ and σ² are taken over `axes`, the squares' sum divided by n − ddof.
    Errors: ValueError for an axis out of range, fewer values than ddof + 1 along the axes, or a
    variance of 0 with epsilon 0.
    Source: Ioffe and Szegedy 2015, "Batch Normalization", which like all frameworks uses ddof 0.

    >>> normalize([[1, 3], [5, 9]], axes=1).tolist()
    [[-1.0, 1.0], [-1.0, 1.0]]
    """
    values = array(x)
    over = resolve_axes(axes, values.ndim)
    count = math.prod(values.shape[axis] for axis in over)
    if count <= ddof:
        raise ValueError(
            f"ddof={ddof} needs more than {ddof} values along the axes {over}, got {count} in an "
            f"array of shape {values.shape}"
        )
    # rounding can hide equal values from the variance, but not from their extremes
    if epsilon == 0 and (values.max(over) == values.min(over)).any():
        raise ValueError(
            f"the variance along the axes {over} is 0 somewhere: give an epsilon above 0 or "
            "values that differ"
        )
    mean = values.mean(over, keepdims=True)
    variance = values.var(over, keepdims=True, ddof=ddof)
    standardized: Array = (values - mean) / np.sqrt(variance + epsilon)
    return standardized
