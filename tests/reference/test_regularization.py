"""Dropout, noise and penalties: Keras with its own random numbers, statistics, values by hand."""

import dataclasses

import jax
import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    L1,
    L1L2,
    L2,
    Dropout,
    GaussianDropout,
    GaussianNoise,
    Sequential,
    SpatialDropout1D,
    SpatialDropout2D,
    SpatialDropout3D,
)
from quizgen.reference.layers.masking import MaskingLayer
from quizgen.reference.layers.noise import NoisyLayer

from .differences import CLOSE, numeric_gradient
from .layer_cases import layer_and_input_shape
from .oracle import differentiated, keras_class
from .public import REGULARIZERS, leaves
from .tolerances import EXACT

SEEDS = st.integers(0, 2**31 - 1)
DRAWN = settings(max_examples=15, derandomize=True, deadline=None)


def in_training(layer, seed):
    """Let a new layer of Keras's draw the same random numbers at each call."""
    options = {f.name: getattr(layer, f.name) for f in dataclasses.fields(layer)}
    return lambda x: keras_class(layer)(**options, seed=seed)(x, training=True)


def drawn_by_keras(layer, judge, shape):
    """Find out which mask or noise Keras's layer draws from what it makes of ones."""
    ones = np.asarray(jax.jit(judge)(np.ones(shape)))
    if isinstance(layer, NoisyLayer):
        return {"noise": (ones - 1) / layer.stddev if layer.stddev else np.zeros(shape)}
    kept = (ones != 0).astype(float)
    mask = kept[tuple(slice(size) for size in layer.mask_shape(shape))]
    np.testing.assert_array_equal(np.broadcast_to(mask, shape), kept)
    return {"mask": mask}


@pytest.mark.parametrize(
    "cls", [*leaves(MaskingLayer), *leaves(NoisyLayer)], ids=lambda cls: cls.__name__
)
@DRAWN
@given(data=st.data(), batch_size=st.integers(1, 3), seed=SEEDS)
def test_training_and_its_gradient_are_those_of_keras(cls, data, batch_size, seed):
    layer, input_shape = data.draw(layer_and_input_shape(cls))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(batch_size, *input_shape))
    judge = in_training(layer, seed)
    given_numbers = drawn_by_keras(layer, judge, x.shape)
    upstream = rng.normal(size=x.shape)
    expected, (backward,) = differentiated(judge, x, upstream=upstream)

    y = layer(x, training=True, **given_numbers)
    gradients = layer.gradients(x, upstream=upstream, training=True, **given_numbers)

    np.testing.assert_allclose(y, expected, **EXACT)
    np.testing.assert_allclose(gradients.input, backward, **EXACT)
    assert gradients.weights == {}


LAYERS = [
    Dropout(0.4),
    Dropout(0.4, noise_shape=(None, 1, None)),
    SpatialDropout1D(0.4),
    GaussianDropout(0.4),
    GaussianNoise(0.4),
]


@pytest.mark.parametrize("layer", LAYERS, ids=repr)
def test_inference_is_the_identity(layer):
    x = np.random.default_rng(1).normal(size=(2, 3, 4))
    upstream = np.random.default_rng(2).normal(size=x.shape)

    np.testing.assert_array_equal(layer(x), x)
    np.testing.assert_array_equal(layer(x, generator=np.random.default_rng(3)), x)
    np.testing.assert_array_equal(layer.gradients(x, upstream=upstream).input, upstream)
    assert layer.output_shape((3, 4)) == (3, 4)
    assert layer.count_params((3, 4)) == 0


@pytest.mark.parametrize("layer", LAYERS, ids=repr)
def test_generator_draws_the_same_forward_and_backward(layer):
    x = np.random.default_rng(1).normal(size=(2, 3, 4))

    def training(at):
        return layer(at, training=True, generator=np.random.default_rng(7))

    slopes = layer.gradients(x, training=True, generator=np.random.default_rng(7)).input

    assert (training(x) != x).any()
    expected = numeric_gradient(lambda at: training(at).sum(), x)
    np.testing.assert_allclose(slopes, expected, **CLOSE)


def test_stack_draws_anew_for_each_layer():
    stack, ones = Sequential([Dropout(0.5), Dropout(0.5)]), np.ones((1, 4000))

    def training(at):
        return stack(at, training=True, generator=np.random.default_rng(7))

    y = training(ones)

    # each keeps half of what the other keeps; with one mask for both it would be half of all
    assert abs((y != 0).mean() - 0.25) < 5 * np.sqrt(0.25 * 0.75 / y.size)
    assert set(y.ravel()) == {0, 4}
    slopes = stack.gradients(ones, training=True, generator=np.random.default_rng(7)).input
    np.testing.assert_array_equal(slopes, y)
    np.testing.assert_array_equal(stack(ones), ones)


@pytest.mark.parametrize("layer", [Dropout(0.3), GaussianDropout(0.3), GaussianNoise(0.3)])
def test_drawn_noise_keeps_the_mean_and_has_its_variance(layer):
    x = np.full((1, 200_000), 2.0)

    y = layer(x, training=True, generator=np.random.default_rng(11))

    # E = 2; dropout's variance is a² · rate / (1 − rate), that of added noise stddev²
    variance = 0.3**2 if isinstance(layer, GaussianNoise) else 2**2 * 0.3 / 0.7
    five_sigmas = 5 * np.sqrt(variance / x.size)
    assert abs(y.mean() - 2) < five_sigmas
    np.testing.assert_allclose(y.var(), variance, rtol=0.02)
    if isinstance(layer, Dropout):
        assert abs((y == 0).mean() - 0.3) < 5 * np.sqrt(0.3 * 0.7 / x.size)
        np.testing.assert_allclose(np.unique(y), [0, 2 / 0.7], **EXACT)


