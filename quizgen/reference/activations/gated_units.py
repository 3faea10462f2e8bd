"""Units that multiply x by a gate between 0 and 1 that x itself opens."""

import math

import numpy as np

from quizgen.reference.activations.function import activation
from quizgen.reference.activations.interval import Interval
from quizgen.reference.activations.sigmoids import sigmoid
from quizgen.reference.arrays import Array

# From here on the gates are 0 or 1 in float64 and the bells 0, while squares would overflow.
FAR = 40.0

_erfc = np.vectorize(math.erfc, otypes=[np.float64])


@activation(Interval(-0.2784645427610738, math.inf, has_lower=True))
def silu(x: Array) -> Array:
    """Open the gate by a sigmoid: x · σ(x).

    Shapes: any, kept; the smallest value, −0.2785, is at x = −1.2785.
    Gradient: σ · (1 + x · (1 − σ)).
    Errors: ValueError for NaN.
    Source: Ramachandran et al. 2017, "Searching for Activation Functions", where it is called
    swish; Keras, "silu function"; the same in PyTorch.
    """
    return x * sigmoid(x)


@silu.backward
def _(x: Array, upstream: Array) -> Array:
    return upstream * sigmoid(x) * (1.0 + x * sigmoid(-x))


@activation(Interval(-0.16997120747990369, math.inf, has_lower=True))
def gelu(x: Array, approximate: bool = False) -> Array:
    """Open the gate by the normal distribution: x · Φ(x).

    Φ(x) is the probability that a standard normal number is below x; approximately
    (1 + tanh(√(2/π) · (x + 0.044715 · x³))) / 2.
    Shapes: any, kept; the smallest value, −0.1700, is at x = −0.7518.
    Gradient: Φ(x) + x · φ(x), where φ is the bell curve Φ′; likewise for the approximation.
    Errors: ValueError for NaN.
    Source: Hendrycks and Gimpel 2016, "Gaussian Error Linear Units"; Keras, "gelu function".
    PyTorch spells the option approximate="tanh".

    >>> gelu([-1000, 0, 1000]).tolist()
    [-0.0, 0.0, 1000.0]
    """
    return x * (_tanh_gate(x) if approximate else _normal_gate(x))


@gelu.backward
def _(x: Array, upstream: Array, approximate: bool = False) -> Array:
    gate, bell = (_tanh_gate, _tanh_bell) if approximate else (_normal_gate, _normal_bell)
    return upstream * (gate(x) + x * bell(x))


def _normal_gate(x: Array) -> Array:
    # Φ by the complement of erf, which keeps the tiny probabilities on the left
    return np.asarray(_erfc(-x / math.sqrt(2)) / 2)


def _normal_bell(x: Array) -> Array:
    near = np.clip(x, -FAR, FAR)
    return np.asarray(np.exp(-np.square(near) / 2) / math.sqrt(2 * math.pi))


def _tanh_gate(x: Array) -> Array:
    return (1.0 + np.tanh(_bent(x))) / 2


def _tanh_bell(x: Array) -> Array:
    near = np.clip(x, -FAR, FAR)
    bend = math.sqrt(2 / math.pi) * (1.0 + 3 * 0.044715 * np.square(near))
    return (1.0 - np.square(np.tanh(_bent(x)))) * bend / 2


def _bent(x: Array) -> Array:
    near = np.clip(x, -FAR, FAR)
    return math.sqrt(2 / math.pi) * (near + 0.044715 * near**3)
