"""Functions that set the values along an axis against each other."""

import math

import numpy as np

from quizgen.reference.activations.function import activation
from quizgen.reference.activations.interval import Interval
from quizgen.reference.arrays import Array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.trace import Trace, note

Axes = int | tuple[int, ...]


@activation(Interval(0, 1))
def softmax(x: Array, axis: Axes = -1, trace: Trace | None = None) -> Array:
    """Turn scores into probabilities along an axis: e^x_j / Σ_k e^x_k.

    Shapes: any, kept; the values along `axis`, one or several, sum to 1.
    Gradient: p · (upstream − Σ_k upstream_k · p_k), from ∂p_i/∂x_j = p_i · (δ_ij − p_j).
    Trace: shifted (x less its maximum), powers, sum.
    Errors: ValueError if x has no such axis.
    Source: Keras, "softmax function". PyTorch has no default axis.

    >>> softmax([[1000, 1000, -1000]]).tolist()
    [[0.5, 0.5, 0.0]]
    """
    axes = resolve_axes(axis, x.ndim)
    shifted = x - x.max(axes, keepdims=True)  # cancels in the ratio, and nothing overflows
    powers = np.exp(shifted)
    total = powers.sum(axes, keepdims=True)
    note(trace, shifted=shifted, powers=powers, sum=total)
    probabilities: Array = powers / total
    return probabilities


@softmax.backward
def _(x: Array, upstream: Array, axis: Axes = -1, trace: Trace | None = None) -> Array:
    p = softmax(x, axis, trace)
    received = (upstream * p).sum(resolve_axes(axis, x.ndim), keepdims=True)
    note(trace, probabilities=p, expected_upstream=received)
    gradient: Array = p * (upstream - received)
    return gradient


@activation(Interval(-math.inf, 0))
def log_softmax(x: Array, axis: Axes = -1, trace: Trace | None = None) -> Array:
    """Return the logarithm of a softmax without rounding it first: x_j − ln Σ_k e^x_k.

    Shapes: any, kept; the powers of e along `axis`, one or several, sum to 1.
    Gradient: upstream − p · Σ_k upstream_k, where p is the softmax.
    Trace: shifted (x less its maximum), powers, sum.
    Errors: ValueError if x has no such axis.
    Source: Keras, "log_softmax function". PyTorch has no default axis.

    >>> log_softmax([[0, 1000]]).tolist()
    [[-1000.0, 0.0]]
    """
    axes = resolve_axes(axis, x.ndim)
    shifted = x - x.max(axes, keepdims=True)
    powers = np.exp(shifted)
    total = powers.sum(axes, keepdims=True)
    note(trace, shifted=shifted, powers=powers, sum=total)
    logarithms: Array = shifted - np.log(total)
    return logarithms


@log_softmax.backward
def _(x: Array, upstream: Array, axis: Axes = -1, trace: Trace | None = None) -> Array:
    p = softmax(x, axis, trace)
    received = upstream.sum(resolve_axes(axis, x.ndim), keepdims=True)
    note(trace, probabilities=p, total_upstream=received)
    gradient: Array = upstream - p * received
    return gradient
