"""Initializers: fans and spreads beside Keras's, and what is drawn, by its statistics."""

import math

import keras
import numpy as np
import pytest
from keras.src.initializers.random_initializers import compute_fans
from scipy import stats

from quizgen.reference import (
    Conv2D,
    Dense,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    VarianceScaling,
    fans,
)

from .public import INITIALIZERS
from .tolerances import EXACT

SHAPES = [(), (7,), (5, 9), (3, 4, 6), (3, 3, 16, 32), (2, 3, 2, 8, 4)]
LARGE = (400, 500)
NORMAL = (GlorotNormal, HeNormal, VarianceScaling)
UNIFORM = (GlorotUniform, HeUniform)


@pytest.mark.parametrize("shape", SHAPES)
def test_fans_are_those_of_keras(shape):
    assert fans(shape) == compute_fans(shape)


def test_fans_of_layers_count_what_a_unit_sees():
    assert fans(Dense(10).weight_shapes((64,))["kernel"]) == (64, 10)
    assert fans(Conv2D(32, 3).weight_shapes((28, 28, 16))["kernel"]) == (144, 288)


def test_impossible_shape():
    with pytest.raises(ValueError, match=r"positive sizes, got \(3, 0\)"):
        fans((3, 0))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda cls: cls.__name__)
def test_spread_is_that_of_keras(cls, shape):
    judge = getattr(keras.initializers, cls.__name__)()
    n = {"fan_in": fans(shape)[0], "fan_avg": sum(fans(shape)) / 2}[judge.mode]

    np.testing.assert_allclose(cls().variance(shape), judge.scale / n, **EXACT)
    np.testing.assert_allclose(cls().stddev(shape), math.sqrt(judge.scale / n), **EXACT)
    np.testing.assert_allclose(cls().limit(shape), math.sqrt(3 * judge.scale / n), **EXACT)
    assert judge.distribution == ("uniform" if cls in UNIFORM else "truncated_normal")


@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda cls: cls.__name__)
def test_drawn_weights_have_the_spread(cls):
    weights = cls()(LARGE, np.random.default_rng(17))
    theirs = np.asarray(getattr(keras.initializers, cls.__name__)(seed=17)(LARGE))
    stddev = cls().stddev(LARGE)

    # five standard errors of 200,000 numbers; for their spread an upper bound
    assert abs(weights.mean()) < 5 * stddev / math.sqrt(weights.size)
    np.testing.assert_allclose(weights.std(), stddev, rtol=5 / math.sqrt(2 * weights.size))
    np.testing.assert_allclose(np.abs(weights).max(), np.abs(theirs).max(), rtol=1e-3)


@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda cls: cls.__name__)
def test_drawn_weights_have_the_distribution(cls):
    weights = cls()(LARGE, np.random.default_rng(18)).ravel()
    limit = cls().limit(LARGE)
    # the standard deviation of a normal number that must lie between −2 and 2
    cut = stats.truncnorm(-2, 2)
    scale = cls().stddev(LARGE) / cut.std()
    expected = cut.cdf if cls in NORMAL else stats.uniform(-1, 2).cdf

    standard = weights / (scale if cls in NORMAL else limit)

    assert stats.kstest(standard, expected).pvalue > 0.01


@pytest.mark.parametrize("cls", INITIALIZERS, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("shape", [(), (3,), (3, 3, 2, 5)])
def test_same_generator_draws_the_same_weights(cls, shape):
    first, again, other = (cls()(shape, np.random.default_rng(seed)) for seed in (1, 1, 2))

    assert first.shape == shape
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


@pytest.mark.parametrize("mode", ["fan_in", "fan_out", "fan_avg"])
@pytest.mark.parametrize("distribution", ["truncated_normal", "untruncated_normal", "uniform"])
def test_scaled_variance_is_that_of_keras(mode, distribution):
    options = {"scale": 0.5, "mode": mode, "distribution": distribution}

    weights = VarianceScaling(**options)(LARGE, np.random.default_rng(21))
    theirs = np.asarray(keras.initializers.VarianceScaling(**options, seed=21)(LARGE))

    np.testing.assert_allclose(weights.std(), theirs.std(), rtol=10 / math.sqrt(2 * weights.size))
    # the largest of 200,000 normal numbers is about 4.4 standard deviations away, give or take 1
    error = 0.25 if distribution == "untruncated_normal" else 1e-3
    np.testing.assert_allclose(np.abs(weights).max(), np.abs(theirs).max(), rtol=error)


def test_default_rule_is_that_of_keras():
    ours, theirs = VarianceScaling(), keras.initializers.VarianceScaling()

    assert (ours.scale, ours.mode, ours.distribution) == (
        theirs.scale,
        theirs.mode,
        theirs.distribution,
    )


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: VarianceScaling(0), "scale must be above 0, got 0"),
        (lambda: VarianceScaling(1, "fan"), "mode must be 'fan_in'.*got 'fan'"),
        (lambda: VarianceScaling(distribution="normal"), "distribution must be .*got 'normal'"),
    ],
)
def test_impossible_arguments(build, words):
    with pytest.raises(ValueError, match=words):
        build()


def test_rules_are_special_cases():
    shape = (3, 3, 8, 16)

    assert math.isclose(
        VarianceScaling(1, "fan_avg").variance(shape), GlorotNormal().variance(shape)
    )
    assert math.isclose(VarianceScaling(2).variance(shape), HeNormal().variance(shape))
    assert math.isclose(VarianceScaling(2 / (1 + 0.5**2)).stddev((50, 1)), math.sqrt(1.6 / 50))


def test_scales_by_hand():
    assert GlorotNormal().stddev((128, 72)) == 0.1
    assert math.isclose(GlorotUniform().limit((64, 86)), 0.2)
    assert HeNormal().stddev((50, 64)) == 0.2
    assert HeUniform().limit((24, 10)) == 0.5


def test_he_keeps_the_second_moment_through_relu():
    """Ten relu layers, each as wide, neither fade nor explode; with Glorot they halve."""
    rng = np.random.default_rng(19)

    def second_moment(initializer):
        x = rng.normal(size=(200, 256))
        before = np.square(x).mean()
        for _ in range(10):
            x = np.maximum(x @ initializer((256, 256), rng), 0)
        return np.square(x).mean() / before

    assert 0.4 < second_moment(HeNormal()) < 2.5
    assert second_moment(GlorotNormal()) < 2.5 * 0.5**10
