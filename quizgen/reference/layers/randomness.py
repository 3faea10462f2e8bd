"""Where a layer's randomness comes from: the caller gives it, or a generator to draw it from."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array

Draw = Callable[[np.random.Generator, tuple[int, ...]], Array]


def given_or_drawn(
    name: str,
    given: ArrayLike | None,
    generator: np.random.Generator | None,
    shape: tuple[int, ...],
    draw: Draw,
) -> Array:
    """Return what is given, repeated to the shape if it is smaller, or else what is drawn."""
    if given is not None:
        return _repeated(array(given, name), name, shape)
    if generator is not None:
        return draw(generator, shape)
    raise ValueError(
        f"training=True needs {name}= (values of shape {shape}) or generator= (a "
        "numpy.random.Generator to draw them from)"
    )


def _repeated(values: Array, name: str, shape: tuple[int, ...]) -> Array:
    try:
        return np.broadcast_to(values, shape)
    except ValueError:
        raise ValueError(
            f"{name} must have the shape {shape} or one that can be repeated to it, got "
            f"{values.shape}"
        ) from None
