"""Sums and repeated values of large arrays, whose short rows NumPy takes slowly one by one."""

import numpy as np

from quizgen.reference.arrays import Array

LARGE = 4096  # numbers: below, one call more costs more than rows do


def total(x: Array, axes: tuple[int, ...]) -> Array:
    """Return Σ x along the axes, kept with size 1: of a large x axis by axis, in whole slices."""
    if x.size < LARGE:
        return np.asarray(x.sum(axes, keepdims=True))
    for axis in axes:
        x = x.sum(axis, keepdims=True)
    return x


def stretched(values: Array, x: Array) -> Array:
    """Write out what all samples of a large x share over one sample; leave all else as it is."""
    differs_by_sample = values.ndim == x.ndim and len(values) > 1
    if x.size < LARGE or differs_by_sample:
        return values
    return np.broadcast_to(values, x[:1].shape).copy()
