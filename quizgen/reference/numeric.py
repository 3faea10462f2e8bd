"""Gradients by trying: nudge each entry and see how far the result moves."""

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_above_zero

Difference = Literal["central", "forward", "backward"]

# a nudge up and one down, in steps of h
NUDGES: dict[Difference, tuple[float, float]] = {
    "central": (1, -1),
    "forward": (1, 0),
    "backward": (0, -1),
}


def numeric_gradient(
    function: Callable[[Array], float],
    x: ArrayLike,
    h: float = 1e-6,
    difference: Difference = "central",
) -> Array:
    """Estimate the gradient of a function of an array: (f(x + h) − f(x − h)) / 2h for each entry.

    Shapes: x any; the function returns one number; the gradient has the shape of x.
    "central" differences err by about h² · f‴/6, "forward" ones, (f(x + h) − f(x)) / h, and
    "backward" ones, (f(x) − f(x − h)) / h, by h · f″/2. Rounding adds about 1e-16 · |f| / h.
    Errors: ValueError for an h that is not above 0 or another difference.
    Source: any text on numerical differentiation. PyTorch: inside `torch.autograd.gradcheck`.

    >>> numeric_gradient(lambda x: (x**2).sum(), [3, 5], h=0.5).tolist()
    [6.0, 10.0]
    >>> numeric_gradient(lambda x: (x**2).sum(), [3, 5], h=0.5, difference="forward").tolist()
    [6.5, 10.5]
    """
    check_above_zero("h", h)
    if difference not in NUDGES:
        raise ValueError(f"difference must be one of {', '.join(NUDGES)}, got {difference!r}")
    up, down = NUDGES[difference]
    point = array(x, "x")
    gradient = np.empty_like(point)
    for index in np.ndindex(point.shape):
        nudge = np.zeros_like(point)
        nudge[index] = h
        rise = float(function(point + up * nudge)) - float(function(point + down * nudge))
        gradient[index] = rise / ((up - down) * h)
    return gradient


def relative_error(gradient: ArrayLike, estimate: ArrayLike) -> Array:
    """Compare two gradients entry by entry: |a − b| / max(|a|, |b|), and 0 where both are 0.

    Shapes: both of one shape, which the result has as well.
    Errors: ValueError for different shapes.
    Source: Stanford CS231n, "Gradient checks", which calls 1e-2 wrong and 1e-7 fine. Keras has no
    such function; PyTorch's `gradcheck` has an absolute and a relative tolerance instead.

    >>> relative_error([4, 0], [5, 0]).tolist()
    [0.2, 0.0]
    """
    a, b = array(gradient, "gradient"), array(estimate, "estimate")
    if a.shape != b.shape:
        raise ValueError(
            f"gradient and estimate must have the same shape, got {a.shape} and {b.shape}"
        )
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.where(larger > 0, larger, 1)


def gradient_check(
    function: Callable[[Array], float], gradient: ArrayLike, x: ArrayLike, h: float = 1e-6
) -> float:
    """Return the largest relative error of a gradient against central differences.

    Shapes: x any; the function returns one number; the gradient has the shape of x.
    Below 1e-4 a gradient is most likely right. An entry near 0, or a kink such as relu's within h
    of x, gives a large error to a gradient that is right.
    Errors: ValueError for different shapes or an h that is not above 0.
    Source: Stanford CS231n, "Gradient checks". PyTorch's `gradcheck` answers yes or no.

    >>> gradient_check(lambda x: (x**3).sum(), [12, 27], [2, 3]) < 1e-7
    True
    """
    return float(relative_error(gradient, numeric_gradient(function, x, h)).max(initial=0))
