"""RMSprop."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.optimizers.optimizer import Optimizer
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True, eq=False)
class RMSpropState:
    """What RMSprop remembers: the steps taken, moving means of g² and of g, and the last move."""

    iterations: int
    velocity: Array
    average_gradient: Array
    momentum: Array


@dataclass(frozen=True, slots=True)
class RMSprop(Optimizer[RMSpropState]):
    """Divide the gradient by the root of the moving mean of its square: w ← w − m.

    v ← rho · v + (1 − rho) · g², m ← momentum · m + η · g / √(v + epsilon). With `centered` the
    square of the moving mean of g is taken off v, so that the variance of g is left.
    Shapes: weight and gradient of one shape, which the new weight has as well.
    Errors: ValueError for different shapes, a negative rate or epsilon, or rho or momentum outside
    [0, 1).
    Source: Hinton 2012, lecture 6; Keras, "RMSprop". PyTorch has the rate 0.01, rho 0.99 (called
    alpha) and epsilon 1e-8, which it adds to the root.

    >>> RMSprop(0.5, rho=0.75, epsilon=0).step([1.0], [-4.0])[0].tolist()
    [2.0]
    """

    learning_rate: float | Schedule = 0.001
    rho: float = 0.9
    momentum: float = 0.0
    epsilon: float = 1e-7
    centered: bool = False

    def __post_init__(self) -> None:
        self._check(rho=self.rho, momentum=self.momentum)
        check_not_negative("epsilon", self.epsilon)

    def initial_state(self, weight: ArrayLike) -> RMSpropState:
        """Return moving means and a last move of 0."""
        zeros = np.zeros_like(array(weight, "weight"))
        return RMSpropState(0, zeros, zeros, zeros)

    def _step(
        self, weight: Array, gradient: Array, state: RMSpropState
    ) -> tuple[Array, RMSpropState]:
        velocity = self.rho * state.velocity + (1 - self.rho) * np.square(gradient)
        average = self.rho * state.average_gradient + (1 - self.rho) * gradient
        spread = velocity - np.square(average) if self.centered else velocity
        move = self._rate(state.iterations) * gradient / np.sqrt(spread + self.epsilon)
        momentum = self.momentum * state.momentum + move
        return weight - momentum, RMSpropState(state.iterations + 1, velocity, average, momentum)
