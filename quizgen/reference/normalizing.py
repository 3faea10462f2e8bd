"""Standardising over any axes, forward and backward."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.large import stretched, total
from quizgen.reference.trace import Trace, note


def normalize(
    x: ArrayLike,
    axes: int | tuple[int, ...],
    epsilon: float = 0.0,
    ddof: int = 0,
    trace: Trace | None = None,
) -> Array:
    """Subtract the mean and divide by the standard deviation: (x − μ) / √(σ² + epsilon).

    Shapes: any, kept; μ and σ² are taken over `axes`, the squares' sum divided by n − ddof.
    Trace: mean, deviations, variance, standardized.
    Errors: ValueError for an axis out of range, fewer values than ddof + 1 along the axes, or a
    variance of 0 with epsilon 0.
    Source: Ioffe and Szegedy 2015, "Batch Normalization", which like all frameworks uses ddof 0.

    >>> normalize([[1, 3], [5, 9]], axes=1).tolist()
    [[-1.0, 1.0], [-1.0, 1.0]]
    """
    values = array(x, "x")
    return standardize(values, resolve_axes(axes, values.ndim), epsilon, ddof, trace).values


@dataclass(frozen=True, slots=True, eq=False)
class Quotient:
    """Values divided by the root of their own squares, and what its gradient is made of."""

    values: Array
    root: Array
    axes: tuple[int, ...]
    divisor: int

    def gradient(self, upstream: Array) -> Array:
        """Return the gradient of what was divided: (g − y · Σ g·y / divisor) / root."""
        along = (upstream * self.values).sum(self.axes, keepdims=True) / self.divisor
        gradient: Array = (upstream - self.values * along) / self.root
        return gradient

    def gradient_before_centring(self, upstream: Array) -> Array:
        """Return the gradient of what the mean was taken from before: its own mean is 0."""
        gradient = self.gradient(upstream)
        centred: Array = gradient - gradient.mean(self.axes, keepdims=True)
        return centred


def standardize(
    x: Array, axes: tuple[int, ...], epsilon: float, ddof: int = 0, trace: Trace | None = None
) -> Quotient:
    """Divide what is left of x without its mean by the standard deviation."""
    count = math.prod(x.shape[axis] for axis in axes)
    if count <= ddof:
        raise ValueError(
            f"ddof={ddof} needs more than {ddof} values along the axes {axes}, got {count} in an "
            f"array of shape {x.shape}"
        )
    # rounding can hide equal values from the variance, but not from their extremes
    if epsilon == 0 and (x.max(axes) == x.min(axes)).any():
        raise ValueError(
            f"the variance along the axes {axes} is 0 somewhere: give an epsilon above 0 or "
            "values that differ"
        )
    mean = total(x, axes) / count
    deviations = x - stretched(mean, x)
    note(trace, mean=mean, deviations=deviations)
    return divide_by_root(deviations, axes, count - ddof, epsilon, "variance", trace)


def divide_by_root(
    values: Array,
    axes: tuple[int, ...],
    divisor: int,
    epsilon: float,
    name: str,
    trace: Trace | None = None,
) -> Quotient:
    """Divide by √(Σ values² / divisor + epsilon); the trace has what is added epsilon by `name`."""
    mean_square = sum_of_squares(values, axes) / divisor
    if usual(mean_square):
        root = np.sqrt(mean_square + epsilon)
    else:
        root = np.hypot(root_of_squares(values, axes) / math.sqrt(divisor), math.sqrt(epsilon))
    quotient = Quotient(values / stretched(root, values), root, axes, divisor)
    if trace is not None:
        note(trace, **{name: mean_square, "standardized": quotient.values.copy()})
    return quotient


def root_of_squares(values: Array, axes: tuple[int, ...]) -> Array:
    """Return the Euclidean norm along the axes, kept with size 1."""
    squares = sum_of_squares(values, axes)
    if usual(squares):
        return np.asarray(np.sqrt(squares))
    # squares leave the range of float64 long before their root does
    largest = np.abs(values).max(axes, keepdims=True, initial=0)
    unit = np.where(largest == 0, 1, largest)
    return np.asarray(unit * np.sqrt(sum_of_squares(values / unit, axes)))


def sum_of_squares(values: Array, axes: tuple[int, ...]) -> Array:
    """Return Σ values² along the axes, kept with size 1; infinity where it is too large."""
    with np.errstate(over="ignore", under="ignore"):
        return total(np.square(values), axes)


def usual(squares: Array) -> bool:
    """Tell whether all squares are far from the ends of float64's range."""
    return bool(squares.min(initial=1) > 1e-200 and squares.max(initial=1) < 1e200)
