"""A limit on weights that holds after every step."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.limits import check_above_zero, check_not_negative
from quizgen.reference.normalizing import root_of_squares


@dataclass(frozen=True, slots=True)
class MaxNorm:
    """Shorten the weights of a unit that are too long: w · min(‖w‖, max_value) / (‖w‖ + epsilon).

    ‖w‖ is √(Σ w²) along `axis`: 0 for the kernel of a dense layer, (0, 1, 2) for that of a 2-D
    convolution. The direction of the weights stays, and epsilon shortens short ones a little too.
    Shapes: any, kept.
    Errors: ValueError for a max_value of 0 or less, a negative epsilon, an axis out of range.
    Source: Srivastava et al. 2014, "Dropout", section 5.1; Keras, "MaxNorm class", whose epsilon
    is a global 1e-7. PyTorch has `renorm`, which leaves short weights alone.

    >>> MaxNorm(10, epsilon=0)([[3, 12], [4, 16]]).tolist()
    [[3.0, 6.0], [4.0, 8.0]]
    """

    max_value: float = 2
    axis: int | tuple[int, ...] = 0
    epsilon: float = 1e-7

    def __post_init__(self) -> None:
        check_above_zero("max_value", self.max_value)
        check_not_negative("epsilon", self.epsilon)

    def __call__(self, weight: ArrayLike) -> Array:
        """Return the weights, none longer than the limit."""
        values = array(weight, "weight")
        norms = root_of_squares(values, resolve_axes(self.axis, values.ndim))
        # weights of 0 stay 0 even without an epsilon
        lengths = np.where(norms > 0, norms + self.epsilon, 1.0)
        return np.asarray(values * (np.minimum(norms, self.max_value) / lengths))
