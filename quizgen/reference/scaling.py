"""Scaling of data: fitted to one data set, it maps any other the same way, and back."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.normalizing import standardize


class Scaling(ABC):
    """A map of data to a common scale, with its inverse."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, x: ArrayLike) -> Array:
        """Return the data scaled."""

    @abstractmethod
    def inverse(self, y: ArrayLike) -> Array:
        """Return the data as they were before they were scaled."""


@dataclass(frozen=True, slots=True, eq=False)
class MinMaxScaling(Scaling):
    """Map the smallest value to `low` and the largest to `high`.

    y = low + (x − minimum) · (high − low) / (maximum − minimum). Data that were not fitted may
    leave the range.
    Shapes: any, kept; `minimum` and `maximum` broadcast with the data.
    Errors: ValueError unless minimum < maximum everywhere and low < high.
    Source: the definition. scikit-learn's `MinMaxScaler` maps a constant to `low` instead.

    >>> MinMaxScaling.fit([0, 5, 10], low=-1)([0, 5, 20]).tolist()
    [-1.0, 0.0, 3.0]
    >>> MinMaxScaling(0, 255)([51]).tolist()
    [0.2]
    """

    minimum: ArrayLike
    maximum: ArrayLike
    low: float = 0.0
    high: float = 1.0

    def __post_init__(self) -> None:
        minimum, maximum = array(self.minimum, "minimum"), array(self.maximum, "maximum")
        if not (minimum < maximum).all():
            raise ValueError(
                f"minimum must be below maximum everywhere, got {minimum} and {maximum}"
            )
        if not self.low < self.high:
            raise ValueError(f"low must be below high, got {self.low} and {self.high}")

    @classmethod
    def fit(
        cls,
        data: ArrayLike,
        axes: int | tuple[int, ...] = 0,
        low: float = 0.0,
        high: float = 1.0,
    ) -> "MinMaxScaling":
        """Take the extremes along `axes`: 0 for a feature of its own in each column."""
        values = array(data, "data")
        over = resolve_axes(axes, values.ndim)
        minimum, maximum = values.min(over, keepdims=True), values.max(over, keepdims=True)
        return cls(for_samples(minimum, over), for_samples(maximum, over), low, high)

    def __call__(self, x: ArrayLike) -> Array:
        """Return low + (x − minimum) · (high − low) / (maximum − minimum)."""
        above = array(x, "x") - array(self.minimum)
        return np.asarray(self.low + above * ((self.high - self.low) / self._spread()))

    def inverse(self, y: ArrayLike) -> Array:
        """Return minimum + (y − low) · (maximum − minimum) / (high − low)."""
        share = (array(y, "y") - self.low) / (self.high - self.low)
        return np.asarray(array(self.minimum) + share * self._spread())

    def _spread(self) -> Array:
        return array(self.maximum) - array(self.minimum)


@dataclass(frozen=True, slots=True, eq=False)
class ZScoreScaling(Scaling):
    """Count the standard deviations from the mean: z = (x − mean) / deviation.

    The fitted data have mean 0 and standard deviation 1 afterwards, but no fixed range.
    Shapes: any, kept; `mean` and `deviation` broadcast with the data.
    Errors: ValueError unless deviation > 0 everywhere.
    Source: the definition. scikit-learn's `StandardScaler` also divides the squares by n (ddof 0),
    and maps a constant to 0; Keras's `Normalization` layer has no ddof either.

    >>> ZScoreScaling(50, 8)([54]).tolist()
    [0.5]
    >>> ZScoreScaling.fit([1, 3]).inverse([-1, 1]).tolist()
    [1.0, 3.0]
    """

    mean: ArrayLike
    deviation: ArrayLike

    def __post_init__(self) -> None:
        array(self.mean, "mean")
        deviation = array(self.deviation, "deviation")
        if not (deviation > 0).all():
            raise ValueError(f"deviation must be above 0 everywhere, got {deviation}")

    @classmethod
    def fit(
        cls, data: ArrayLike, axes: int | tuple[int, ...] = 0, ddof: int = 0
    ) -> "ZScoreScaling":
        """Take mean and deviation along `axes`: 0 for a feature of its own in each column."""
        values = array(data, "data")
        over = resolve_axes(axes, values.ndim)
        deviation = standardize(values, over, epsilon=0, ddof=ddof).root
        mean = values.mean(over, keepdims=True)
        return cls(for_samples(mean, over), for_samples(deviation, over))

    def __call__(self, x: ArrayLike) -> Array:
        """Return (x − mean) / deviation."""
        return np.asarray((array(x, "x") - array(self.mean)) / array(self.deviation))

    def inverse(self, y: ArrayLike) -> Array:
        """Return mean + y · deviation."""
        return np.asarray(array(self.mean) + array(y, "y") * array(self.deviation))


def for_samples(statistic: Array, axes: tuple[int, ...]) -> Array:
    """Drop the axes in front that it was taken over, so that it fits a single sample as well."""
    leading = takewhile(axes.__contains__, range(statistic.ndim))
    return np.squeeze(statistic, tuple(leading))
