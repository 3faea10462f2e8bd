"""Convolution and pooling: values and gradients are those of PyTorch, with its own options."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional

from quizgen import reference
from tests.reference.tolerances import EXACT

DRAWN = settings(max_examples=40, derandomize=True, deadline=None)
RANKS = pytest.mark.parametrize("rank", [1, 2, 3])
SEEDS = st.integers(0, 2**32 - 1)
CHANNELS = st.integers(1, 3)


def each(rank, smallest, largest):
    return st.tuples(*[st.integers(smallest, largest)] * rank)


def named(pattern, rank):
    """`Conv{}D` here is `conv{}d` there."""
    return getattr(reference, pattern.format(rank)), getattr(
        functional,
        {
            "Conv{}D": "conv{}d",
            "Conv{}DTranspose": "conv_transpose{}d",
            "MaxPooling{}D": "max_pool{}d",
            "AveragePooling{}D": "avg_pool{}d",
        }[pattern].format(rank),
    )


def kernel_first(kernel):
    """PyTorch's kernels begin with what ours end with, the channels on both sides."""
    return torch.tensor(np.moveaxis(kernel, (-1, -2), (0, 1)).copy(), requires_grad=True)


def compare(layer, x, weights, judge, rng):
    """Compare the output, and all gradients of a drawn upstream."""
    names = layer.weight_shapes(x.shape[1:])
    entered = torch.tensor(x, requires_grad=True)
    entering = [
        kernel_first(weight) if "kernel" in name else torch.tensor(weight, requires_grad=True)
        for name, weight in zip(names, weights, strict=True)
    ]
    expected = judge(entered, *entering)
    upstream = rng.normal(size=expected.shape)
    expected.backward(torch.tensor(upstream))

    y = layer(x, *weights)
    gradients = layer.gradients(x, *weights, upstream=upstream)

    assert layer.output_shape(x.shape[1:]) == tuple(expected.shape[1:])
    np.testing.assert_allclose(y, expected.detach(), **EXACT)
    np.testing.assert_allclose(gradients.input, entered.grad, **EXACT)
    for (name, ours), theirs in zip(gradients.weights.items(), entering, strict=True):
        theirs = theirs.grad.numpy()
        if "kernel" in name:
            theirs = np.moveaxis(theirs, (0, 1), (-1, -2))
        np.testing.assert_allclose(ours.reshape(theirs.shape), theirs, err_msg=name, **EXACT)


def drawn_weights(layer, x, rng):
    return [rng.normal(size=shape) for shape in layer.weight_shapes(x.shape[1:]).values()]


@RANKS
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_convolution(rank, data, seed):
    cls, judge = named("Conv{}D", rank)
    rng, groups = np.random.default_rng(seed), data.draw(CHANNELS)
    size, stride, gap = (data.draw(each(rank, 1, 3)) for _ in range(3))
    padding = data.draw(each(rank, 0, 3))
    layer = cls(
        groups * data.draw(CHANNELS),
        size,
        stride,
        padding,
        "channels_first",
        gap,
        groups,
        data.draw(st.booleans()),
    )
    spatial = [
        d * (k - 1) + 1 + data.draw(st.integers(0, 3)) for k, d in zip(size, gap, strict=True)
    ]
    x = rng.normal(size=(2, groups * data.draw(CHANNELS), *spatial))

    def theirs(x, kernel, bias=None):
        return judge(x, kernel, bias, stride, padding, gap, groups)

    compare(layer, x, drawn_weights(layer, x, rng), theirs, rng)


