"""What comes out of differentiating a layer."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array


@dataclass(frozen=True, slots=True)
class Gradients:
    """Gradients of Σ upstream · y with respect to the input and to each learned weight by name."""

    input: Array
    weights: dict[str, Array]


def upstream_or_ones(upstream: ArrayLike | None, shape: tuple[int, ...]) -> Array:
    """Return the gradient that arrives at an output of this shape: ones unless it is given."""
    if upstream is None:
        return np.ones(shape)
    arriving = array(upstream)
    if arriving.shape != shape:
        raise ValueError(
            f"upstream must have the shape of the output (batch first), {shape}, "
            f"got {arriving.shape}"
        )
    return arriving
