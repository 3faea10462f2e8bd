"""Wrong use says which argument, which values and which rule."""

import numpy as np
import pytest

from quizgen.reference import (
    AveragePooling2D,
    BatchNormalization,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Conv1D,
    Conv2D,
    Dense,
    Flatten,
    GlobalMaxPooling2D,
    Hinge,
    InstanceNormalization,
    LayerNormalization,
    MaxPooling1D,
    MeanSquaredError,
    MulticlassHinge,
    SparseCategoricalCrossentropy,
    normalize,
    softmax,
)


def refused(words: str):
    return pytest.raises(ValueError, match=words)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: Dense(0), "units must be a positive integer, got 0"),
        (lambda: Conv2D(-1, 3), "filters must be a positive integer, got -1"),
        (lambda: Conv2D(4, 2.5), "kernel_size must be a positive integer or a tuple of 2"),
        (lambda: Conv2D(4, (3, 3, 3)), "kernel_size must be .* tuple of 2"),
        (lambda: Conv2D(4, 3, strides=0), "strides must be a positive integer"),
        (lambda: Conv2D(4, 3, dilation_rate=(1, 0)), "dilation_rate must be .*got .1, 0."),
        (lambda: Conv2D(4, 3, groups=3), "filters=4 and groups=3"),
        (lambda: Conv2D(4, 3, padding="full"), "padding must be 'valid' or 'same', got 'full'"),
        (lambda: Conv2D(4, 3, data_format="NCHW"), "data_format must be .*got 'NCHW'"),
        (lambda: MaxPooling1D(0), "pool_size must be a positive integer"),
        (lambda: AveragePooling2D(2, strides=(1, 2, 3)), "strides must be .* tuple of 2"),
        (lambda: GlobalMaxPooling2D("NHWC"), "data_format must be"),
        (lambda: Flatten("NHWC"), "data_format must be"),
        (lambda: BatchNormalization(epsilon=-1), "epsilon must be 0 or more, got -1"),
        (lambda: BatchNormalization(momentum=2), "momentum must be between 0 and 1, got 2"),
        (lambda: BinaryCrossentropy(epsilon=0.5), "epsilon must be .* below 0.5, got 0.5"),
        (lambda: BinaryCrossentropy(log_base=1), "log_base must be above 1"),
        (lambda: MeanSquaredError("average"), "reduction must be .*got 'average'"),
        (lambda: MulticlassHinge(delta=-1), "delta must be 0 or more, got -1"),
    ],
)
def test_impossible_arguments(build, words):
    with refused(words):
        build()


@pytest.mark.parametrize(
    ("layer", "input_shape", "words"),
    [
        (Conv2D(4, 5), (4, 9, 1), r"spans \(5, 5\) positions and does not fit .*\(4, 9\)"),
        (Conv1D(1, 3, dilation_rate=4), (8, 1), r"spans \(9,\)"),
        (MaxPooling1D(3), (2, 1), r"spans \(3,\)"),
        (Conv2D(4, 3), (28, 28), r"2 spatial sizes and the channels .*got \(28, 28\)"),
        (Conv2D(4, 3), (1, 28, 28, 3), "2 spatial sizes and the channels"),
        (Conv2D(4, 3, padding="same"), (0, 28, 3), r"must be positive, got \(0, 28\)"),
        (Conv2D(4, 3, groups=2), (28, 28, 3), "got 3 channels and groups=2"),
        (GlobalMaxPooling2D(), (5, 3), "2 spatial sizes and the channels"),
        (Dense(3), (), "needs a features axis"),
        (BatchNormalization(axis=3), (5, 3), "axis must be at least -3 and below 3"),
        (BatchNormalization(axis=0), (5, 3), "must not name the batch axis"),
        (LayerNormalization(axis=(1, -2)), (5, 3), r"must differ .*got \(1, -2\)"),
        (LayerNormalization(axis=(0, 1)), (5, 3), "must not name the batch axis"),
        (InstanceNormalization(), (3,), "at least 3 axes"),
    ],
)
def test_impossible_shapes(layer, input_shape, words):
    with refused(words):
        layer.output_shape(input_shape)
    with refused(words):
        layer.count_params(input_shape)


@pytest.mark.parametrize(
    ("layer", "input_shape"),
    [(Dense(3), (None,)), (Conv2D(4, 3), (8, 8, None)), (BatchNormalization(), (8, None))],
)
def test_weights_of_unknown_size(layer, input_shape):
    with refused(r"follow from the input sizes .*None"):
        layer.count_params(input_shape)


def test_weights_that_do_not_fit():
    with refused(r"Dense needs the weights \{'kernel': \(4, 2\), 'bias': \(2,\)\} .*got shapes"):
        Dense(2)(np.ones((1, 4)), np.ones((2, 4)), np.ones(2))
    with refused("Flatten needs the weights {}"):
        Flatten()(np.ones((1, 4)), np.ones(4))


@pytest.mark.parametrize(
    ("loss", "y_true", "y_pred", "words"),
    [
        (BinaryCrossentropy(), [1, 0], [[0.5], [0.5]], r"same shape, got \(2,\) and \(2, 1\)"),
        (BinaryCrossentropy(), [1], [1.5], "between 0 and 1.*from_logits=True"),
        (CategoricalCrossentropy(), [[0, 1]], [[-1, 2]], "none negative.*from_logits=True"),
        (CategoricalCrossentropy(), [[0, 1]], [[0, 0]], "not all 0"),
        (SparseCategoricalCrossentropy(), [2], [[0.5, 0.5]], "whole numbers from 0 to 1"),
        (SparseCategoricalCrossentropy(), [-1], [[0.5, 0.5]], "whole numbers from 0 to 1"),
        (SparseCategoricalCrossentropy(), [0.5], [[0.5, 0.5]], "whole numbers from 0 to 1"),
        (
            MulticlassHinge(),
            [0, 1],
            [[1, 2]],
            r"without the axis of the classes.*\(2,\) and \(1, 2\)",
        ),
        (Hinge(), [2], [0.5], "labels must all be −1 or 1, or all 0 or 1"),
        (Hinge(), [0, -1], [0.5, 0.5], "labels must all be −1 or 1, or all 0 or 1"),
        (MeanSquaredError(), [1], [1, 2], "same shape"),
    ],
)
def test_impossible_targets_and_predictions(loss, y_true, y_pred, words):
    with refused(words):
        loss(y_true, y_pred)


def test_impossible_axes_and_statistics():
    with refused("axis must be at least -2 and below 2 .*got 2"):
        softmax(np.ones((2, 2)), axis=2)
    with refused("axis must be at least -2 and below 2 .*got -3"):
        normalize(np.eye(2), axes=(0, -3))
    softmax(np.ones((2, 2)), axis=1)
    with pytest.raises(TypeError):  # whatever was asked before
        softmax(np.ones((2, 2)), axis=1.0)
    with refused("ddof=1 needs more than 1 values along the axes .0,., got 1"):
        normalize([[1.0, 2.0]], axes=0, ddof=1)
    with refused("moving_variance . epsilon must be above 0"):
        BatchNormalization(epsilon=0, center=False, scale=False)([[1]], [0], [0])
    with refused("the variance along the axes .0,. is 0"):
        BatchNormalization(epsilon=0, center=False, scale=False)([[1]], [0], [1], training=True)
