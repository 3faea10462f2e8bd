"""Functions that let positive values pass and hold negative ones back, in straight lines."""

import math

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.activations.function import activation
from quizgen.reference.activations.interval import REALS, Interval
from quizgen.reference.arrays import Array, array


@activation(Interval(0, math.inf, has_lower=True))
def relu(
    x: Array,
    negative_slope: float = 0.0,
    max_value: float | None = None,
    threshold: float = 0.0,
) -> Array:
    """Cut negative values off: max(x, 0).

    With options: min(x, max_value) above `threshold`, negative_slope · (x − threshold) elsewhere.
    Shapes: any, kept.
    Gradient: 1 above the threshold and below max_value, 0 from max_value on, negative_slope
    elsewhere, so that of max(x, 0) is 0 at 0, in JAX and PyTorch too.
    Errors: ValueError for NaN.
    Source: Keras, "relu function"; PyTorch's has no options.

    >>> relu([-2, 0, 3]).tolist()
    [0.0, 0.0, 3.0]
    """
    highest = math.inf if max_value is None else max_value
    passed = np.where(x > threshold, np.minimum(x, highest), 0.0)
    if negative_slope == 0:
        return passed
    leaked: Array = negative_slope * np.minimum(x - threshold, 0.0)
    return passed + leaked


@relu.backward
def _(
    x: Array,
    upstream: Array,
    negative_slope: float = 0.0,
    max_value: float | None = None,
    threshold: float = 0.0,
) -> Array:
    highest = math.inf if max_value is None else max_value
    return upstream * np.where(x > threshold, x < highest, negative_slope)


@activation(Interval(0, 6, has_lower=True, has_upper=True))
def relu6(x: Array) -> Array:
    """Cut off what is negative or above 6: min(max(x, 0), 6).

    Shapes: any, kept.
    Gradient: 1 between 0 and 6, 0 elsewhere and at both corners, as in PyTorch; JAX gives 1/2
    at 6.
    Errors: ValueError for NaN.
    Source: Keras, "relu6 function".

    >>> relu6([-1, 2, 9]).tolist()
    [0.0, 2.0, 6.0]
    """
    return relu(x, max_value=6.0)


@relu6.backward
def _(x: Array, upstream: Array) -> Array:
    return relu.gradient(x, upstream, max_value=6.0)


@activation(REALS)
def leaky_relu(x: Array, negative_slope: float = 0.2) -> Array:
    """Let a fraction of negative values pass: x above 0, negative_slope · x elsewhere.

    Shapes: any, kept.
    Gradient: 1 above 0, negative_slope elsewhere and at 0, as in PyTorch; JAX gives 1 at 0.
    Errors: ValueError for NaN.
    Source: Keras, "leaky_relu function". Keras's layer has the default slope 0.3, PyTorch 0.01.

    >>> leaky_relu([-2, 3], negative_slope=0.5).tolist()
    [-1.0, 3.0]
    """
    return relu(x, negative_slope)


@leaky_relu.backward
def _(x: Array, upstream: Array, negative_slope: float = 0.2) -> Array:
    return relu.gradient(x, upstream, negative_slope)


@activation(REALS)
def prelu(x: Array, alpha: ArrayLike) -> Array:
    """Let learned fractions of negative values pass: x above 0, alpha · x elsewhere.

    Shapes: x any, kept; alpha broadcasts against it.
    Gradient: 1 above 0, alpha elsewhere and at 0, as in PyTorch; Keras's layer gives 0 at 0.
    Errors: ValueError if alpha does not broadcast to the shape of x.
    Source: He et al. 2015, "Delving Deep into Rectifiers"; Keras, "PReLU layer". PyTorch has the
    channels of alpha on axis 1 of x.

    >>> prelu([[-2, -2]], alpha=[0.5, 0.25]).tolist()
    [[-1.0, -0.5]]
    """
    return np.maximum(x, 0.0) + _slopes(alpha, x) * np.minimum(x, 0.0)


@prelu.backward
def _(x: Array, upstream: Array, alpha: ArrayLike) -> Array:
    return upstream * np.where(x > 0, 1.0, _slopes(alpha, x))


def _slopes(alpha: ArrayLike, x: Array) -> Array:
    slopes = array(alpha, "alpha")
    try:
        return np.broadcast_to(slopes, x.shape)
    except ValueError:
        raise ValueError(
            f"alpha must broadcast to the shape of x, {x.shape}, got {slopes.shape}"
        ) from None
