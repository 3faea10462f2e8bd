"""Convolution and pooling worked by hand, at the borders, and told step by step."""

import math

import numpy as np
import pytest

from quizgen.reference import (
    AveragePooling1D,
    Conv1D,
    Conv1DTranspose,
    Conv2D,
    Conv2DTranspose,
    Conv3D,
    DepthwiseConv1D,
    DepthwiseConv2D,
    GlobalAveragePooling2D,
    GlobalMaxPooling1D,
    GlobalMaxPooling2D,
    MaxPooling1D,
    MaxPooling2D,
    SeparableConv2D,
    cross_correlate,
    true_convolution,
)
from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.transposed_convolution import TransposedConvolution

from .public import leaves


def column(*values):
    """One sample of one channel: (1, steps, 1)."""
    return np.reshape(np.array(values, dtype=float), (1, -1, 1))


def test_causal_output_sees_no_later_step():
    layer = Conv1D(1, 2, padding="causal", dilation_rate=2, use_bias=False)

    y = layer(column(1, 2, 3, 4), column(10, 1).reshape(2, 1, 1))

    assert y.ravel().tolist() == [1, 2, 13, 24]  # x[t] + 10 · x[t − 2]


def test_padding_by_numbers():
    ones = np.ones((2, 1, 1))
    x = column(1, 2, 3)

    assert Conv1D(1, 2, padding=1, use_bias=False)(x, ones).ravel().tolist() == [1, 3, 5, 3]
    only_before = Conv1D(1, 2, padding=((1, 0),), use_bias=False)
    assert only_before(x, ones).ravel().tolist() == [1, 3, 5]
    assert Conv2D(8, 3, padding=((1, 2), 0)).output_shape((5, 5, 1)) == (6, 3, 8)
    assert Conv2D(8, 3, padding=(1, 0)).output_shape((5, 5, 1)) == (5, 3, 8)
    assert Conv2D(8, 7, padding=3).output_shape((1, None, 1)) == (1, None, 8)
    assert MaxPooling2D(3, padding=1).output_shape((7, 7, 4)) == (3, 3, 4)


def test_padding_may_outgrow_the_kernel():
    y = Conv1D(1, 1, padding=2)(column(3), [[[2]]], [1])

    assert y.ravel().tolist() == [1, 1, 7, 1, 1]


def test_ceil_mode_keeps_a_last_window_that_begins_inside():
    x = column(1, 2, 3, 4, 5)

    assert MaxPooling1D(2)(x).ravel().tolist() == [2, 4]
    assert MaxPooling1D(2, ceil_mode=True)(x).ravel().tolist() == [2, 4, 5]
    # a third window would begin at position 6, behind the last cell
    assert MaxPooling1D(2, 3, ceil_mode=True)(x).ravel().tolist() == [2, 5]
    assert MaxPooling1D(1, 3, ceil_mode=True).output_shape((5, 1)) == (2, 1)
    # nor may it begin in the padding: 6 = 1 + 5
    assert MaxPooling1D(2, 6, padding=1, ceil_mode=True).output_shape((5, 1)) == (1, 1)


@pytest.mark.parametrize(("counted", "first"), [(True, 3 / 3), (False, 3 / 2)])
def test_padded_cells_count_if_asked_for(counted, first):
    for padding in (1, "same"):
        layer = AveragePooling1D(3, 1, padding, count_include_pad=counted)

        y = layer(column(1, 2, 3)).ravel()

        np.testing.assert_allclose(y, [first, 2, first * 5 / 3])


def test_cells_beyond_the_padding_never_count():
    x = column(2, 4, 6, 8)
    options = {"padding": 1, "ceil_mode": True}

    # windows [0 2 4], [6 8 0] from −1; then with stride 2 of the ceil mode [8 0 .]
    means = AveragePooling1D(3, 2, count_include_pad=True, **options)(x).ravel()
    np.testing.assert_allclose(means, [6 / 3, 18 / 3, 8 / 2])
    means = AveragePooling1D(3, 2, **options)(x).ravel()
    np.testing.assert_allclose(means, [6 / 2, 18 / 3, 8 / 1])


def test_averages_keep_extreme_values():
    assert AveragePooling1D(2)(column(1e300, 1e300)).item() == 1e300
    assert AveragePooling1D(2)(column(1e-300, 1e-300)).item() == 1e-300


