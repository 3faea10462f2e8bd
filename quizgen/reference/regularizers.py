"""Penalties on large weights."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array


class Regularizer(ABC):
    """A penalty is one number for a whole array of weights, and has a gradient for each."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, weight: ArrayLike) -> float:
        """Return the penalty that is added to the loss."""

    @abstractmethod
    def gradient(self, weight: ArrayLike) -> Array:
        """Return the gradient of the penalty with respect to each weight."""


@dataclass(frozen=True, slots=True)
class L1(Regularizer):
    """Punish the size of weights: l1 · Σ|w|, with the gradient l1 · sign(w).

    Shapes: any; the gradient has that of the weights. At w = 0 it is taken as 0.
    Errors: ValueError for a negative l1.
    Source: Keras, "L1 class". PyTorch has no such class, and gives the same gradient at 0.

    >>> L1(0.5)([1, -2, 3])
    3.0
    """

    l1: float = 0.01

    def __post_init__(self) -> None:
        _check("l1", self.l1)

    def __call__(self, weight: ArrayLike) -> float:
        """Return l1 · Σ|w|."""
        return self.l1 * _total(np.abs(array(weight, "weight")))

    def gradient(self, weight: ArrayLike) -> Array:
        """Return l1 · sign(w)."""
        return self.l1 * np.sign(array(weight, "weight"))


@dataclass(frozen=True, slots=True)
class L2(Regularizer):
    """Punish the squares of weights: l2 · Σw², with the gradient 2 · l2 · w.

    With `half` it is l2/2 · Σw², with the gradient l2 · w.
    Shapes: any; the gradient has that of the weights.
    Errors: ValueError for a negative l2.
    Source: Keras, "L2 class", which has no half. PyTorch's `weight_decay` adds weight_decay · w to
    the gradient, which is the convention with the half.

    >>> L2(0.5)([1, -2, 3]), L2(0.5, half=True)([1, -2, 3])
    (7.0, 3.5)
    """

    l2: float = 0.01
    half: bool = False

    def __post_init__(self) -> None:
        _check("l2", self.l2)

    def __call__(self, weight: ArrayLike) -> float:
        """Return l2 · Σw², or half of it."""
        return self._slope / 2 * _total(np.square(array(weight, "weight")))

    def gradient(self, weight: ArrayLike) -> Array:
        """Return 2 · l2 · w, or half of it."""
        return self._slope * array(weight, "weight")

    @property
    def _slope(self) -> float:
        return self.l2 if self.half else 2 * self.l2


@dataclass(frozen=True, slots=True)
class L1L2(Regularizer):
    """Punish the size and the squares of weights: l1 · Σ|w| + l2 · Σw².

    The gradient is l1 · sign(w) + 2 · l2 · w. With `half` the second term counts half.
    Shapes: any; the gradient has that of the weights.
    Errors: ValueError for a negative l1 or l2.
    Source: Zou and Hastie 2005, "elastic net"; Keras, "L1L2 class", which has no half. PyTorch
    has no such class.

    >>> L1L2(l1=0.5, l2=0.25)([1, -2, 3])
    6.5
    """

    l1: float = 0.0
    l2: float = 0.0
    half: bool = False

    def __post_init__(self) -> None:
        _check("l1", self.l1)
        _check("l2", self.l2)

    def __call__(self, weight: ArrayLike) -> float:
        """Return the sum of both penalties."""
        return L1(self.l1)(weight) + L2(self.l2, self.half)(weight)

    def gradient(self, weight: ArrayLike) -> Array:
        """Return the sum of both gradients."""
        return L1(self.l1).gradient(weight) + L2(self.l2, self.half).gradient(weight)


def _check(name: str, strength: float) -> None:
    if not 0 <= strength < math.inf:
        raise ValueError(f"{name} must be a finite number, 0 or more, got {strength}")


def _total(values: Array) -> float:
    return float(values.sum())
