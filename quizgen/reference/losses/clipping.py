"""Logarithms of probabilities, with the clipping and the base that losses agree on."""

import math

import numpy as np

from quizgen.reference.arrays import Array


def check_clipping(epsilon: float, log_base: float) -> None:
    """Refuse a clipping epsilon or a base of the logarithm that has no meaning."""
    if not 0 <= epsilon < 0.5:
        raise ValueError(f"epsilon must be at least 0 and below 0.5, got {epsilon}")
    if not log_base > 1:
        raise ValueError(f"log_base must be above 1, such as e, 2 or 10, got {log_base}")


def clip(probabilities: Array, epsilon: float) -> Array:
    """Move probabilities into [epsilon, 1 − epsilon]; epsilon 0 leaves them alone."""
    return np.clip(probabilities, epsilon, 1 - epsilon)


def surprise(weight: Array, probability: Array) -> Array:
    """Return −weight · ln(probability), where log 0 is −∞ and a weight of 0 silences even that."""
    with np.errstate(divide="ignore"):
        logarithm = np.log(probability)
    return -np.multiply(weight, logarithm, where=weight != 0, out=np.zeros(weight.shape))


def in_base(nats: Array, log_base: float) -> Array:
    """Convert natural logarithms into another base: base 2 gives bits."""
    return nats / math.log(log_base)
