"""Rectifiers with a bend instead of a corner, made from exponentials."""

import math

import numpy as np

from quizgen.reference.activations.function import activation
from quizgen.reference.activations.interval import Interval
from quizgen.reference.activations.sigmoids import sigmoid
from quizgen.reference.arrays import Array

# the fixed point at which means of 0 and variances of 1 stay so from layer to layer
SELU_ALPHA = 1.6732632423543772
SELU_SCALE = 1.0507009873554805


@activation(Interval(-1, math.inf))
def elu(x: Array, alpha: float = 1.0) -> Array:
    """Let negative values saturate at −alpha: x above 0, alpha · (e^x − 1) elsewhere.

    Shapes: any, kept.
    Gradient: 1 above 0, alpha · e^x elsewhere and at 0.
    Errors: ValueError for NaN.
    Source: Clevert et al. 2016, "Fast and Accurate Deep Network Learning by Exponential Linear
    Units"; Keras, "elu function"; the same in PyTorch.

    >>> elu([-1000, 0, 2], alpha=0.5).tolist()
    [-0.5, 0.0, 2.0]
    """
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))


@elu.backward
def _(x: Array, upstream: Array, alpha: float = 1.0) -> Array:
    return upstream * np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0.0)))


@activation(Interval(-SELU_SCALE * SELU_ALPHA, math.inf))
def selu(x: Array) -> Array:
    """Scale an ELU so that activations keep mean 0 and variance 1: 1.0507 · elu(x, 1.6733).

    Shapes: any, kept.
    Gradient: 1.0507 above 0, 1.0507 · 1.6733 · e^x elsewhere and at 0.
    Errors: ValueError for NaN.
    Source: Klambauer et al. 2017, "Self-Normalizing Neural Networks"; Keras, "selu function";
    the same in PyTorch.
    """
    return SELU_SCALE * elu(x, SELU_ALPHA)


@selu.backward
def _(x: Array, upstream: Array) -> Array:
    return SELU_SCALE * elu.gradient(x, upstream, SELU_ALPHA)


@activation(Interval(0, math.inf))
def softplus(x: Array) -> Array:
    """Round the corner of ReLU off: ln(1 + e^x).

    Shapes: any, kept.
    Gradient: the sigmoid.
    Errors: ValueError for NaN.
    Source: Keras, "softplus function". PyTorch returns x itself above 20, where they agree to 9
    digits.

    >>> softplus([-1000, 1000]).tolist()
    [0.0, 1000.0]
    """
    return np.logaddexp(0.0, x)


@softplus.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * sigmoid(x)
