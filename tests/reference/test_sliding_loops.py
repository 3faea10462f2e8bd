"""Convolution and pooling of every kind against loops that a student can read."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference.layers.average_pooling import AveragePooling
from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.depthwise_convolution import DepthwiseConvolution
from quizgen.reference.layers.pooling import Pooling
from quizgen.reference.layers.separable_convolution import SeparableConvolution
from quizgen.reference.layers.transposed_convolution import TransposedConvolution

from . import sliding_loops as loops
from .layer_cases import layer_and_input_shape
from .public import leaves
from .tolerances import EXACT

DRAWN = settings(max_examples=60, derandomize=True, deadline=None)
SEEDS = st.integers(0, 2**32 - 1)


def all_of(base):
    return pytest.mark.parametrize("cls", leaves(base), ids=lambda cls: cls.__name__)


def drawn(data, cls, seed):
    """Draw a layer, one sample with channels last, its weights by name, and its output."""
    layer, input_shape = data.draw(layer_and_input_shape(cls))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(1, *input_shape))
    shapes = layer.weight_shapes(input_shape)
    weights = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    y = layer(x, *weights.values())
    if layer.data_format == "channels_first":
        x, y = np.moveaxis(x, 1, -1), np.moveaxis(y, 1, -1)
    return layer, x[0], weights, weights.get("bias", np.zeros(y.shape[-1])), y[0]


@all_of(Convolution)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_convolution(cls, data, seed):
    layer, x, weights, bias, y = drawn(data, cls, seed)

    expected = loops.convolve(layer, x, weights["kernel"], bias, layer.groups)

    np.testing.assert_allclose(y, expected, **EXACT)


@all_of(DepthwiseConvolution)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_depthwise_convolution(cls, data, seed):
    layer, x, weights, bias, y = drawn(data, cls, seed)

    expected = loops.convolve_depthwise(layer, x, weights["kernel"], bias)

    np.testing.assert_allclose(y, expected, **EXACT)


@all_of(SeparableConvolution)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_separable_convolution(cls, data, seed):
    layer, x, weights, bias, y = drawn(data, cls, seed)
    kernel = weights["depthwise_kernel"]
    nothing = np.zeros(kernel.shape[-2] * kernel.shape[-1])

    alone = loops.convolve_depthwise(layer, x, kernel, nothing)
    mixing = weights["pointwise_kernel"].reshape(len(nothing), -1)
    mixed = {
        (*place, f): sum(alone[place] * mixing[:, f]) + bias[f]
        for place in np.ndindex(alone.shape[:-1])
        for f in range(mixing.shape[-1])
    }

    np.testing.assert_allclose(y, loops.as_array(mixed), **EXACT)


@all_of(TransposedConvolution)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_transposed_convolution_is_cut_out_of_all_copies(cls, data, seed):
    layer, x, weights, bias, y = drawn(data, cls, seed)

    everything = loops.transpose_convolve(layer, x, weights["kernel"])

    for axis, kept in enumerate(y.shape[:-1]):
        surplus = everything.shape[axis] - kept
        first = first_kept(layer, axis, surplus)
        everything = np.moveaxis(everything, axis, 0)
        everything = np.array(
            [
                everything[at] if at < len(everything) else np.zeros(everything.shape[1:])
                for at in range(first, first + kept)
            ]
        )
        everything = np.moveaxis(everything, 0, axis)
    np.testing.assert_allclose(y, everything + bias, **EXACT)


def first_kept(layer, axis, surplus):
    if layer.padding == "valid":
        return 0
    if layer.padding == "same":
        return max(surplus // 2, 0)  # the odd one is cut off at the end, where cells are added too
    side = layer.padding[axis] if isinstance(layer.padding, tuple) else layer.padding
    return side[0] if isinstance(side, tuple) else side


@all_of(Pooling)
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_pooling(cls, data, seed):
    layer, x, _, _, y = drawn(data, cls, seed)

    expected = loops.pool(layer, x, loops.mean if issubclass(cls, AveragePooling) else max)

    np.testing.assert_allclose(y, expected, **EXACT)
