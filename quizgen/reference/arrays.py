"""The kinds of arrays: numbers are float64, and some arrays index others."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    Array = NDArray[np.float64]
    Indices = NDArray[np.intp]


def __getattr__(name: str) -> object:
    """Import NumPy for whoever needs these types when it runs; counts and shapes need no NumPy."""
    if name not in ("Array", "Indices"):
        raise AttributeError(f"module {__name__} has no attribute {name}")
    import numpy as np
    from numpy.typing import NDArray

    return NDArray[np.float64] if name == "Array" else NDArray[np.intp]


def array(values: "ArrayLike", name: str = "the array") -> "Array":
    """Return the values as a float64 array, without copying one that is such an array already.

    Errors: ValueError for NaN, which would spread through every result; `name` says where it is.
    """
    import numpy as np

    numbers = np.asarray(values, np.float64)
    squares = np.vdot(numbers, numbers)  # never negative: only NaN can make their sum NaN
    if squares != squares:
        place = tuple(int(index) for index in np.argwhere(np.isnan(numbers))[0])
        raise ValueError(
            f"{name}, of shape {numbers.shape}, holds NaN at {place}: every entry must be a number"
        )
    return numbers


def channels_last(given: "Array") -> "Array":
    """View a batch (batch, channels, ...) as (batch, ..., channels)."""
    return given.transpose(0, *range(2, given.ndim), 1)


def channels_first(given: "Array") -> "Array":
    """View a batch (batch, ..., channels) as (batch, channels, ...)."""
    return given.transpose(0, given.ndim - 1, *range(1, given.ndim - 1))
