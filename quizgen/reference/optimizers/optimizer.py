"""What every optimizer can do."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.limits import check_not_negative, check_part
from quizgen.reference.schedules.schedule import Schedule

State = TypeVar("State")


class Optimizer(ABC, Generic[State]):
    """An optimizer moves an array of weights by one step; what it remembers is its state.

    The learning rate is a number or a schedule, which is asked for the steps 0, 1, 2, ...
    """

    __slots__ = ()
    learning_rate: float | Schedule

    @abstractmethod
    def initial_state(self, weight: ArrayLike) -> State:
        """Return the state before the first step, for weights of this shape."""

    def step(
        self, weight: ArrayLike, gradient: ArrayLike, state: State | None = None
    ) -> tuple[Array, State]:
        """Return the weights after one step and the state for the next; None is the first step."""
        old, slope = array(weight, "weight"), array(gradient, "gradient")
        if old.shape != slope.shape:
            raise ValueError(
                f"weight and gradient must have the same shape, got {old.shape} and {slope.shape}"
            )
        return self._step(old, slope, self.initial_state(old) if state is None else state)

    @abstractmethod
    def _step(self, weight: Array, gradient: Array, state: State) -> tuple[Array, State]: ...

    def _rate(self, iterations: int) -> float:
        """Return the learning rate after so many steps."""
        if isinstance(self.learning_rate, Schedule):
            return self.learning_rate(iterations)
        return self.learning_rate

    def _check(self, **fractions: float) -> None:
        """Refuse a learning rate below 0, and a decay or momentum that is not in [0, 1)."""
        if not isinstance(self.learning_rate, Schedule):
            check_not_negative("learning_rate", self.learning_rate)
        for name, value in fractions.items():
            check_part(name, value)
