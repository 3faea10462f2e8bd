"""Activation functions, stable for inputs of any size."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axis


def sigmoid(x: ArrayLike) -> Array:
    """Squash each value into (0, 1): 1 / (1 + e^−x).

    Shapes: any, kept.
    Source: Keras, "sigmoid function"; the same in PyTorch.

    >>> sigmoid([-1000, 0, 1000]).tolist()
    [0.0, 0.5, 1.0]
    """
    z = array(x)
    decay = np.exp(-np.abs(z))  # never overflows, whatever the sign
    return np.where(z >= 0, 1.0, decay) / (1.0 + decay)


def tanh(x: ArrayLike) -> Array:
    """Squash each value into (−1, 1): (e^x − e^−x) / (e^x + e^−x).

    Shapes: any, kept.
    Source: Keras, "tanh function"; the same in PyTorch.
    """
    return np.tanh(array(x))


def relu(x: ArrayLike) -> Array:
    """Cut negative values off: max(x, 0).

    Shapes: any, kept.
    Source: Keras, "relu function", with its default arguments; the same in PyTorch.

    >>> relu([-2, 0, 3]).tolist()
    [0.0, 0.0, 3.0]
    """
    return np.maximum(array(x), 0.0)


def softmax(x: ArrayLike, axis: int = -1) -> Array:
    """Turn scores into probabilities along an axis: e^x_j / Σ_k e^x_k.

    Shapes: any, kept; the values along `axis` sum to 1.
    Errors: ValueError if x has no such axis.
    Source: Keras, "softmax function". PyTorch has no default axis.

    >>> softmax([[1000, 1000, -1000]]).tolist()
    [[0.5, 0.5, 0.0]]
    """
    scores = array(x)
    axis = resolve_axis(axis, scores.ndim)
    powers = np.exp(scores - scores.max(axis, keepdims=True))  # shifting cancels in the ratio
    probabilities: Array = powers / powers.sum(axis, keepdims=True)
    return probabilities
