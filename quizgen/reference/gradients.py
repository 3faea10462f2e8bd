"""What a backward pass hands out, and what it is handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.reference.arrays import array

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array


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
        import numpy as np

        return np.ones(shape)
    gradient = array(upstream, "upstream")
    if gradient.shape != shape:
        raise ValueError(
            f"upstream must have the shape of the output, {shape} (batch first), got "
            f"{gradient.shape}"
        )
    return gradient
