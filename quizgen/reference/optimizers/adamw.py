"""Adam with weight decay."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.limits import check_not_negative
from quizgen.reference.optimizers.adam import Adam, AdamState
from quizgen.reference.optimizers.optimizer import Optimizer
from quizgen.reference.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class AdamW(Optimizer[AdamState]):
    """Shrink the weights first, w ← w − η · weight_decay · w, then take a step of `Adam`.

    The decay does not enter the moving means, as an L2 penalty's gradient would.
    Shapes: weight and gradient of one shape, which the new weight has as well.
    Errors: as `Adam`, and ValueError for a negative weight_decay.
    Source: Loshchilov and Hutter 2019; Keras, "AdamW". PyTorch has weight_decay 0.01 and epsilon
    1e-8, with the difference of `Adam`.

    >>> AdamW(0.5, weight_decay=0.5, epsilon=0).step([4.0], [5.0])[0].round(12).tolist()
    [2.5]
    """

    learning_rate: float | Schedule = 0.001
    weight_decay: float = 0.004
    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-7
    amsgrad: bool = False

    def __post_init__(self) -> None:
        _ = self._adam  # it refuses impossible numbers
        check_not_negative("weight_decay", self.weight_decay)

    @property
    def _adam(self) -> Adam:
        return Adam(self.learning_rate, self.beta_1, self.beta_2, self.epsilon, self.amsgrad)

    def initial_state(self, weight: ArrayLike) -> AdamState:
        """Return the state from which Adam starts."""
        return self._adam.initial_state(weight)

    def corrected_moments(self, state: AdamState) -> tuple[Array, Array]:
        """Return Adam's m̂ and v̂."""
        return self._adam.corrected_moments(state)

    def _step(self, weight: Array, gradient: Array, state: AdamState) -> tuple[Array, AdamState]:
        decay = self._rate(state.iterations) * self.weight_decay
        return self._adam.step(weight - decay * weight, gradient, state)
