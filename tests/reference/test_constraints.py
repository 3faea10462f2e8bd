"""Limits on weights are Keras's, hold for any size of weights, and refuse wrong use."""

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import MaxNorm, clip_by_norm

from .tolerances import EXACT


@settings(max_examples=30, derandomize=True, deadline=None)
@given(
    axis=st.sampled_from([0, 1, -1, (0, 1), (0, 2)]),
    max_value=st.sampled_from([0.5, 1, 2, 5.5]),
    seed=st.integers(0, 2**32 - 1),
)
def test_max_norm_is_that_of_keras(axis, max_value, seed):
    weight = np.random.default_rng(seed).normal(size=(3, 2, 4))

    expected = keras.constraints.MaxNorm(max_value, axis)(weight)

    np.testing.assert_allclose(MaxNorm(max_value, axis)(weight), expected, **EXACT)


def test_max_norm_shortens_each_unit_by_itself():
    kernel = np.array([[3.0, 0.3, 0.0], [-4.0, 0.4, 0.0]])  # lengths 5, 0.5 and 0

    limited = MaxNorm(1, epsilon=0)(kernel)

    np.testing.assert_allclose(limited, [[0.6, 0.3, 0], [-0.8, 0.4, 0]], rtol=1e-15)
    np.testing.assert_allclose(limited[:, 0], clip_by_norm(kernel[:, 0], 1))


@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_max_norm_of_extreme_weights(size):
    limited = MaxNorm(size, epsilon=0)([[3 * size], [4 * size]])

    np.testing.assert_allclose(limited / size, [[0.6], [0.8]])


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: MaxNorm(0), "max_value must be above 0, got 0"),
        (lambda: MaxNorm(1, epsilon=-1), "epsilon must be 0 or more, got -1"),
        (lambda: MaxNorm(1, axis=2)([[1.0]]), "axis must be at least -2 and below 2"),
        (lambda: MaxNorm()([[float("nan")]]), r"weight, of shape \(1, 1\), holds NaN"),
    ],
)
def test_wrong_use(build, words):
    with pytest.raises(ValueError, match=words):
        build()


def test_defaults_are_those_of_keras():
    judge = keras.constraints.MaxNorm()

    assert (MaxNorm().max_value, MaxNorm().axis) == (judge.max_value, judge.axis)
