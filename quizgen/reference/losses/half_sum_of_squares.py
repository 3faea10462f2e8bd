"""Half the sum of squares."""

from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.losses.loss import Loss, Reduction
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class HalfSumOfSquares(Loss):
    """Add up the halved squares of all differences: ½ · Σ (ŷ − y)².

    Shapes: y_true and y_pred (batch, ..., outputs); each sample's loss is the sum over its
    outputs. A vector (batch) stands for samples of one output each. Samples are added up too
    unless `reduction` says otherwise.
    Gradient: ŷ − y, which is what the half is for.
    Trace: errors (ŷ − y), squares.
    Errors: ValueError for different shapes.
    Source: Bishop 2006, "Pattern Recognition and Machine Learning", equation 1.2. Keras and
    PyTorch have only means and sums without the half.

    >>> HalfSumOfSquares()([1, 0, 2], [4, 1, 1])
    5.5
    """

    reduction: Reduction = "sum"

    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        errors = prediction - y
        squares = np.square(errors)
        note(trace, errors=errors, squares=squares)
        return np.asarray(squares / 2 if squares.ndim < 2 else squares.sum(axis=-1) / 2)

    def _slopes(self, y: Array, prediction: Array) -> Array:
        return prediction - y

    def _sample_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return shape if len(shape) < 2 else shape[:-1]
