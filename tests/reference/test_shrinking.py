"""Shrinking weights and stopping early, by hand; wrong use."""

import numpy as np
import pytest

from quizgen.reference import soft_threshold, stop_early


def test_soft_threshold_minimizes_what_it_stands_for():
    weight, threshold = np.array([-2.0, -0.3, 0.0, 0.4, 1.5]), 0.5
    tried = np.linspace(-3, 3, 6001)  # steps of 0.001
    costs = (tried[:, None] - weight) ** 2 / 2 + threshold * abs(tried[:, None])

    found = tried[costs.argmin(axis=0)]

    np.testing.assert_allclose(soft_threshold(weight, threshold), found, atol=1e-3)


def test_stop_early_by_hand():
    losses = [0.9, 0.7, 0.6, 0.65, 0.7, 0.72]  # best in epoch 3
    assert stop_early(losses, patience=1) == (4, 3)
    assert stop_early(losses, patience=3) == (6, 3)
    assert stop_early(losses, patience=9) == (6, 3)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: soft_threshold([1], -1), "threshold must be 0 or more, got -1"),
        (lambda: stop_early([], 2), "losses must hold the loss of one epoch at least"),
        (lambda: stop_early([1], -1), "patience must be 0 or more, got -1"),
        (lambda: stop_early([1], min_delta=-1), "min_delta must be 0 or more, got -1"),
    ],
)
def test_wrong_use(wrong, words):
    with pytest.raises(ValueError, match=words):
        wrong()
