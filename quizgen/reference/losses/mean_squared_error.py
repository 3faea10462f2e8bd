"""Mean squared error."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.losses.loss import Loss, Reduction, check_same_shape, mean_over_outputs


@dataclass(frozen=True, slots=True)
class MeanSquaredError(Loss):
    """Average the squared differences: (y − ŷ)².

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the mean over its
    outputs. A vector (batch) stands for samples of one output each.
    Errors: ValueError for different shapes.
    Source: Keras, "MeanSquaredError class". PyTorch's reduction "sum" adds the outputs of a
    sample instead of averaging them.

    >>> MeanSquaredError()([1, 2], [1, 5])
    4.5
    """

    reduction: Reduction = "mean"

    def __post_init__(self) -> None:
        self._check_reduction()

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike) -> Array:
        """Return the mean squared difference over the outputs of each sample."""
        y, prediction = array(y_true), array(y_pred)
        check_same_shape(y, prediction)
        return mean_over_outputs(np.square(y - prediction))
