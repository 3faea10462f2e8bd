"""Logarithms of probabilities, with the clipping and the base that losses agree on."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.reference.arrays import Array


def check_clipping(epsilon: float, log_base: float) -> None:
    """Refuse a clipping epsilon or a base of the logarithm that has no meaning."""
    if not 0 <= epsilon < 0.5:
        raise ValueError(f"epsilon must be at least 0 and below 0.5, got {epsilon}")
    if not log_base > 1:
        raise ValueError(f"log_base must be above 1, such as e, 2 or 10, got {log_base}")


def smooth(y: Array, label_smoothing: float, classes: int) -> Array:
    """Move targets towards an equal share for each class: y · (1 − α) + α / classes."""
    return y * (1 - label_smoothing) + label_smoothing / classes if label_smoothing else y


def check_probabilities(name: str, values: Array, advice: str = "") -> None:
    """Refuse values that are no probabilities."""
    if values.min(initial=0) < 0 or values.max(initial=1) > 1:
        raise ValueError(
            f"{name} must hold probabilities between 0 and 1, got {values.tolist()}{advice}"
        )


def clip(probabilities: Array, epsilon: float) -> Array:
    """Move probabilities into [epsilon, 1 − epsilon]; epsilon 0 leaves them alone."""
    return np.minimum(np.maximum(probabilities, epsilon), 1 - epsilon)


def unclipped(probabilities: Array, epsilon: float) -> NDArray[np.bool_]:
    """Say where clipping changes nothing, so that gradients pass: within [epsilon, 1 − epsilon]."""
    inside: NDArray[np.bool_] = (probabilities >= epsilon) & (probabilities <= 1 - epsilon)
    return inside


def surprise(weight: Array, probability: Array) -> Array:
    """Return −weight · ln(probability), where log 0 is −∞ and a weight of 0 silences even that."""
    with np.errstate(divide="ignore"):
        return weighted(weight, -np.log(probability))


def surprise_slope(weight: Array, probability: Array) -> Array:
    """Return −weight / probability, the derivative, infinite at 0 unless the weight is 0."""
    with np.errstate(divide="ignore"):
        return weighted(weight, -1 / probability)


def weighted(weight: Array, values: Array) -> Array:
    """Multiply, where a weight of 0 silences even what is infinite."""
    return weight * np.where(weight, values, 0.0)


def in_base(nats: Array, log_base: float) -> Array:
    """Convert natural logarithms into another base: base 2 gives bits."""
    return nats if log_base == math.e else nats / math.log(log_base)
