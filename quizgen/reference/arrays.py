"""The kinds of arrays: numbers are float64, and some arrays index others."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.intp]


def array(values: ArrayLike) -> Array:
    """Return the values as a float64 array, without copying one that is such an array already."""
    return np.asarray(values, dtype=np.float64)
