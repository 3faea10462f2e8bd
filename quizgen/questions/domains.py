"""Finite domains of a template's parameters, each a numbered set of values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import comb, prod
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


LARGEST = 2**62  # a variant is kept in 64 bits


class Domain(Protocol):
    """A finite set of values, numbered from 0."""

    @property
    def size(self) -> int:
        """Return how many values there are."""

    def value(self, index: int) -> object:
        """Return the value with this number."""


@dataclass(frozen=True, slots=True)
class Values:
    """The values listed: a tuple or a range."""

    values: Sequence[object]

    @property
    def size(self) -> int:
        """Return how many values there are."""
        return len(self.values)

    def value(self, index: int) -> object:
        """Return the value with this number."""
        return self.values[index]


@dataclass(frozen=True, slots=True)
class Tensor:
    """A small array whose entries are drawn from the same few values."""

    shape: tuple[int, ...]
    entries: Sequence[float]

    @property
    def size(self) -> int:
        """Return how many arrays there are."""
        return int(len(self.entries) ** prod(self.shape))

    def value(self, index: int) -> "NDArray[np.float64] | NDArray[np.int64]":
        """Return the array with this number; integer entries give an integer array."""
        import numpy as np

        digits = []
        for _ in range(prod(self.shape)):
            index, digit = divmod(index, len(self.entries))
            digits.append(digit)
        array: NDArray[np.float64] | NDArray[np.int64] = np.asarray(self.entries)[digits]
        return array.reshape(self.shape)


@dataclass(frozen=True, slots=True)
class Probabilities:
    """Rows of positive probabilities in steps of 1/`steps` that add up to 1."""

    rows: int
    classes: int
    steps: int = 10

    @property
    def size(self) -> int:
        """Return how many arrays there are."""
        return int(comb(self.steps - 1, self.classes - 1) ** self.rows)

    def value(self, index: int) -> "NDArray[np.float64]":
        """Return the array of shape (rows, classes) with this number."""
        import numpy as np

        blocks = comb(self.steps - 1, self.classes - 1)
        rows = []
        for _ in range(self.rows):
            index, digit = divmod(index, blocks)
            rows.append(_composition(self.steps, self.classes, digit))
        return np.array(rows) / self.steps


@lru_cache(4096)
def _composition(total: int, parts: int, index: int) -> tuple[int, ...]:
    """Return the composition of `total` into that many positive parts with this number."""
    found = []
    while parts > 1:
        first = 1
        while index >= (block := comb(total - first - 1, parts - 2)):
            index -= block
            first += 1
        found.append(first)
        total, parts = total - first, parts - 1
    return (*found, total)


@dataclass(frozen=True)  # without slots: what each point needs is worked out once
class Space:
    """The parameter space of a template: its domains, numbered in mixed radix.

    The last parameter declared counts fastest.
    """

    domains: Mapping[str, Domain]

    def __post_init__(self) -> None:
        if self.size > LARGEST:
            raise ValueError(f"{self.size:.1e} variants are too many; the most are {LARGEST:.1e}")

    @cached_property
    def size(self) -> int:
        """Return how many points there are."""
        return prod(domain.size for domain in self.domains.values())

    @cached_property
    def steps(self) -> tuple[tuple[str, Domain, int, int], ...]:
        """Each parameter with its domain, the step from one value to the next, and their number."""
        step = self.size
        steps = []
        for name, domain in self.domains.items():
            step //= domain.size
            steps.append((name, domain, step, domain.size))
        return tuple(steps)

    def point(self, variant: int) -> dict[str, object]:
        """Return the parameters with this number, by name."""
        return {
            name: domain.value(variant // step % size) for name, domain, step, size in self.steps
        }


def as_domain(values: object) -> Domain:
    """Accept a domain, a tuple of values or a range."""
    if isinstance(values, tuple | range):
        if not values:
            raise ValueError("a domain needs at least one value")
        return Values(values)
    if hasattr(values, "size") and hasattr(values, "value"):
        return values
    raise TypeError(f"a domain is a tuple, a range, a Tensor or Probabilities, not {values!r}")
