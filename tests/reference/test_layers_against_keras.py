"""Every layer over every option: shapes, counts and values are those of Keras on JAX.

Its gradients are judged beside, and there its values once more.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import BatchNormalization

from .layer_cases import layer_and_input_shape
from .oracle import keras_layer, keras_value
from .public import LAYERS
from .tolerances import EXACT

SEEDS = st.integers(0, 2**32 - 1)


def drawn_weights(layer, input_shape, rng):
    return [
        rng.uniform(0.5, 2.0, shape) if name.endswith("variance") else rng.normal(size=shape)
        for name, shape in layer.weight_shapes(input_shape).items()
    ]


@pytest.mark.parametrize("cls", LAYERS, ids=lambda cls: cls.__name__)
@settings(max_examples=13, derandomize=True, deadline=None)
@given(data=st.data(), batch_size=st.integers(1, 3), seed=SEEDS)
def test_layer_is_keras_layer(cls, data, batch_size, seed):
    layer, input_shape = data.draw(layer_and_input_shape(cls))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(batch_size, *input_shape))
    weights = drawn_weights(layer, input_shape, rng)
    judge = keras_layer(layer, x.shape)

    y = layer(x, *weights)

    np.testing.assert_allclose(y, keras_value(judge, x, weights), **EXACT)
    assert [w.shape for w in judge.weights] == list(layer.weight_shapes(input_shape).values())
    assert layer.count_params(input_shape) == judge.count_params()
    assert layer.output_shape(input_shape) == y.shape[1:]
    # a tuple, because that of UpSampling1D is a list
    assert layer.output_shape(input_shape) == tuple(judge.compute_output_shape(x.shape))[1:]


@settings(max_examples=25, derandomize=True, deadline=None)
@given(data=st.data(), batch_size=st.integers(1, 3), seed=SEEDS)
def test_batch_normalization_trains_as_keras_does(data, batch_size, seed):
    layer, input_shape = data.draw(layer_and_input_shape(BatchNormalization))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(batch_size, *input_shape))
    weights = drawn_weights(layer, input_shape, rng)
    judge = keras_layer(layer, x.shape)

    expected = keras_value(judge, x, weights, training=True)

    np.testing.assert_allclose(layer(x, *weights, training=True), expected, **EXACT)
    mean, variance = layer.moving_statistics(x, *weights[-2:])
    np.testing.assert_allclose(mean, judge.moving_mean.value, **EXACT)
    np.testing.assert_allclose(variance, judge.moving_variance.value, **EXACT)
