"""Gradients of every layer over every option: those of JAX through Keras, and of differences."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.reference import BatchNormalization, ResidualBlock, Sequential

from .differences import CLOSE, numeric_gradient
from .layer_cases import layer_and_input_shape
from .oracle import differentiated, keras_layer, values
from .public import LAYERS
from .tolerances import EXACT

TRAINED_OTHERWISE = (BatchNormalization, ResidualBlock, Sequential)
SMALL_ENOUGH = 60  # entries, for differences of each


def drawn(data, cls, seed):
    """Draw a layer, a batch, weights by name, an upstream gradient and the mode."""
    layer, input_shape = data.draw(layer_and_input_shape(cls))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(data.draw(st.integers(1, 3)), *input_shape))
    weights = {
        name: rng.uniform(0.5, 2.0, shape) if "variance" in name else rng.normal(size=shape)
        for name, shape in layer.weight_shapes(input_shape).items()
    }
    upstream = rng.normal(size=(len(x), *layer.output_shape(input_shape)))
    modes = st.booleans() if cls in TRAINED_OTHERWISE else st.none()
    training = data.draw(modes)
    return layer, x, weights, upstream, {} if training is None else {"training": training}


def keras_gradients(layer, x, weights, upstream, options):
    """Ask JAX for Keras's output, and for the gradients of x and of the trainable weights."""
    judge = keras_layer(layer, x.shape)
    judge.set_weights(list(weights.values()))
    constants = values(judge.non_trainable_variables)

    def output(x, trainable):
        return judge.stateless_call(trainable, constants, x, **options)[0]

    return differentiated(output, x, values(judge.trainable_variables), upstream=upstream)


@pytest.mark.parametrize("cls", LAYERS, ids=lambda cls: cls.__name__)
@settings(max_examples=12, derandomize=True, deadline=None)
@given(data=st.data(), seed=st.integers(0, 2**32 - 1))
def test_gradients_are_those_of_jax(cls, data, seed):
    layer, x, weights, upstream, options = drawn(data, cls, seed)

    gradients = layer.gradients(x, *weights.values(), upstream=upstream, **options)

    y, (of_input, of_weights) = keras_gradients(layer, x, weights, upstream, options)
    np.testing.assert_allclose(layer(x, *weights.values(), **options), y, **EXACT)
    np.testing.assert_allclose(gradients.input, of_input, **EXACT)
    assert len(gradients.weights) == len(of_weights)
    for (name, ours), theirs in zip(gradients.weights.items(), of_weights, strict=True):
        np.testing.assert_allclose(ours, theirs, err_msg=name, **EXACT)
    assert layer.count_trainable(x.shape[1:]) == sum(weight.size for weight in of_weights)


@pytest.mark.parametrize("cls", LAYERS, ids=lambda cls: cls.__name__)
@settings(max_examples=8, derandomize=True, deadline=None)
@given(data=st.data(), seed=st.integers(0, 2**32 - 1))
def test_gradients_are_those_of_differences(cls, data, seed):
    layer, x, weights, upstream, options = drawn(data, cls, seed)
    assume(x.size + sum(map(np.size, weights.values())) < SMALL_ENOUGH * (1 + 4 * len(weights)))
    gradients = layer.gradients(x, *weights.values(), upstream=upstream, **options)

    def loss(x, **changed):
        return math.fsum((upstream * layer(x, *(weights | changed).values(), **options)).ravel())

    np.testing.assert_allclose(gradients.input, numeric_gradient(loss, x), **CLOSE)
    learned = [name for name in weights if name not in layer.not_trainable]
    assert list(gradients.weights) == learned
    for name in learned:
        expected = numeric_gradient(
            lambda weight, name=name: loss(x, **{name: weight}), weights[name]
        )
        np.testing.assert_allclose(gradients.weights[name], expected, err_msg=name, **CLOSE)


@pytest.mark.parametrize("cls", LAYERS, ids=lambda cls: cls.__name__)
@settings(max_examples=3, derandomize=True, deadline=None)
@given(data=st.data(), seed=st.integers(0, 2**32 - 1))
def test_upstream_is_ones_unless_given_and_has_the_shape_of_the_output(cls, data, seed):
    layer, x, weights, upstream, options = drawn(data, cls, seed)
    ones = layer.gradients(x, *weights.values(), upstream=np.ones_like(upstream), **options)

    gradients = layer.gradients(x, *weights.values(), **options)

    np.testing.assert_array_equal(gradients.input, ones.input)
    assert gradients.input.shape == x.shape
    assert {name: value.shape for name, value in gradients.weights.items()} == {
        name: weights[name].shape for name in gradients.weights
    }
    with pytest.raises(ValueError, match="upstream must have the shape of the output"):
        layer.gradients(x, *weights.values(), upstream=upstream[..., np.newaxis], **options)
