"""Borders: how many cells lie before and after the core of each spatial axis."""

from typing import TypeGuard

import numpy as np

from quizgen.reference.arrays import Array

PerSide = int | tuple[int | tuple[int, int], ...]
Border = tuple[tuple[int, int], ...]


def border(name: str, value: PerSide, rank: int) -> Border:
    """Spell out one number for all sides, one for each axis, or a pair for each axis.

    With a single axis the tuple is its pair, as in Keras.
    """
    each: tuple[object, ...] = value if isinstance(value, tuple) and rank > 1 else (value,) * rank
    spelt = [side if isinstance(side, tuple) else (side, side) for side in each]
    pairs = tuple(side for side in spelt if _is_pair(side))
    if not len(pairs) == len(spelt) == rank:
        per_axis = f"one for each of the {rank} axes, or " if rank > 1 else ""
        raise ValueError(
            f"{name} must be a number of cells (0 or more), {per_axis}a pair (before, after) for "
            f"each axis, got {value!r}"
        )
    return pairs


def crop(x: Array, cells: Border, axes: tuple[int, ...]) -> Array:
    """View the core of x without the border cells of these axes."""
    return x[_core(x.shape, cells, axes)]


def surround(x: Array, cells: Border, axes: tuple[int, ...]) -> Array:
    """Copy x into the core of an array of zeros that has the border cells as well."""
    shape = list(x.shape)
    for axis, (before, after) in zip(axes, cells, strict=True):
        shape[axis] += before + after
    padded = np.zeros(shape)
    padded[_core(padded.shape, cells, axes)] = x
    return padded


def _core(shape: tuple[int, ...], cells: Border, axes: tuple[int, ...]) -> tuple[slice, ...]:
    slices = [slice(None)] * len(shape)
    for axis, (before, after) in zip(axes, cells, strict=True):
        slices[axis] = slice(before, shape[axis] - after)
    return tuple(slices)


def _is_pair(side: tuple[object, ...]) -> TypeGuard[tuple[int, int]]:
    return len(side) == 2 and all(isinstance(cells, int) and cells >= 0 for cells in side)
