"""Stacks and residual blocks: how they draw, count, trace and refuse."""

import jax
import numpy as np
import pytest

from quizgen.reference import (
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    Input,
    ResidualBlock,
    Sequential,
)

from .differences import CLOSE, numeric_gradient


def weights_for(model, input_shape, seed=3):
    rng = np.random.default_rng(seed)
    return [rng.uniform(0.5, 2, shape) for shape in model.weight_shapes(input_shape).values()]


def test_gradients_draw_the_same_noise_as_the_output():
    noisy = [Dense(4), Dropout(0.5), GaussianNoise(0.3)]
    model = Sequential([*noisy, ResidualBlock(noisy, [Dropout(0.5), Dense(4)]), Dropout(0.2)])
    x, weights = np.random.default_rng(1).normal(size=(2, 3)), weights_for(model, (3,))
    options = {"training": True}

    def total(x, seed=8):
        return model(x, *weights, generator=np.random.default_rng(seed), **options).sum()

    gradients = model.gradients(x, *weights, generator=np.random.default_rng(8), **options)

    np.testing.assert_allclose(gradients.input, numeric_gradient(total, x), **CLOSE)
    assert total(x, seed=8) != total(x, seed=9)


def test_layers_of_one_kind_draw_apart():
    both = Sequential([Dropout(0.5), Dropout(0.5)])

    y = both(np.ones((1, 1000)), training=True, generator=np.random.default_rng(0))

    assert 150 < np.count_nonzero(y) < 350  # with the same mask twice 500 would stay


def test_training_without_randomness_is_refused_and_inference_is_not():
    model = Sequential([Dropout(0.5)])

    assert model([[3.0]]).tolist() == [[3]]
    with pytest.raises(ValueError, match=r"training=True needs mask= .* or generator="):
        model([[3.0]], training=True)


def test_what_is_not_learned_is_named_through_all_levels():
    block = ResidualBlock([Conv2D(4, 1), BatchNormalization()], [Conv2D(4, 1)])
    model = Sequential([Input((5, 5, 2)), block, BatchNormalization(), Flatten(), Dense(3)])

    assert model.not_trainable == (
        "1.layers.1.moving_mean",
        "1.layers.1.moving_variance",
        "2.moving_mean",
        "2.moving_variance",
    )
    assert model.count_params((5, 5, 2)) - model.count_trainable((5, 5, 2)) == 16


def test_trace_of_a_stack_and_of_a_block():
    model = Sequential([Dense(2, use_bias=False), ResidualBlock([Dense(2, use_bias=False)])])
    outputs, branches = {}, {}

    y = model([[1, 2]], np.eye(2), 3 * np.eye(2), trace=outputs)
    model.layers[1]([[1, 2]], 3 * np.eye(2), trace=branches)

    assert {name: value.tolist() for name, value in outputs.items()} == {
        "0": [[1, 2]],
        "1": [[4, 8]],
    }
    assert y.tolist() == [[4, 8]]
    assert branches["residual"].tolist() == [[3, 6]]
    assert branches["shortcut"].tolist() == [[1, 2]]


@pytest.mark.parametrize("input_shape", [(5,), (4, 5), (2, 3, 5)])
def test_macs_of_dense_are_half_of_what_the_compiler_counts(input_shape):
    layer = Dense(7, use_bias=False)
    x, kernel = np.ones((1, *input_shape)), np.ones((5, 7))

    operations = jax.jit(lambda x, k: x @ k).lower(x, kernel).cost_analysis()["flops"]

    assert layer.macs(input_shape) == operations / 2


def test_counts_of_a_residual_block_by_hand():
    block = ResidualBlock([Dense(4), Dense(6)], [Dense(6, use_bias=False)])

    assert block.macs((3,)) == 3 * 4 + 4 * 6 + 3 * 6
    assert block.count_activations((3,)) == 4 + 6 + 6 + 6  # the last 6 are the sum
    assert block.count_params((3,)) == 16 + 30 + 18
    assert ResidualBlock([Dense(3)]).count_activations((3,)) == 3 + 3
    assert Sequential([Input((3,)), block]).count_activations((3,)) == 22


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (lambda: ResidualBlock([Dense(4)]).output_shape((3,)), r"into \(4,\), the shortcut into"),
        (lambda: ResidualBlock([Dense(1)])([[1, 2]], [[1], [1]], [0]), "give a projection"),
        (lambda: Input((0,)), "shape must hold positive integers or None, got"),
        (lambda: Input((2, 3))(np.ones((1, 3, 2))), r"declares the shape \(2, 3\).*got \(3, 2\)"),
        (lambda: Input((None, 3)).output_shape((3,)), r"declares the shape \(None, 3\)"),
        (lambda: Dense(2).count_outputs((None, 3)), "can only be counted if none"),
        (lambda: Dense(2)([[1, np.nan]], np.ones((2, 2)), [0, 0]), r"x, .* holds NaN at \(0, 1\)"),
        (lambda: Dense(1)([[1]], [[1]], [np.nan]), r"bias, .* holds NaN at \(0,\)"),
    ],
)
def test_wrong_use_is_refused(run, words):
    with pytest.raises(ValueError, match=words):
        run()
