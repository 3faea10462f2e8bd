"""Samples shared out: into parts by percentages, into folds, into mini-batches."""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.reference.limits import check_not_negative


def split(samples: int, percentages: Sequence[int]) -> tuple[range, ...]:
    """Share out the numbers of the samples, in order, by percentages that add up to 100.

    Shapes: one range a part; a border that falls within a sample is rounded down.
    Errors: ValueError for a negative number, or percentages that do not add up to 100.
    Source: the definition. Keras's `split_dataset` makes two parts, and takes fractions.

    >>> split(50, (60, 20, 20))
    (range(0, 30), range(30, 40), range(40, 50))
    """
    check_not_negative("samples", samples)
    if sum(percentages) != 100 or min(percentages) < 0:
        raise ValueError(f"percentages must be 0 or more and add up to 100, got {percentages}")
    borders = [samples * sum(percentages[:part]) // 100 for part in range(len(percentages) + 1)]
    return tuple(range(first, last) for first, last in pairwise(borders))


def k_fold(samples: int, folds: int) -> tuple[tuple[tuple[int, ...], range], ...]:
    """Return, for each fold in turn, the samples trained on and those validated on.

    Shapes: one pair a fold; the first `samples % folds` folds are larger by one.
    Errors: ValueError unless there are from 2 folds to one a sample.
    Source: scikit-learn, "KFold", without shuffling.

    >>> k_fold(4, 2)
    (((2, 3), range(0, 2)), ((0, 1), range(2, 4)))
    """
    if not 2 <= folds <= samples:
        raise ValueError(f"folds must be from 2 to the {samples} samples, got {folds}")
    size, larger = divmod(samples, folds)
    borders = [fold * size + min(fold, larger) for fold in range(folds + 1)]
    return tuple(
        ((*range(first), *range(last, samples)), range(first, last))
        for first, last in pairwise(borders)
    )


def batches(samples: int, batch_size: int, drop_remainder: bool = False) -> tuple[range, ...]:
    """Cut the numbers of the samples into mini-batches, each of which is one update of training.

    Shapes: one range a batch; the last is smaller unless batch_size divides the samples.
    Errors: ValueError for a negative number of samples or a batch_size below 1.
    Source: Keras, `fit` keeps the smaller batch; TensorFlow's `Dataset.batch` may drop it.

    >>> batches(70, 32)
    (range(0, 32), range(32, 64), range(64, 70))
    """
    check_not_negative("samples", samples)
    if batch_size < 1:
        raise ValueError(f"batch_size must be 1 or more, got {batch_size}")
    end = samples - samples % batch_size if drop_remainder else samples
    return tuple(range(first, min(first + batch_size, end)) for first in range(0, end, batch_size))
