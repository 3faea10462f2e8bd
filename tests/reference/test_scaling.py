"""Scaling of data: Keras and JAX scale the same way, and every scaling undoes itself."""

import jax.numpy as jnp
import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import MinMaxScaling, ZScoreScaling

from .public import SCALINGS
from .tolerances import EXACT

AXES = st.sampled_from([0, -1, (0, 1), (1, 2), (0, 1, 2)])
RANGES = st.sampled_from([(0, 1), (-1, 1), (2.5, 10)])
SEEDS = st.integers(0, 2**32 - 1)
DRAWN = settings(max_examples=20, derandomize=True, deadline=None)


def min_max(draw, x, axes):
    """Let JAX draw the straight line through (minimum, low) and (maximum, high)."""
    low, high = draw(RANGES)
    scaling = MinMaxScaling.fit(x, axes, low, high)
    ends = jnp.min(x, axes, keepdims=True), jnp.max(x, axes, keepdims=True)
    line = jnp.vectorize(lambda v, a, b: jnp.interp(v, jnp.stack([a, b]), jnp.array([low, high])))
    return scaling, line(jnp.asarray(x), *ends)


def z_score(draw, x, axes):
    """Let Keras's layer adapt itself to the data; its `axis` is what is *not* averaged over."""
    averaged = axes if isinstance(axes, tuple) else (axes,)
    kept = tuple(set(range(x.ndim)) - {axis % x.ndim for axis in averaged})
    judge = keras.layers.Normalization(axis=kept or None)
    judge.adapt(x)
    return ZScoreScaling.fit(x, axes), judge(x)


CASES = {MinMaxScaling: min_max, ZScoreScaling: z_score}


@pytest.mark.parametrize("cls", SCALINGS, ids=lambda cls: cls.__name__)
@DRAWN
@given(data=st.data(), seed=SEEDS, axes=AXES)
def test_scaling_is_that_of_the_framework(cls, data, seed, axes):
    assert cls in CASES, f"{cls.__name__} has no oracle case: give it one in {__name__}"
    x = np.random.default_rng(seed).normal(5, 3, size=(4, 3, 2))

    scaling, expected = CASES[cls](data.draw, x, axes)

    np.testing.assert_allclose(scaling(x), expected, **EXACT)
    np.testing.assert_allclose(scaling.inverse(expected), x, **EXACT)


@DRAWN
@given(seed=SEEDS, scaling=st.sampled_from(SCALINGS), size=st.sampled_from([1e-300, 1, 1e300]))
def test_what_was_fitted_scales_any_other_data_and_back(seed, scaling, size):
    rng = np.random.default_rng(seed)
    training, test = rng.normal(size=(5, 3)) * size, rng.normal(size=(2, 3)) * size
    fitted = scaling.fit(training)

    together = fitted(np.concatenate([training, test]))

    np.testing.assert_allclose(together[5:], fitted(test), **EXACT)
    np.testing.assert_allclose(fitted.inverse(fitted(test)) / size, test / size, **EXACT)
    assert fitted(test[0]).shape == (3,)
    np.testing.assert_allclose(fitted(test[0]), fitted(test)[0], **EXACT)


def test_images_by_hand():
    assert MinMaxScaling(0, 255)([0, 51, 255]).tolist() == [0, 0.2, 1]
    assert MinMaxScaling(0, 255, low=-1)([0, 127.5, 255]).tolist() == [-1, 0, 1]


def test_deviation_by_hand():
    # the mean is 5, the squares sum up to 16 + 0 + 16
    assert ZScoreScaling.fit([1, 5, 9], ddof=1).deviation == 4
    np.testing.assert_allclose(ZScoreScaling.fit([1, 5, 9]).deviation, (32 / 3) ** 0.5)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: MinMaxScaling(1, 1), "minimum must be below maximum everywhere"),
        (lambda: MinMaxScaling.fit([[1, 2], [1, 3]]), "minimum must be below maximum"),
        (lambda: MinMaxScaling(0, 1, low=1, high=1), "low must be below high, got 1 and 1"),
        (lambda: MinMaxScaling(float("nan"), 1), "minimum, of shape .., holds NaN"),
        (lambda: MinMaxScaling.fit([1, 2], axes=1), "axis must be at least -1 and below 1"),
        (lambda: ZScoreScaling(0, 0), "deviation must be above 0 everywhere"),
        (lambda: ZScoreScaling.fit([[1, 2], [1, 3]]), "variance along the axes .0,. is 0"),
        (lambda: ZScoreScaling.fit([1], ddof=1), "ddof=1 needs more than 1 values"),
        (lambda: ZScoreScaling.fit([1, float("nan")]), r"data, of shape \(2,\), holds NaN at"),
    ],
)
def test_impossible_scalings(build, words):
    with pytest.raises(ValueError, match=words):
        build()
