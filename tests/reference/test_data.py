"""What the functions about data, scores and plateaus say to wrong use."""

import numpy as np
import pytest

from quizgen.reference import (
    accuracy,
    batches,
    diagnose_fit,
    distances,
    f1_score,
    k_fold,
    nearest_neighbours,
    precision,
    recall,
    reduce_on_plateau,
    select_model,
    split,
)


def test_nothing_found_is_no_division_by_zero():
    assert precision([1, 0], [0, 0]) == 0
    assert recall([0, 0], [1, 0]) == 0
    assert f1_score([0, 0], [0, 0]) == 0


def test_a_tie_of_votes_goes_to_the_smaller_class():
    assert nearest_neighbours([[0], [2]], [1, 0], [1], k=2) == 0


def test_the_nearest_is_so_by_the_length_of_the_straight_line():
    samples = [[3, 3], [4, 0]]  # 4.24 and 4 away; by cubes 3.8 and 4, by steps 6 and 4

    assert nearest_neighbours(samples, [0, 1], [0, 0]) == 1
    np.testing.assert_allclose(distances(samples, [0, 0]), [18**0.5, 4])


def test_a_loss_that_is_better_by_no_more_than_min_delta_is_none():
    assert reduce_on_plateau(1, [1.0, 0.75], 0.5, 1, min_delta=0.25) == [1, 0.5]
    assert reduce_on_plateau(1, [1.0, 0.7], 0.5, 1, min_delta=0.25) == [1, 1]


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: accuracy([0], [1, 2]), r"y_pred \(N, C\) with N > 0, got \(1,\) and \(2,\)"),
        (lambda: accuracy([], [[]]), r"y_pred \(N, C\) with N > 0"),
        (lambda: precision([0, 1], [1]), r"same shape, got \(2,\) and \(1,\)"),
        (lambda: recall([0, 1], [1]), "y_true and y_pred must have the same shape"),
        (lambda: f1_score([0, 1], [1]), "y_true and y_pred must have the same shape"),
        (lambda: batches(-1, 2), "samples must be 0 or more, got -1"),
        (lambda: batches(4, 0), "batch_size must be 1 or more, got 0"),
        (lambda: k_fold(4, 5), "folds must be from 2 to the 4 samples, got 5"),
        (lambda: k_fold(4, 1), "folds must be from 2 to the 4 samples, got 1"),
        (lambda: split(-1, (50, 50)), "samples must be 0 or more, got -1"),
        (lambda: split(10, (50, 40)), r"add up to 100, got \(50, 40\)"),
        (lambda: split(10, (110, -10)), "percentages must be 0 or more"),
        (lambda: distances([[1, 2]], [1]), r"of the query, got \(1, 2\) and \(1,\)"),
        (lambda: distances([[1, 2]], [1, 2], order=0.5), "order must be 1 or more, got 0.5"),
        (lambda: nearest_neighbours([[1]], [0, 1], [1]), "one class for each of the 1 samples"),
        (lambda: nearest_neighbours([[1]], [0], [1], k=2), "k must be from 1 to the 1 samples"),
        (lambda: reduce_on_plateau(1, [], factor=1), "factor must be at least 0 and below 1"),
        (lambda: reduce_on_plateau(1, [], patience=0), "patience must be 1 or more, got 0"),
        (lambda: select_model([1], [1, 2]), "got 1 for validation and 2 for the test"),
        (lambda: select_model([], []), "each model needs both scores"),
        (lambda: diagnose_fit(1, 1, wanted=0.5, gap=-1), "gap must be 0 or more, got -1"),
    ],
)
def test_wrong_use(build, words):
    with pytest.raises(ValueError, match=words):
        build()
