"""Every activation function over its options: values and gradients are those of Keras and JAX."""

import inspect

import jax
import jax.numpy as jnp
import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import elu, gelu, leaky_relu, log_softmax, prelu, relu, softmax

from .differences import CLOSE, numeric_gradient
from .public import ACTIVATIONS
from .tolerances import EXACT

SLOPES = st.sampled_from([0.0, 0.01, 0.3, 1.5])
SHAPE = (2, 3, 4)


def relu_options(draw: DrawFn):
    return {
        "negative_slope": draw(SLOPES),
        "max_value": draw(st.sampled_from([None, 6.0, 0.5])),
        "threshold": draw(st.sampled_from([0.0, 0.25])),
    }


def axis_options(draw: DrawFn):
    # Keras takes several axes as well, but counts them from the front only
    several = st.sampled_from([(0,), (0, 1), (2, 1), (0, 1, 2)])
    return {"axis": draw(st.one_of(st.integers(-3, 2), several))}


def prelu_options(draw: DrawFn):
    shape = draw(st.sampled_from([(), (4,), (1, 4), (3, 1), (3, 4)]))
    numbers = draw(st.lists(st.sampled_from([0.0, 0.25, -0.5, 2.0]), min_size=12, max_size=12))
    return {"alpha": np.resize(numbers, shape)}


# what there is to choose besides x
OPTIONS = {
    relu: relu_options,
    leaky_relu: lambda draw: {"negative_slope": draw(SLOPES)},
    prelu: prelu_options,
    elu: lambda draw: {"alpha": draw(st.sampled_from([1.0, 0.5, 2.0]))},
    gelu: lambda draw: {"approximate": draw(st.booleans())},
    softmax: axis_options,
    log_softmax: axis_options,
}


def judge(function):
    if function is prelu:
        # only a layer in Keras, and JAX has none
        return lambda x, alpha: jnp.where(x > 0, x, jnp.asarray(alpha) * x)
    return getattr(keras.activations, function.__name__)


def options(function, draw: DrawFn):
    if function in OPTIONS:
        return OPTIONS[function](draw)
    assert list(inspect.signature(function).parameters) == ["x"], (
        f"{function.__name__} has options: draw them in {__name__}"
    )
    return {}


DRAWN = settings(max_examples=8, derandomize=True, deadline=None)
SEEDS = st.integers(0, 2**32 - 1)
SCALES = st.sampled_from([1, 10, 1000])
each_function = pytest.mark.parametrize(
    "function", ACTIVATIONS, ids=lambda function: function.__name__
)


@each_function
@DRAWN
@given(data=st.data(), scale=SCALES, seed=SEEDS)
def test_value_and_gradient_are_those_of_the_framework(function, data, scale, seed):
    rng = np.random.default_rng(seed)
    x, upstream = rng.normal(scale=scale, size=SHAPE), rng.normal(size=SHAPE)
    chosen = options(function, data.draw)

    expected, backward = jax.vjp(lambda x: judge(function)(x, **chosen), jnp.asarray(x))

    np.testing.assert_allclose(function(x, **chosen), expected, **EXACT)
    gradient = function.gradient(x, upstream, **chosen)
    np.testing.assert_allclose(gradient, *backward(jnp.asarray(upstream)), **EXACT)


@each_function
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_gradient_is_the_slope_of_the_value(function, data, seed):
    rng = np.random.default_rng(seed)
    # no entry so close to a corner (0, 0.25, 0.5, 3, 6) that a small step crosses it
    x = rng.integers(-40, 40, SHAPE) / 10 + 0.03
    upstream = rng.normal(size=SHAPE)
    chosen = options(function, data.draw)

    moved = numeric_gradient(lambda x: (upstream * function(x, **chosen)).sum(), x)

    np.testing.assert_allclose(function.gradient(x, upstream, **chosen), moved, **CLOSE)
    derivative = function.gradient(x, **chosen)
    np.testing.assert_array_equal(derivative, function.gradient(x, np.ones(SHAPE), **chosen))


@each_function
def test_jacobian_is_that_of_jax(function):
    x = np.array([-1.5, 0.2, 3.5, 0.7])
    chosen = {"alpha": 0.25} if function is prelu else {}

    expected = jax.jacobian(lambda x: judge(function)(x, **chosen))(jnp.asarray(x))

    np.testing.assert_allclose(function.jacobian(x, **chosen), expected, **EXACT)


@each_function
def test_range_holds_every_value_and_nothing_beyond(function):
    chosen = {"alpha": 0.25} if function is prelu else {}
    x = np.concatenate([[-1e6], np.linspace(-18, 18, 36_001), [1e6]])
    if function in (softmax, log_softmax):
        x = np.stack([x, 0 * x], axis=-1)
    values = function(x, **chosen)

    # further out than 18 a hyperbolic tangent rounds to 1, which it never is
    assert all(value in function.range for value in values[1:-1].ravel())
    for end, reached in [
        (function.range.lower, values.min()),
        (function.range.upper, values.max()),
    ]:
        if np.isinf(end):
            assert reached * np.sign(end) > 1e5
        else:
            assert abs(reached - end) < 1e-5


def test_defaults_are_those_of_keras():
    for function in ACTIVATIONS:
        if function is not prelu:
            ours = inspect.signature(function).parameters.values()
            theirs = inspect.signature(judge(function)).parameters.values()
            assert [(p.name, p.default) for p in ours if p.name != "trace"] == [
                (p.name, p.default) for p in theirs
            ]
