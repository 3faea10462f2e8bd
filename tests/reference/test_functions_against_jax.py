"""Every public function agrees with JAX on drawn inputs."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quizgen.reference as reference
from quizgen.reference import (
    activation_memory,
    family,
    locate_receptive_field,
    normalize,
    perturbed_receptive_field,
    receptive_field,
    summarize,
    summary_rows,
)

from .correlation_cases import CORRELATIONS
from .data_cases import DATA_FUNCTIONS
from .family_cases import family_case
from .oracle import keras_layer
from .public import FUNCTIONS
from .shrinking_cases import SHRINKING_FUNCTIONS
from .stacks import stacks
from .structure_cases import activation_memory_case, summarize_case, summary_rows_case
from .tolerances import EXACT
from .training_function_cases import TRAINING_FUNCTIONS

LARGE_ENOUGH = 48  # for the fields of all drawn stacks


def normalize_case(draw, rng):
    x = rng.normal(size=(2, 3, 4))
    axes = draw(st.sampled_from([0, 1, -1, (0, 2), (1, 2), (-2, 0), (0, 1, 2)]))
    epsilon, ddof = draw(st.sampled_from([0.0, 1e-3])), draw(st.sampled_from([0, 1]))
    mean, variance = (
        jnp.mean(x, axes, keepdims=True),
        jnp.var(x, axes, keepdims=True, ddof=ddof),
    )
    options = {"axes": axes, "epsilon": epsilon, "ddof": ddof}
    return {"x": x, **options}, (x - mean) * jax.lax.rsqrt(variance + epsilon)


def receptive_field_case(draw, rng):
    layers = draw(stacks(longest=2))
    return {"layers": layers}, [last - first + 1 for first, last in seen_by_middle(layers)[1]]


def locate_receptive_field_case(draw, rng):
    layers = draw(stacks(longest=2))
    place, seen = seen_by_middle(layers)

    def judge_positions(field):
        assert field.positions(place) == tuple(seen)

    last = layers[0].data_format == "channels_last"
    spatial = (LARGE_ENOUGH,) * layers[0].rank
    return {
        "layers": layers,
        "input_shape": (*spatial, 2) if last else (2, *spatial),
    }, judge_positions


def seen_by_middle(layers):
    """Differentiate a unit of Keras's stack; return its place, and the inputs with a gradient."""
    last = layers[0].data_format == "channels_last"
    spatial = [LARGE_ENOUGH] * layers[0].rank
    x = jnp.zeros([1, *spatial, 2] if last else [1, 2, *spatial])
    built = []
    shape = x.shape
    for layer in layers:
        judge = keras_layer(layer, shape)
        if "Max" in type(judge).__name__:
            # a maximum has its gradient at one cell only, a mean has it at all cells
            judge = keras_layer(averaging(layer), shape)
        judge.set_weights([np.ones(weight.shape) for weight in judge.weights])
        shape = judge.compute_output_shape(shape)
        built.append(judge)

    def middle(x):
        for judge in built:
            x = judge(x)
        return x[tuple(size // 2 for size in x.shape)]

    axes = (1, 2)[: layers[0].rank] if last else (2, 3)[: layers[0].rank]
    touched = np.nonzero(jax.jit(jax.grad(middle))(x))
    place = tuple(shape[axis] // 2 for axis in axes)
    return place, [(int(touched[axis].min()), int(touched[axis].max())) for axis in axes]


def averaging(layer):
    cls = getattr(reference, type(layer).__name__.replace("Max", "Average"))
    return cls(layer.pool_size, layer.strides, layer.padding, layer.data_format)


CASES = {
    **TRAINING_FUNCTIONS,
    **CORRELATIONS,
    **DATA_FUNCTIONS,
    **SHRINKING_FUNCTIONS,
    normalize: normalize_case,
    activation_memory: activation_memory_case,
    family: family_case,
    summarize: summarize_case,
    summary_rows: summary_rows_case,
    locate_receptive_field: locate_receptive_field_case,
    receptive_field: receptive_field_case,
    perturbed_receptive_field: receptive_field_case,
}


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@settings(max_examples=10, derandomize=True, deadline=None)
@given(data=st.data(), seed=st.integers(0, 2**32 - 1))
def test_function_is_that_of_the_framework(function, data, seed):
    assert function in CASES, f"{function.__name__} has no oracle case: give it one in {__name__}"
    given_arguments, expected = CASES[function](data.draw, np.random.default_rng(seed))

    value = function(**given_arguments)

    if callable(expected):  # a case may judge what is no number
        expected(value)
    else:
        np.testing.assert_allclose(value, expected, **EXACT)
