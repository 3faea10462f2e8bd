"""Adam."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.optimizers.optimizer import Optimizer
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True, eq=False)
class AdamState:
    """What Adam remembers: the steps taken, moving means of g and g², the largest of the latter."""

    iterations: int
    momentum: Array
    velocity: Array
    velocity_hat: Array


@dataclass(frozen=True, slots=True)
class Adam(Optimizer[AdamState]):
    """Move by the moving mean of the gradient over the root of that of its square.

    m ← β₁ · m + (1 − β₁) · g, v ← β₂ · v + (1 − β₂) · g², and in step t = 1, 2, ...
    w ← w − η · √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + epsilon). With `amsgrad` the largest v so far
    takes the place of v.
    Shapes: weight and gradient of one shape, which the new weight has as well.
    Errors: ValueError for different shapes, a negative rate or epsilon, or a beta outside [0, 1).
    Source: Kingma and Ba 2015, the form before section 2.1 (its epsilon is "epsilon hat"); Reddi
    et al. 2018; Keras, "Adam". PyTorch has epsilon 1e-8 and adds it to the corrected root, as in
    algorithm 1: w ← w − η · m̂ / (√v̂ + epsilon).

    >>> weight, state = Adam(0.5, epsilon=0).step([1.0, 1.0], [50.0, -0.25])
    >>> weight.round(12).tolist()
    [0.5, 1.5]
    """

    learning_rate: float | Schedule = 0.001
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    amsgrad: bool = False

    def __post_init__(self) -> None:
        self._check(beta_1=self.beta_1, beta_2=self.beta_2)
        check_not_negative("epsilon", self.epsilon)

    def initial_state(self, weight: ArrayLike) -> AdamState:
        """Return moving means of 0."""
        zeros = np.zeros_like(array(weight, "weight"))
        return AdamState(0, zeros, zeros, zeros)

    def corrected_moments(self, state: AdamState) -> tuple[Array, Array]:
        """Return m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ), free of the pull towards their start."""
        if state.iterations < 1:
            raise ValueError("the moments can only be corrected after the first step")
        return (
            state.momentum / (1 - self.beta_1**state.iterations),
            state.velocity / (1 - self.beta_2**state.iterations),
        )

    def _step(self, weight: Array, gradient: Array, state: AdamState) -> tuple[Array, AdamState]:
        t = state.iterations + 1
        momentum = self.beta_1 * state.momentum + (1 - self.beta_1) * gradient
        velocity = self.beta_2 * state.velocity + (1 - self.beta_2) * np.square(gradient)
        largest = np.maximum(state.velocity_hat, velocity)
        correction = np.sqrt(1 - self.beta_2**t) / (1 - self.beta_1**t)
        root = np.sqrt(largest if self.amsgrad else velocity)
        move = self._rate(state.iterations) * correction * momentum / (root + self.epsilon)
        return weight - move, AdamState(t, momentum, velocity, largest)
