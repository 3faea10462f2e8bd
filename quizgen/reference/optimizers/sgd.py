"""Gradient descent, plain, with momentum, or with Nesterov's."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.optimizers.optimizer import Optimizer
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True, eq=False)
class SGDState:
    """What gradient descent remembers: the steps taken and the velocity of each weight."""

    iterations: int
    velocity: Array


@dataclass(frozen=True, slots=True)
class SGD(Optimizer[SGDState]):
    """Move against the gradient, and with momentum a part of the last step again.

    v ← momentum · v − η · g; then w ← w + v, or w ← w + momentum · v − η · g with `nesterov`.
    Without momentum w ← w − η · g.
    Shapes: weight and gradient of one shape, which the new weight has as well.
    Errors: ValueError for different shapes, a negative rate, or a momentum outside [0, 1).
    Source: Sutskever et al. 2013; Keras, "SGD". PyTorch's velocity has the other sign and holds
    no learning rate, v ← momentum · v + g and w ← w − η · v, which is the same as long as the rate
    does not change.

    >>> weight, state = SGD(0.5, momentum=0.5).step([1.0], [2.0])
    >>> weight, state = SGD(0.5, momentum=0.5).step(weight, [2.0], state)
    >>> weight.tolist(), state.velocity.tolist()
    ([-1.5], [-1.5])
    """

    learning_rate: float | Schedule = 0.01
    momentum: float = 0.0
    nesterov: bool = False

    def __post_init__(self) -> None:
        self._check(momentum=self.momentum)

    def initial_state(self, weight: ArrayLike) -> SGDState:
        """Return a velocity of 0."""
        return SGDState(0, np.zeros_like(array(weight, "weight")))

    def _step(self, weight: Array, gradient: Array, state: SGDState) -> tuple[Array, SGDState]:
        downhill = -self._rate(state.iterations) * gradient
        velocity = self.momentum * state.velocity + downhill
        move = self.momentum * velocity + downhill if self.nesterov else velocity
        return weight + move, SGDState(state.iterations + 1, velocity)
