"""Keeping gradients small: each entry, each array, or all arrays together."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_above_zero
from quizgen.reference.normalizing import root_of_squares


def clip_by_value(gradient: ArrayLike, clipvalue: float) -> Array:
    """Move each entry into [−clipvalue, clipvalue], which may turn the gradient.

    Shapes: any, kept.
    Errors: ValueError for a clipvalue that is not above 0.
    Source: Keras, argument "clipvalue" of optimizers. PyTorch: `clip_grad_value_`.

    >>> clip_by_value([6, -8], 7).tolist()
    [6.0, -7.0]
    """
    check_above_zero("clipvalue", clipvalue)
    return np.clip(array(gradient, "gradient"), -clipvalue, clipvalue)


def clip_by_norm(gradient: ArrayLike, clipnorm: float) -> Array:
    """Shorten the gradient to the length clipnorm if it is longer: g · clipnorm / ‖g‖.

    The length ‖g‖ is the root of the sum of all squares; the direction stays.
    Shapes: any, kept.
    Errors: ValueError for a clipnorm that is not above 0.
    Source: Pascanu, Mikolov and Bengio 2013; Keras, argument "clipnorm" of optimizers, which clips
    each weight's gradient by itself. PyTorch's `clip_grad_norm_` takes all together.

    >>> clip_by_norm([6, -8], 5).tolist()
    [3.0, -4.0]
    """
    check_above_zero("clipnorm", clipnorm)
    values = array(gradient, "gradient")
    return values * _factor(_length(values), clipnorm)


def clip_by_global_norm(
    gradients: Sequence[ArrayLike], global_clipnorm: float
) -> tuple[Array, ...]:
    """Shorten several gradients by one factor, so that all together have that length at most.

    Shapes: any, each kept.
    Errors: ValueError for a global_clipnorm that is not above 0.
    Source: Pascanu, Mikolov and Bengio 2013; Keras, argument "global_clipnorm" of optimizers.
    PyTorch's `clip_grad_norm_` adds 1e-6 to the length by which it divides.

    >>> [g.tolist() for g in clip_by_global_norm([[6], [-8]], 5)]
    [[3.0], [-4.0]]
    """
    check_above_zero("global_clipnorm", global_clipnorm)
    arrays = [array(gradient, f"gradient {number}") for number, gradient in enumerate(gradients)]
    factor = _factor(math.hypot(*map(_length, arrays)), global_clipnorm)
    return tuple(values * factor for values in arrays)


def _length(values: Array) -> float:
    return root_of_squares(values, tuple(range(values.ndim))).item()


def _factor(length: float, longest: float) -> float:
    return longest / length if length > longest else 1.0