def test_transposed_stamps_overlap_and_add():
    layer = Conv1DTranspose(1, 3, strides=2, use_bias=False)
    stamp = column(1, 10, 100).reshape(3, 1, 1)

    assert layer(column(1, 2), stamp).ravel().tolist() == [1, 10, 102, 20, 200]


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ({}, 11),  # (5 − 1)·2 + 3
        ({"output_padding": 1}, 12),
        ({"padding": "same"}, 10),
        ({"padding": "same", "output_padding": 0}, 9),  # (5 − 1)·2 + 3 mod 2
        ({"padding": 1}, 9),
        ({"padding": 1, "output_padding": 1}, 10),
        ({"padding": ((0, 2),)}, 9),
        ({"strides": 4}, 20),  # filled up to a whole stride
        ({"strides": 4, "output_padding": 0}, 19),
        ({"dilation_rate": 2}, 13),
    ],
)
def test_transposed_sizes(options, size):
    layer = Conv1DTranspose(1, 3, **{"strides": 2} | options)

    assert layer.output_shape((5, 1)) == (size, 1)
    assert layer.output_shape((None, 1)) == (None, 1)


@pytest.mark.parametrize("cls", leaves(TransposedConvolution), ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("padding", ["valid", "same", 1])
def test_transposed_is_the_way_back_of_the_convolution(cls, padding):
    # ⟨convolution(x), y⟩ = ⟨x, transposed(y)⟩ for all x and y: the definition of a transpose
    (forth,) = [layer for layer in leaves(Convolution) if layer.rank == cls.rank]
    options = {"strides": 2, "padding": padding, "use_bias": False}
    rng = np.random.default_rng(8)
    kernel = rng.normal(size=(*[3] * cls.rank, 2, 4))
    x = rng.normal(size=(1, *[6 if padding == "same" else 5] * cls.rank, 2))
    there = forth(4, 3, **options)(x, kernel)
    y = rng.normal(size=there.shape)

    back = cls(2, 3, **options)(y, kernel)

    assert back.shape == x.shape
    np.testing.assert_allclose((there * y).sum(), (x * back).sum(), rtol=1e-9)


def test_maximum_gives_its_gradient_to_the_first_of_equals():
    x = [[[[1], [3]], [[3], [3]]]]

    gradient = MaxPooling2D(2).gradients(x, upstream=[[[[7]]]]).input

    assert gradient.ravel().tolist() == [0, 7, 0, 0]
    gradient = GlobalMaxPooling2D().gradients(x, upstream=[[7]]).input
    assert gradient.ravel().tolist() == [0, 7, 0, 0]


def test_no_padded_cell_is_a_maximum():
    x = column(-math.inf, -math.inf)

    gradient = MaxPooling1D(2, 1, padding=1).gradients(x).input

    assert gradient.ravel().tolist() == [2, 1]


def test_gradients_where_windows_overlap_or_skip():
    x = column(5, 1, 4, 2, 3)

    overlapping = MaxPooling1D(3, 1).gradients(x, upstream=column(1, 10, 100))
    assert overlapping.input.ravel().tolist() == [1, 0, 110, 0, 0]
    skipping = AveragePooling1D(1, 3).gradients(x, upstream=column(1, 10))
    assert skipping.input.ravel().tolist() == [1, 0, 0, 10, 0]
    shared = AveragePooling1D(2).gradients(x, upstream=column(6, 8))
    assert shared.input.ravel().tolist() == [3, 3, 4, 4, 0]
    assert GlobalMaxPooling1D().gradients(x).input.ravel().tolist() == [1, 0, 0, 0, 0]


def test_gradients_of_a_convolution_by_hand():
    x, kernel = column(1, 2, 3), column(10, 1).reshape(2, 1, 1)

    gradients = Conv1D(1, 2).gradients(x, kernel, [0], upstream=column(1, 100))

    assert gradients.input.ravel().tolist() == [10, 1001, 100]
    assert gradients.weights["kernel"].ravel().tolist() == [201, 302]  # x[0]·1 + x[1]·100, ...
    assert gradients.weights["bias"].tolist() == [101]


@pytest.mark.parametrize(
    ("layer", "input_shape", "macs"),
    [
        (Conv1D(4, 3), (10, 2), 8 * 4 * 3 * 2),
        (Conv2D(16, 3), (32, 32, 3), 30 * 30 * 16 * 27),
        (Conv2D(16, 3, padding="same", strides=2), (32, 32, 3), 16 * 16 * 16 * 27),
        (Conv2D(8, 3, groups=2), (5, 5, 4), 3 * 3 * 8 * 9 * 2),
        (Conv2D(8, 3, data_format="channels_first"), (4, 5, 5), 3 * 3 * 8 * 9 * 4),
        (Conv3D(2, 2), (3, 3, 3, 1), 8 * 2 * 8),
        (DepthwiseConv1D(3), (10, 4), 8 * 4 * 3),
        (DepthwiseConv2D(3, depth_multiplier=2), (6, 6, 4), 4 * 4 * 8 * 9),
        (SeparableConv2D(8, 3), (8, 8, 4), 6 * 6 * (9 * 4 + 4 * 8)),
        (Conv1DTranspose(4, 3, strides=2), (5, 2), 5 * 3 * 2 * 4),
        (Conv2DTranspose(4, 3, padding="same"), (5, 5, 2), 25 * 9 * 2 * 4),
        (MaxPooling2D(2), (8, 8, 4), 0),
        (GlobalAveragePooling2D(), (8, 8, 4), 0),
    ],
)
def test_multiply_accumulates(layer, input_shape, macs):
    assert layer.macs(input_shape) == macs


def test_correlation_and_convolution():
    x, kernel = [[1, 2, 0], [0, 1, 3], [2, 0, 1]], [[1, 2], [0, -1]]

    assert cross_correlate(x, kernel).tolist() == [[4, -1], [2, 6]]
    assert true_convolution(x, kernel).tolist() == [[0, 3], [4, 0]]
    assert cross_correlate([1, 2, 3], [1, 10], padding=1).tolist() == [10, 21, 32, 3]
    assert true_convolution([1, 2, 3], [1, 10], padding=1).tolist() == [1, 12, 23, 30]


def test_true_convolution_is_that_of_numpy():
    rng = np.random.default_rng(3)
    x, kernel = rng.normal(size=7), rng.normal(size=4)

    np.testing.assert_allclose(true_convolution(x, kernel, padding=3), np.convolve(x, kernel))
    np.testing.assert_allclose(true_convolution(kernel, x, padding=6), np.convolve(x, kernel))
    np.testing.assert_allclose(cross_correlate(x, kernel), np.correlate(x, kernel, "valid"))


def test_trace_of_a_convolution():
    x = np.arange(1.0, 9).reshape(1, 2, 4)  # channels first: two channels of four steps
    kernel, bias = np.array([1.0, 10, 2, 20, 3, 30]).reshape(3, 2, 1), [0.5]
    layer = Conv1D(1, 3, padding="same", strides=3, data_format="channels_first")

    trace = {}
    y = layer(x, kernel, bias, trace=trace)

    assert list(trace) == ["windows", "weighted_sums"]
    assert trace["windows"].tolist() == [[[[0, 0], [1, 5], [2, 6]], [[3, 7], [4, 8], [0, 0]]]]
    assert trace["weighted_sums"].tolist() == [[[288], [241]]]
    assert y.tolist() == [[[288.5, 241.5]]]


def test_trace_of_pooling():
    x = column(1, 2, 3)

    trace = {}
    MaxPooling1D(2, 1, padding="same")(x, trace=trace)
    assert trace["windows"].tolist() == [[[[1], [2]], [[2], [3]], [[3], [-math.inf]]]]

    trace = {}
    AveragePooling1D(2, 1, padding="same")(x, trace=trace)
    assert list(trace) == ["windows", "sums", "counts"]
    assert trace["sums"].ravel().tolist() == [3, 5, 3]
    assert trace["counts"].ravel().tolist() == [2, 2, 1]

    trace = {}
    GlobalAveragePooling2D()(np.ones((1, 2, 3, 1)), trace=trace)
    assert trace["sums"].ravel().tolist() == [6]


def test_trace_of_transposed_and_separable_convolution():
    trace = {}
    Conv1DTranspose(1, 2, strides=1)(column(3, 4), [[[1]], [[10]]], [7], trace=trace)
    assert list(trace) == ["copies", "sums"]
    assert trace["copies"].tolist() == [[[[3], [30]], [[4], [40]]]]
    assert trace["sums"].ravel().tolist() == [3, 34, 40]

    trace = {}
    weights = [np.full((2, 2, 1, 1), 2.0), np.full((1, 1, 1, 1), 3.0), [1]]
    y = SeparableConv2D(1, 2)(np.ones((1, 2, 2, 1)), *weights, trace=trace)
    assert trace["weighted_sums"].item() == 8
    assert y.item() == 25


@pytest.mark.parametrize(
    ("layer", "weights"),
    [
        (Conv1D(1, 2, use_bias=False), [[[[1]], [[1]]]]),
        (MaxPooling1D(2), []),
        (AveragePooling1D(2), []),
    ],
)
def test_trace_keeps_its_values_when_the_input_changes(layer, weights):
    x, trace = column(1, 2), {}
    layer(x, *weights, trace=trace)

    x[...] = 9

    assert trace["windows"].ravel().tolist() == [1, 2]


def refused(words):
    return pytest.raises(ValueError, match=words)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: Conv1D(1, 2, padding="full"), "'valid', 'same' or 'causal', got 'full'"),
        (lambda: Conv2D(1, 2, padding="causal"), "'valid' or 'same', got 'causal'"),
        (lambda: MaxPooling1D(2, padding="causal"), "'valid' or 'same', got 'causal'"),
        (lambda: Conv2D(1, 2, padding=-1), "padding must be .*got -1"),
        (lambda: Conv2D(1, 2, padding=(1, 2, 3)), r"for each of the 2 spatial axes"),
        (lambda: Conv1D(1, 2, padding=(1, 2)), r"pair \(before, after\) for each of the 1"),
        (lambda: Conv2D(1, 2, padding=((1,), 2)), r"got \(\(1,\), 2\)"),
        (lambda: MaxPooling1D(2, padding=2), "less than pool_size.*padding=2 and pool_size=2"),
        (lambda: MaxPooling2D(2, padding=((0, 1), (0, 2))), "less than pool_size"),
        (lambda: MaxPooling1D(2, padding="same", ceil_mode=True), "ceil_mode needs padding="),
        (lambda: DepthwiseConv2D(3, depth_multiplier=0), "depth_multiplier must be a positive"),
        (lambda: SeparableConv2D(0, 3), "filters must be a positive integer, got 0"),
        (lambda: SeparableConv2D(4, 3, depth_multiplier=-1), "depth_multiplier must be"),
        (lambda: Conv2DTranspose(4, 3, padding="causal"), "'valid' or 'same', got 'causal'"),
        (lambda: Conv2DTranspose(4, 3, 2, output_padding=2), "below the stride.*=2 and strides=2"),
        (lambda: Conv2DTranspose(4, 3, 2, output_padding=-1), "output_padding must be"),
        (lambda: Conv2DTranspose(4, 3, 2, output_padding=(1,)), "a tuple of 2 of them"),
    ],
)
def test_impossible_arguments(build, words):
    with refused(words):
        build()


def test_impossible_shapes():
    with refused(r"no cells are left of the 3 .* padding=2 and output_padding=None"):
        Conv1DTranspose(1, 3, padding=2).output_shape((1, 1))
    with refused("input size 0 along spatial axis 1"):
        Conv2DTranspose(1, 3).output_shape((1, 0, 1))
    with refused(r"the spatial sizes must be positive, got \(0,\)"):
        GlobalMaxPooling1D()(np.ones((1, 0, 2)))
    with refused(r"spans \(5,\) positions .*\(2,\) with padding \(\(1, 1\),\)"):
        Conv1D(1, 5, padding=1).output_shape((2, 1))
    with refused("output shape .* can only be counted"):
        Conv2D(4, 3).macs((None, 5, 1))
    with refused(r"kernel must have as many axes as x.*\(3,\) for x and \(1, 2\) for kernel"):
        cross_correlate([1, 2, 3], [[1, 2]])
    with refused(r"spans \(3,\) positions"):
        true_convolution([1, 2], [1, 2, 3])
    with refused("holds NaN"):
        Conv2DTranspose(1, 1, use_bias=False)([[[[math.nan]]]], [[[[1]]]])
