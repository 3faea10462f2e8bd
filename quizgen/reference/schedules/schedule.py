"""What every learning-rate schedule can do."""

import math
from abc import ABC, abstractmethod


class Schedule(ABC):
    """A schedule gives the learning rate for a step; the first step is 0."""

    __slots__ = ()

    def __call__(self, step: float) -> float:
        """Return the learning rate for a step."""
        if not 0 <= step < math.inf:
            raise ValueError(f"step must be 0 or more, got {step}")
        return self._rate(step)

    @abstractmethod
    def _rate(self, step: float) -> float: ...
