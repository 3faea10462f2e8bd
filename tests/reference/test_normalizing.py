"""Normalization where numbers are extreme, or worked by hand, and what it tells on its way."""

import numpy as np
import pytest

from quizgen.reference import (
    BatchNormalization,
    GroupNormalization,
    InstanceNormalization,
    LayerNormalization,
    RMSNormalization,
    UnitNormalization,
    normalize,
)

from . import loops

PLAIN = {"center": False, "scale": False}


def test_group_normalization_averages_over_blocks_of_neighbouring_channels():
    x = np.random.default_rng(7).normal(size=(2, 3, 4, 6))
    blocks = [loops.standardize(x[..., c : c + 3], {1, 2, 3}, 0.1) for c in (0, 3)]

    y = GroupNormalization(2, epsilon=0.1, **PLAIN)(x)
    first = GroupNormalization(2, axis=1, epsilon=0.1, **PLAIN)(np.moveaxis(x, -1, 1))

    np.testing.assert_allclose(y, np.concatenate(blocks, -1), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(np.moveaxis(first, 1, -1), y, rtol=1e-9, atol=1e-9)


def test_group_normalization_lies_between_layer_and_instance_normalization():
    x = np.random.default_rng(8).normal(size=(2, 3, 4, 6))
    one = GroupNormalization(1, **PLAIN)(x)
    each = GroupNormalization(-1, **PLAIN)(x)

    np.testing.assert_allclose(one, LayerNormalization((1, 2, 3), **PLAIN)(x), rtol=1e-9)
    np.testing.assert_allclose(each, InstanceNormalization(**PLAIN)(x), rtol=1e-9)


@pytest.mark.parametrize("size", [1e-300, 1.0, 1e300])
def test_scale_of_the_values_does_not_matter_without_epsilon(size):
    x = np.array([[3.0, -4.0]]) * size

    np.testing.assert_allclose(normalize(x, 1), [[1, -1]])
    np.testing.assert_allclose(RMSNormalization(epsilon=0)(x, [1, 1]) ** 2, [[0.72, 1.28]])
    if size >= 1:  # below epsilon a vector is divided by epsilon
        np.testing.assert_allclose(UnitNormalization()(x), [[0.6, -0.8]])
        np.testing.assert_allclose(UnitNormalization(order=1)(x), [[3 / 7, -4 / 7]])


def test_epsilon_keeps_tiny_values_tiny():
    y = normalize([1e-300, 3e-300], 0, epsilon=0.01)

    np.testing.assert_allclose(y, [-1e-299, 1e-299])


def test_zeros_stay_zeros():
    zeros = np.zeros((2, 3))

    assert not UnitNormalization()(zeros).any()
    assert not RMSNormalization()(zeros, np.ones(3)).any()
    assert UnitNormalization(epsilon=0.5).gradients(zeros).input.tolist() == [[2] * 3] * 2
    assert not UnitNormalization(order=1).gradients([[0, 1.0]]).input[0, 1]


def test_gradients_of_unit_vectors_by_hand():
    # y₁ is 3/8 and 3/5; the gradient is (1 − n₁·y₁)/‖x‖ and (0 − n₂·y₁)/‖x‖
    by_sum = UnitNormalization(order=1).gradients([[3, -5]], upstream=[[1, 0]])
    by_length = UnitNormalization().gradients([[3, -4]], upstream=[[1, 0]])

    np.testing.assert_allclose(by_sum.input, [[5 / 64, 3 / 64]])
    np.testing.assert_allclose(by_length.input, [[16 / 125, 12 / 125]])


def test_single_value_has_no_gradient_through_its_own_mean():
    layer = BatchNormalization(**PLAIN)

    assert layer.gradients([[7]], [0], [1], training=True).input == 0
    assert layer.gradients([[7]], [0], [1 - 1e-3]).input == 1


def test_trace_tells_the_steps_in_order():
    training, inference, mean_square, norm = {}, {}, {}, {}
    layer, weights = BatchNormalization(epsilon=0), ([2], [1], [1], [4])
    layer([[1], [3]], *weights, training=True, trace=training)
    layer([[1], [3]], *weights, trace=inference)
    RMSNormalization(epsilon=0)([[1, 7]], [1, 1], trace=mean_square)
    UnitNormalization()([[3, 4]], trace=norm)

    def read(trace):
        return {name: value.ravel().tolist() for name, value in trace.items()}

    assert list(read(training).items()) == [
        ("mean", [2]),
        ("deviations", [-1, 1]),
        ("variance", [1]),
        ("standardized", [-1, 1]),
    ]
    assert read(inference) == {"mean": [1], "variance": [4], "standardized": [0, 1]}
    assert read(mean_square)["mean_square"] == [25]
    assert read(norm) == {"norm": [5]}


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (lambda: GroupNormalization(0), "groups must be a positive integer, or -1"),
        (lambda: GroupNormalization(4).output_shape((5, 6)), "got 6 channels .*groups=4"),
        (lambda: GroupNormalization(1, axis=0).output_shape((5,)), "must not name the batch"),
        (lambda: RMSNormalization(axis=0).output_shape((5,)), "must not name the batch axis"),
        (lambda: RMSNormalization(epsilon=-1), "epsilon must be 0 or more, got -1"),
        (lambda: RMSNormalization(epsilon=0)([[0, 0]], [1, 1]), "are 0 somewhere"),
        (lambda: UnitNormalization(order=3), "order must be 1 or 2, got 3"),
        (lambda: UnitNormalization(epsilon=0), "epsilon must be above 0, got 0"),
        (lambda: normalize([1, np.nan], 0), r"x, of shape \(2,\), holds NaN at \(1,\)"),
    ],
)
def test_wrong_use_is_refused(run, words):
    with pytest.raises(ValueError, match=words):
        run()


def test_instance_normalization_learns_a_scale_and_a_shift_unless_told_otherwise():
    # Keras has no such layer to compare the defaults with: gamma and beta of 3 channels
    assert InstanceNormalization().count_params((4, 4, 3)) == 6