@pytest.mark.parametrize(
    ("layer", "shape", "mask_shape"),
    [
        (Dropout(0.5), (8, 5, 5, 3), (8, 5, 5, 3)),
        (Dropout(0.5, (None, 1, None, 3)), (8, 5, 5, 3), (8, 1, 5, 3)),
        (SpatialDropout1D(0.5), (8, 5, 3), (8, 1, 3)),
        (SpatialDropout2D(0.5), (8, 5, 7, 3), (8, 1, 1, 3)),
        (SpatialDropout2D(0.5, "channels_first"), (8, 3, 5, 7), (8, 3, 1, 1)),
        (SpatialDropout3D(0.5), (8, 5, 6, 7, 3), (8, 1, 1, 1, 3)),
        (SpatialDropout3D(0.5, "channels_first"), (8, 3, 5, 6, 7), (8, 3, 1, 1, 1)),
    ],
)
def test_mask_shape(layer, shape, mask_shape):
    assert layer.mask_shape(shape) == mask_shape


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_extreme_rates(rate):
    x = np.array([[3.0, -2.0]])
    kept = Dropout(rate)(x, training=True, generator=np.random.default_rng(0))

    np.testing.assert_array_equal(kept, (1 - rate) * x)
    np.testing.assert_array_equal(keras.layers.Dropout(rate)(x, training=True), kept)


def test_scales_by_hand():
    assert Dropout(0.75).scale == 4
    assert GaussianDropout(0.5).stddev == 1
    assert GaussianDropout(0.2).stddev == 0.5
    masked = Dropout(0.2)([[4, 8, 2, 6]], training=True, mask=[1, 0, 1, 1])
    assert masked.tolist() == [[5, 0, 2.5, 7.5]]


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda: Dropout(1.5), "rate must be between 0 and 1, got 1.5"),
        (lambda: Dropout(float("nan")), "rate must be between 0 and 1"),
        (lambda: SpatialDropout2D(0.5, "NHWC"), "data_format must be"),
        (lambda: GaussianDropout(1), "rate must be at least 0 and below 1, got 1"),
        (lambda: GaussianNoise(-1), "stddev must be 0 or more, got -1"),
        (
            lambda: Dropout(0.5)([[1, 2]], training=True),
            r"training=True needs mask= \(values of shape \(1, 2\)\) or generator=",
        ),
        (lambda: GaussianNoise(0.5)([[1, 2]], training=True), "needs noise=.*or generator="),
        (
            lambda: SpatialDropout1D(0.5)(np.ones((2, 3, 4)), training=True, mask=[1, 0, 1]),
            r"mask must have the shape \(2, 1, 4\).*got \(3,\)",
        ),
        (lambda: Dropout(0.5)([[1, 2]], training=True, mask=[[0.5, 1]]), "mask must hold 1 "),
        (lambda: Dropout(0.5, (2, None)).mask_shape((3, 4)), r"noise_shape \(2, None\).*\(3, 4\)"),
        (lambda: Dropout(0.5, (None,)).mask_shape((3, 4)), r"noise_shape \(None,\) must have"),
        (lambda: SpatialDropout2D(0.5)(np.ones((1, 2, 3))), "2 spatial sizes and the channels"),
        (lambda: L1(-0.1), "l1 must be a finite number, 0 or more, got -0.1"),
        (lambda: L2(float("inf")), "l2 must be a finite number"),
        (lambda: L1L2(0.1, -0.1), "l2 must be a finite number"),
    ],
)
def test_wrong_use(use, words):
    with pytest.raises(ValueError, match=words):
        use()


@pytest.mark.parametrize("cls", REGULARIZERS, ids=lambda cls: cls.__name__)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_penalty_and_its_gradient_are_those_of_keras(cls, data, seed):
    strengths = [f.name for f in dataclasses.fields(cls) if f.name != "half"]
    options = {name: data.draw(st.sampled_from([0.0, 0.01, 0.5]), name) for name in strengths}
    weight = np.random.default_rng(seed).normal(size=(3, 4))
    judge = getattr(keras.regularizers, cls.__name__)(**options)

    value, gradient = jax.value_and_grad(lambda w: judge(w).astype("float64"))(weight)

    penalty = cls(**options)
    np.testing.assert_allclose(penalty(weight), value, **EXACT)
    np.testing.assert_allclose(penalty.gradient(weight), gradient, **EXACT)


@pytest.mark.parametrize("cls", REGULARIZERS, ids=lambda cls: cls.__name__)
def test_default_strengths_are_those_of_keras(cls):
    judge = getattr(keras.regularizers, cls.__name__)()
    weight = np.array([1.0, -2.0, 3.0])

    np.testing.assert_allclose(cls()(weight), judge(weight), rtol=1e-7)  # 0.01 is float32 there


@pytest.mark.parametrize("half", [False, True])
def test_half_of_the_squares(half):
    weight = np.array([[1.0, -2.0], [3.0, 0.0]])
    share = 0.5 if half else 1.0

    assert L2(0.5, half)(weight) == share * 0.5 * 14
    assert L1L2(0.25, 0.5, half)(weight) == 0.25 * 6 + share * 0.5 * 14
    for penalty in (L2(0.5, half), L1L2(0.0, 0.5, half)):
        slopes = numeric_gradient(penalty, weight)
        np.testing.assert_allclose(penalty.gradient(weight), slopes, **CLOSE)


def test_penalty_of_weights_at_zero_has_no_slope():
    assert L1(0.5).gradient([0.0, -0.0]).tolist() == [0, 0]
    assert L1L2(0.5, 0.5).gradient([0.0]).tolist() == [0]
    assert L1(1.0)([1e300, -1e300]) == 2e300
