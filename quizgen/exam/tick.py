"""How whoever waits for the versions of an exam hears that it goes on."""

from collections.abc import Callable

Tick = Callable[[int], object]  # told of so many further steps
STEPS = 4  # of a version: built, set, and its solutions, which take as long as both


def unseen(steps: int) -> None:
    """Say nothing of what is done."""
