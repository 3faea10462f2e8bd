"""AdaGrad."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.optimizers.optimizer import Optimizer
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True, eq=False)
class AdagradState:
    """What AdaGrad remembers: the steps taken and the sum of each weight's squared gradients."""

    iterations: int
    accumulator: Array


@dataclass(frozen=True, slots=True)
class Adagrad(Optimizer[AdagradState]):
    """Slow down weights that have had large gradients: w ← w − η · g / √(a + epsilon).

    a ← a + g² starts at initial_accumulator_value.
    Shapes: weight and gradient of one shape, which the new weight has as well.
    Errors: ValueError for different shapes, or a negative rate, epsilon or start.
    Source: Duchi, Hazan and Singer 2011; Keras, "Adagrad". PyTorch starts at 0, has the rate 0.01
    and epsilon 1e-10, which it adds to the root.

    >>> start = Adagrad(0.5, initial_accumulator_value=0, epsilon=0)
    >>> start.step([1.0, 1.0], [-4.0, 3.0])[0].tolist()
    [1.5, 0.5]
    """

    learning_rate: float | Schedule = 0.001
    initial_accumulator_value: float = 0.1
    epsilon: float = 1e-7

    def __post_init__(self) -> None:
        self._check()
        check_not_negative("initial_accumulator_value", self.initial_accumulator_value)
        check_not_negative("epsilon", self.epsilon)

    def initial_state(self, weight: ArrayLike) -> AdagradState:
        """Return an accumulator that is the same for all weights."""
        return AdagradState(
            0, np.full_like(array(weight, "weight"), self.initial_accumulator_value)
        )

    def _step(
        self, weight: Array, gradient: Array, state: AdagradState
    ) -> tuple[Array, AdagradState]:
        accumulator = state.accumulator + np.square(gradient)
        move = self._rate(state.iterations) * gradient / np.sqrt(accumulator + self.epsilon)
        return weight - move, AdagradState(state.iterations + 1, accumulator)
