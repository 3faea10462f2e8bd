"""Wrong use of convolution and pooling says which argument, which values and which rule."""

import math

import numpy as np
import pytest

from quizgen.reference import (
    Conv1D,
    Conv1DTranspose,
    Conv2D,
    Conv2DTranspose,
    DepthwiseConv2D,
    GlobalMaxPooling1D,
    MaxPooling1D,
    MaxPooling2D,
    SeparableConv2D,
    cross_correlate,
    true_convolution,
)


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
