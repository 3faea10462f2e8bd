"""Every loss over every option: values and gradients are those of Keras on JAX."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    CategoricalCrossentropy,
    CosineSimilarity,
    HalfSumOfSquares,
    Loss,
    SparseCategoricalCrossentropy,
)
from quizgen.reference.losses.elementwise_loss import ElementwiseLoss

from .differences import CLOSE, numeric_gradient
from .loss_cases import loss_with_data
from .loss_oracle import keras_loss
from .public import LOSSES
from .tolerances import EXACT

REDUCTIONS = st.sampled_from(["mean", "sum", None])
SEEDS = st.integers(0, 2**32 - 1)
# a few shapes only, as JAX compiles anew for each
SHAPES = st.sampled_from([(1, 3), (2, 3, 4)])
each_loss = pytest.mark.parametrize("cls", LOSSES, ids=lambda cls: cls.__name__)


def weights(data, shape, rng):
    return rng.uniform(0, 3, shape[:-1]) if data.draw(st.booleans()) else None


@each_loss
@settings(max_examples=20, derandomize=True, deadline=None)
@given(data=st.data(), shape=SHAPES, reduction=REDUCTIONS, seed=SEEDS)
def test_loss_is_keras_loss(cls, data, shape, reduction, seed):
    rng = np.random.default_rng(seed)
    loss, y_true, y_pred = loss_with_data(cls, data.draw, shape, rng)
    loss = replace(loss, reduction=reduction)
    sample_weight = weights(data, shape, rng)

    value = loss(y_true, y_pred, sample_weight)
    gradient = loss.gradient(y_true, y_pred, sample_weight)

    judged = keras_loss(loss, y_true, y_pred, sample_weight)
    np.testing.assert_allclose(value, judged.value, **EXACT)
    np.testing.assert_allclose(loss.per_sample(y_true, y_pred), judged.per_sample, **EXACT)
    np.testing.assert_allclose(gradient, judged.gradient, **EXACT)


@each_loss
@settings(max_examples=15, derandomize=True, deadline=None)
@given(data=st.data(), reduction=REDUCTIONS, seed=SEEDS)
def test_gradient_is_the_slope_of_the_loss(cls, data, reduction, seed):
    loss, y_true, y_pred = loss_with_data(cls, data.draw, (2, 3), np.random.default_rng(seed))
    loss = replace(loss, reduction=reduction)
    assume(not np.isin(y_pred, (0, 1)).any())  # from where a nudge would leave [0, 1]
    y_pred = np.clip(y_pred, -30, 30)  # a step of 1e-6 would be lost in a loss of 1000

    moved = numeric_gradient(lambda y_pred: np.sum(loss(y_true, y_pred)), y_pred)

    np.testing.assert_allclose(loss.gradient(y_true, y_pred), moved, **CLOSE)


@pytest.mark.parametrize("axis", [1, -2, 0])
@pytest.mark.parametrize("cls", [CategoricalCrossentropy, CosineSimilarity])
@settings(max_examples=5, derandomize=True, deadline=None)
@given(data=st.data(), reduction=REDUCTIONS, seed=SEEDS)
def test_classes_may_stand_along_any_axis(cls, axis, data, reduction, seed):
    rng = np.random.default_rng(seed)
    loss, y_true, y_pred = loss_with_data(cls, data.draw, (2, 4, 3), rng)
    if cls is CategoricalCrossentropy:
        loss = replace(loss, label_smoothing=0.0)  # Keras smooths by the size of the last axis
    loss = replace(loss, axis=axis, reduction=reduction)
    y_true, y_pred = np.moveaxis(y_true, -1, axis), np.moveaxis(y_pred, -1, axis)
    sample_weight = rng.uniform(0, 3, np.delete(y_pred.shape, axis))

    value = loss(y_true, y_pred, sample_weight)
    gradient = loss.gradient(y_true, y_pred, sample_weight)

    judged = keras_loss(loss, y_true, y_pred, sample_weight)
    np.testing.assert_allclose(value, judged.value, **EXACT)
    np.testing.assert_allclose(gradient, judged.gradient, **EXACT)


def test_labels_are_of_the_classes_along_the_axis():
    scores = np.random.default_rng(4).normal(size=(2, 3, 4))
    labels = np.array([[0, 2, 1, 1], [2, 2, 0, 1]])
    one_hot = np.moveaxis(np.eye(3)[labels], -1, 1)
    sparse = SparseCategoricalCrossentropy(True, axis=1)
    dense = CategoricalCrossentropy(True, axis=1)

    np.testing.assert_allclose(sparse(labels, scores), dense(one_hot, scores), **EXACT)
    gradient = sparse.gradient(labels, scores)
    np.testing.assert_allclose(gradient, dense.gradient(one_hot, scores), **EXACT)
    assert gradient.shape == scores.shape


@pytest.mark.parametrize(
    "cls", [cls for cls in LOSSES if issubclass(cls, (ElementwiseLoss, HalfSumOfSquares))]
)
@pytest.mark.parametrize("reduction", ["mean", "sum", None])
def test_vector_is_a_column_of_samples(cls, reduction):
    y_true, y_pred = np.array([1, 0, 1, 1]), np.array([0.9, 0.2, 0.4, 0.0])
    sample_weight = np.array([1, 2, 0, 0.5])
    column = y_true[:, np.newaxis], y_pred[:, np.newaxis], sample_weight
    loss: Loss = cls(reduction=reduction)

    value = loss(y_true, y_pred, sample_weight)
    gradient = loss.gradient(y_true, y_pred, sample_weight)

    judged = keras_loss(loss, *column)
    np.testing.assert_allclose(value, judged.value, **EXACT)
    np.testing.assert_allclose(gradient[:, np.newaxis], judged.gradient, **EXACT)
    assert loss.per_sample(y_true, y_pred).shape == (4,)
