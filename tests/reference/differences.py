"""Gradients without any calculus: nudge each entry and see how far the result moves."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

# the error of a difference: h² · f‴/6 from the curve, and 1e-16 · |f|/h from rounding
CLOSE = {"rtol": 1e-6, "atol": 1e-7}


def numeric_gradient(
    f: Callable[[NDArray[np.float64]], float], x: ArrayLike, h: float = 1e-6
) -> NDArray[np.float64]:
    """Return (f(x + h) − f(x − h)) / 2h for every entry of x, all others held."""
    at = np.array(x, dtype=np.float64)
    gradient = np.empty_like(at)
    for index in np.ndindex(at.shape):
        here = at[index]
        at[index] = here + h
        above = float(f(at))
        at[index] = here - h
        below = float(f(at))
        at[index] = here
        gradient[index] = (above - below) / (2 * h)
    return gradient
