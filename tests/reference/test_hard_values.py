"""Values where a careless formula overflows, divides by zero or is silently wrong."""

import math

import numpy as np
import pytest

from quizgen.reference import (
    AveragePooling1D,
    BatchNormalization,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Conv1D,
    Conv2D,
    LayerNormalization,
    MaxPooling1D,
    MulticlassHinge,
    SparseCategoricalCrossentropy,
    normalize,
    sigmoid,
    softmax,
    tanh,
)

ONE_HOT, LABELS = [[0, 1]], [1]


def test_activations_at_a_thousand():
    assert sigmoid([-1000, 1000]).tolist() == [0, 1]
    assert tanh([-1000, 1000]).tolist() == [-1, 1]
    assert softmax([[-1000, 1000, 1000]]).tolist() == [[0, 0.5, 0.5]]
    assert softmax([[1e300, -1e300]]).tolist() == [[1, 0]]


def test_sigmoid_keeps_tiny_probabilities():
    np.testing.assert_allclose(sigmoid(-700), math.exp(-700), rtol=1e-12)


@pytest.mark.parametrize("base", [math.e, 2])
def test_cross_entropy_of_logits_at_a_thousand(base):
    wrong_by_2000 = 2000 / math.log(base)
    options = {"from_logits": True, "log_base": base}

    assert CategoricalCrossentropy(**options)(ONE_HOT, [[-1000, 1000]]) == 0
    assert CategoricalCrossentropy(**options)(ONE_HOT, [[1000, -1000]]) == wrong_by_2000
    assert SparseCategoricalCrossentropy(**options)(LABELS, [[1000, -1000]]) == wrong_by_2000
    assert BinaryCrossentropy(**options)([1], [1000]) == 0
    assert BinaryCrossentropy(**options)([0], [1000]) == wrong_by_2000 / 2
    assert BinaryCrossentropy(**options)([1], [-1000]) == wrong_by_2000 / 2


@pytest.mark.parametrize(("epsilon", "bits"), [(2**-16, 16), (2**-10, 10), (0, math.inf)])
def test_logarithm_of_zero(epsilon, bits):
    options = {"epsilon": epsilon, "log_base": 2}

    assert BinaryCrossentropy(**options)([1], [0]) == bits
    assert BinaryCrossentropy(**options)([0], [1]) == bits
    assert CategoricalCrossentropy(**options)(ONE_HOT, [[1, 0]]) == bits
    assert SparseCategoricalCrossentropy(**options)(LABELS, [[1, 0]]) == bits


@pytest.mark.parametrize("loss", [BinaryCrossentropy, CategoricalCrossentropy])
def test_certainty_costs_nothing_without_clipping(loss):
    assert loss(epsilon=0)(ONE_HOT, [[0, 1]]) == 0
    assert loss()(ONE_HOT, [[0, 1]]) > 0


def test_default_epsilon_bounds_the_loss():
    np.testing.assert_allclose(BinaryCrossentropy()([1], [0]), 7 * math.log(10), rtol=1e-9)


def test_slide_with_two_of_five_hard_mistakes():
    y_true, y_pred = [1, 0, 1, 1, 0], [1, 0, 0, 1, 1]

    np.testing.assert_allclose(BinaryCrossentropy()(y_true, y_pred), 0.4 * -math.log(1e-7))
    bits = BinaryCrossentropy(epsilon=2**-16, log_base=2)(y_true, y_pred)
    np.testing.assert_allclose(bits, (2 * 16 - 3 * math.log2(1 - 2**-16)) / 5)


def test_predictions_are_rescaled_to_sum_one():
    np.testing.assert_allclose(CategoricalCrossentropy()(ONE_HOT, [[0.5, 1.5]]), -math.log(0.75))


def test_multiclass_hinge_by_hand():
    # 5 − 3 + 1 = 3, −1 − 3 + 1 < 0, 7 − 3 + 1 = 5
    assert MulticlassHinge()([0], [[3, 5, -1, 7]]) == 8
    assert MulticlassHinge()([2], np.zeros((1, 10))) == 9


def test_batch_of_one():
    weights = [np.array(2.0, ndmin=1), np.array(5.0, ndmin=1), np.zeros(1), np.ones(1)]

    assert BatchNormalization()([[7]], *weights, training=True).tolist() == [[5]]
    assert BinaryCrossentropy(reduction="sum")([1], [0.5]) == math.log(2)


def test_strides_beyond_the_window_skip_input():
    x = np.arange(7.0).reshape(1, 7, 1)

    assert Conv1D(1, 1, strides=3, use_bias=False)(x, [[[1]]]).ravel().tolist() == [0, 3, 6]
    assert MaxPooling1D(1, strides=5)(x).ravel().tolist() == [0, 5]
    assert MaxPooling1D(2, strides=4, padding="same")(x).ravel().tolist() == [1, 5]


def test_same_puts_the_odd_cell_at_the_end():
    x = np.array([1.0, 2, 3, 4]).reshape(1, 4, 1)
    ones = np.ones((2, 1, 1))

    y = Conv1D(1, 2, padding="same", use_bias=False)(x, ones)

    assert y.ravel().tolist() == [3, 5, 7, 4]
    pooled = AveragePooling1D(2, strides=1, padding="same")(x)
    assert pooled.ravel().tolist() == [1.5, 2.5, 3.5, 4]


def test_kernel_is_not_flipped():
    x = np.array([1.0, 10, 100]).reshape(1, 3, 1)

    assert Conv1D(1, 3)(x, [[[1]], [[2]], [[3]]], [0.5]).item() == 321.5


def test_bias_is_added_at_every_place():
    y = Conv1D(1, 2)([[[1], [2], [3]]], [[[10]], [[1]]], [0.5])

    assert y.ravel().tolist() == [12.5, 23.5]


def test_maximum_of_negative_values_ignores_the_padding():
    x = np.array([-3.0, -2, -5]).reshape(1, 3, 1)

    assert MaxPooling1D(2, padding="same")(x).ravel().tolist() == [-2, -5]


def test_shapes_may_be_partly_unknown():
    assert Conv2D(64, 3).output_shape((None, 28, 3)) == (None, 26, 64)
    assert Conv2D(64, 3).count_params((None, None, 3)) == 1792
    assert LayerNormalization().weight_shapes((None, 8)) == {"gamma": (8,), "beta": (8,)}


def test_counts_are_exact_beyond_64_bits():
    count = Conv2D(10**9, 10**6, use_bias=False).count_params((None, None, 10**9))

    assert count == 10**30


def test_constant_that_rounding_would_spread():
    with pytest.raises(ValueError, match=r"the variance .* is 0 somewhere"):
        normalize([0.1, 0.1, 0.1], axes=0)  # its variance in float64 is 1.9e-34
