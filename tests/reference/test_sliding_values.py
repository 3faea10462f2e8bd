"""Convolution and pooling worked by hand, and at the borders."""

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
