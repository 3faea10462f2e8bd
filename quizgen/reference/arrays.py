"""The kinds of arrays: numbers are float64, and some arrays index others."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.intp]


def array(values: ArrayLike, name: str = "the array") -> Array:
    """Return the values as a float64 array, without copying one that is such an array already.

    Errors: ValueError for NaN, which would spread through every result; `name` says where it is.
    """
    numbers = np.asarray(values, dtype=np.float64)
    if np.isnan(numbers.min(initial=0)):  # a minimum hands NaN on, and needs no second array
        place = tuple(int(index) for index in np.argwhere(np.isnan(numbers))[0])
        raise ValueError(
            f"{name}, of shape {numbers.shape}, holds NaN at {place}: every entry must be a number"
        )
    return numbers
