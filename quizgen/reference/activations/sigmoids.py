"""S-shaped functions, which saturate at both ends."""

import math

import numpy as np

from quizgen.reference.activations.function import activation
from quizgen.reference.activations.interval import Interval
from quizgen.reference.arrays import Array


@activation(Interval(0, 1))
def sigmoid(x: Array) -> Array:
    """Squash each value into (0, 1): 1 / (1 + e^−x).

    Shapes: any, kept.
    Gradient: σ · (1 − σ), at most 1/4.
    Errors: ValueError for NaN.
    Source: Keras, "sigmoid function"; the same in PyTorch.

    >>> sigmoid([-1000, 0, 1000]).tolist()
    [0.0, 0.5, 1.0]
    """
    decay = np.exp(-np.abs(x))  # never overflows, whatever the sign
    return np.where(x >= 0, 1.0, decay) / (1.0 + decay)


@sigmoid.backward
def _(x: Array, upstream: Array) -> Array:
    # 1 − σ(x) would round to 0 where σ(−x) is still a tiny number
    return upstream * sigmoid(x) * sigmoid(-x)


@activation(Interval(-math.inf, 0))
def log_sigmoid(x: Array) -> Array:
    """Return the logarithm of a sigmoid without rounding it first: −ln(1 + e^−x).

    Shapes: any, kept.
    Gradient: 1 − σ.
    Errors: ValueError for NaN.
    Source: Keras, "log_sigmoid function"; PyTorch's is called `logsigmoid`.

    >>> log_sigmoid([-1000, 1000]).tolist()
    [-1000.0, 0.0]
    """
    logarithms: Array = np.minimum(x, 0.0) - np.log1p(np.exp(-np.abs(x)))
    return logarithms


@log_sigmoid.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * sigmoid(-x)


@activation(Interval(0, 1, has_lower=True, has_upper=True))
def hard_sigmoid(x: Array) -> Array:
    """Draw a sigmoid with three straight lines: min(max(x / 6 + 1/2, 0), 1).

    Shapes: any, kept.
    Gradient: 1/6 between −3 and 3, 0 elsewhere and at both corners, as in PyTorch; JAX gives
    1/12 at 3.
    Errors: ValueError for NaN.
    Source: Keras, "hard_sigmoid function"; the same in PyTorch. Keras 2 had x / 5 + 1/2.

    >>> hard_sigmoid([-3, 0, 1.5, 4]).tolist()
    [0.0, 0.5, 0.75, 1.0]
    """
    return np.clip(x + 3.0, 0.0, 6.0) / 6.0


@hard_sigmoid.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * np.where(np.abs(x) < 3, 1 / 6, 0.0)


@activation(Interval(-1, 1))
def tanh(x: Array) -> Array:
    """Squash each value into (−1, 1): (e^x − e^−x) / (e^x + e^−x).

    Shapes: any, kept.
    Gradient: 1 − tanh², at most 1.
    Errors: ValueError for NaN.
    Source: Keras, "tanh function"; the same in PyTorch.
    """
    return np.tanh(x)


@tanh.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * (1.0 - np.square(np.tanh(x)))


@activation(Interval(-1, 1))
def softsign(x: Array) -> Array:
    """Squash each value into (−1, 1), slowly: x / (1 + |x|).

    Shapes: any, kept.
    Gradient: 1 / (1 + |x|)².
    Errors: ValueError for NaN.
    Source: Keras, "softsign function"; the same in PyTorch.

    >>> softsign([-3, 0, 1]).tolist()
    [-0.75, 0.0, 0.5]
    """
    softened: Array = x / (1.0 + np.abs(x))
    return softened


@softsign.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * np.square(1.0 / (1.0 + np.abs(x)))