@RANKS
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_transposed_convolution(rank, data, seed):
    cls, judge = named("Conv{}DTranspose", rank)
    rng = np.random.default_rng(seed)
    size, stride, gap = (data.draw(each(rank, 1, 3)) for _ in range(3))
    # something of a single copy is left
    padding = tuple(
        data.draw(st.integers(0, d * (k - 1) // 2)) for k, d in zip(size, gap, strict=True)
    )
    extra = tuple(data.draw(st.integers(0, s - 1)) for s in stride)
    layer = cls(
        data.draw(CHANNELS),
        size,
        stride,
        padding,
        extra,
        "channels_first",
        gap,
        data.draw(st.booleans()),
    )
    x = rng.normal(size=(2, data.draw(CHANNELS), *data.draw(each(rank, 1, 3))))

    def theirs(x, kernel, bias=None):
        return judge(x, kernel, bias, stride, padding, extra, dilation=gap)

    compare(layer, x, drawn_weights(layer, x, rng), theirs, rng)


@pytest.mark.parametrize("rank", [1, 2])
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_depthwise_and_separable_convolution(rank, data, seed):
    _, judge = named("Conv{}D", rank)
    rng, channels, multiplier = (
        np.random.default_rng(seed),
        data.draw(CHANNELS),
        data.draw(CHANNELS),
    )
    size, stride, gap = (data.draw(each(rank, 1, 3)) for _ in range(3))
    padding = data.draw(each(rank, 0, 3))
    options = {
        "strides": stride,
        "padding": padding,
        "depth_multiplier": multiplier,
        "data_format": "channels_first",
        "dilation_rate": gap,
    }
    spatial = [
        d * (k - 1) + 1 + data.draw(st.integers(0, 3)) for k, d in zip(size, gap, strict=True)
    ]
    x = rng.normal(size=(2, channels, *spatial))

    def alone(x, kernel, bias=None):
        # (m, C, *size) to (C · m, 1, *size)
        kernel = kernel.swapaxes(0, 1).reshape(-1, 1, *size)
        return judge(x, kernel, bias, stride, padding, gap, groups=channels)

    def mixed(x, depthwise, pointwise, bias):
        return judge(alone(x, depthwise), pointwise, bias)

    depthwise = getattr(reference, f"DepthwiseConv{rank}D")(size, **options)
    compare(depthwise, x, drawn_weights(depthwise, x, rng), alone, rng)
    separable = getattr(reference, f"SeparableConv{rank}D")(2, size, **options)
    compare(separable, x, drawn_weights(separable, x, rng), mixed, rng)


@RANKS
@pytest.mark.parametrize("kind", ["MaxPooling{}D", "AveragePooling{}D"])
@DRAWN
@given(data=st.data(), seed=SEEDS)
def test_pooling(kind, rank, data, seed):
    cls, judge = named(kind, rank)
    rng = np.random.default_rng(seed)
    size, stride = data.draw(each(rank, 1, 4)), data.draw(each(rank, 1, 4))
    padding = tuple(data.draw(st.integers(0, k // 2)) for k in size)
    options = {"ceil_mode": data.draw(st.booleans())}
    if "Average" in kind:
        options["count_include_pad"] = data.draw(st.booleans())
    spatial = [k + data.draw(st.integers(0, 4)) for k in size]
    # few different numbers, so that many maxima are equal
    x = rng.integers(-2, 3, size=(2, data.draw(CHANNELS), *spatial)).astype(float)
    layer = cls(size, stride, padding, "channels_first", **options)

    compare(layer, x, [], lambda x: judge(x, size, stride, padding, **options), rng)


@RANKS
@pytest.mark.parametrize("kind", ["Max", "Avg"])
def test_global_pooling(kind, rank):
    rng = np.random.default_rng(4)
    x = rng.integers(-2, 3, size=(2, 3, *range(2, 2 + rank))).astype(float)
    long = {"Max": "GlobalMaxPooling{}D", "Avg": "GlobalAveragePooling{}D"}[kind].format(rank)
    layer = getattr(reference, long)(data_format="channels_first", keepdims=True)

    compare(layer, x, [], getattr(torch.nn, f"Adaptive{kind}Pool{rank}d")(1), rng)


# PyTorch tells that it copies the input where an odd cell is added
@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel lengths:UserWarning")
def test_same_is_that_of_pytorch_at_stride_one():
    rng = np.random.default_rng(5)
    for size in (1, 2, 3, 4):
        layer = reference.Conv1D(2, size, padding="same", data_format="channels_first")
        x = rng.normal(size=(1, 3, 7))
        weights = drawn_weights(layer, x, rng)

        def theirs(x, kernel, bias):
            return functional.conv1d(x, kernel, bias, padding="same")

        compare(layer, x, weights, theirs, rng)


def test_correlation_and_convolution():
    rng = np.random.default_rng(6)
    x, kernel = rng.normal(size=(6, 7)), rng.normal(size=(2, 3))

    def theirs(kernel):
        four = torch.tensor(x)[None, None], torch.tensor(kernel.copy())[None, None]
        return functional.conv2d(*four, stride=(2, 1), padding=1, dilation=(1, 2))[0, 0]

    options = {"strides": (2, 1), "padding": 1, "dilation_rate": (1, 2)}
    correlated = reference.cross_correlate(x, kernel, **options)
    np.testing.assert_allclose(correlated, theirs(kernel), **EXACT)
    convolved = reference.true_convolution(x, kernel, **options)
    np.testing.assert_allclose(convolved, theirs(kernel[::-1, ::-1]), **EXACT)
