"""What a backward pass hands out, and what it is handed."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array


@dataclass(frozen=True, slots=True, eq=False)
class Gradients:
    """The gradients of Σ upstream · y: of the input, and of each learned weight by its name.

    Each has the shape of what it is the gradient of; `input` has the batch axis.
    """

    input: Array
    weights: dict[str, Array]


def received(upstream: ArrayLike | None, shape: tuple[int, ...]) -> Array:
    """Return the gradient that arrives at an output of this shape, ones unless it is given.

    Errors: ValueError unless `upstream` has exactly the shape of the output.
    """
    if upstream is None:
        return np.ones(shape)
    gradient = array(upstream, "upstream")
    if gradient.shape != shape:
        raise ValueError(
            f"upstream must have the shape of the output, {shape} (batch first), got "
            f"{gradient.shape}"
        )
    return gradient
