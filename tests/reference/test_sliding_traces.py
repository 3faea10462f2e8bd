"""What convolution and pooling tell of their way to the result."""

import math

import numpy as np
import pytest

from quizgen.reference import (
    AveragePooling1D,
    Conv1D,
    Conv1DTranspose,
    GlobalAveragePooling2D,
    MaxPooling1D,
    SeparableConv2D,
)


def column(*values):
    """One sample of one channel: (1, steps, 1)."""
    return np.reshape(np.array(values, dtype=float), (1, -1, 1))


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
