"""Every loss over every option: per sample and reduced, values are those of Keras on JAX."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    Loss,
    MeanSquaredError,
    MulticlassHinge,
    SparseCategoricalCrossentropy,
)

from .oracle import EXACT, keras_loss
from .public import LOSSES

REDUCTIONS = st.sampled_from(["mean", "sum", None])


def crossentropy_options(draw: DrawFn) -> dict[str, object]:
    return {
        "from_logits": draw(st.booleans()),
        "epsilon": draw(st.sampled_from([1e-7, 0.01, 2**-16, 0.0])),
        "log_base": draw(st.sampled_from([math.e, 2, 10])),
    }


def predictions(loss, shape, rng, draw: DrawFn):
    """Scores, or probabilities that touch 0 and 1 only where clipping keeps logarithms finite."""
    if loss.from_logits:
        return rng.normal(scale=draw(st.sampled_from([1, 1000])), size=shape)
    probabilities = rng.uniform(0.01, 0.99, shape)
    if loss.epsilon and draw(st.booleans()):
        probabilities = np.round(probabilities)
        probabilities[..., 0] += probabilities.sum(-1) == 0
    return probabilities


def binary(draw: DrawFn, shape, rng):
    loss = BinaryCrossentropy(**crossentropy_options(draw))
    y_true = rng.integers(0, 2, shape) if draw(st.booleans()) else rng.uniform(size=shape)
    return loss, y_true, predictions(loss, shape, rng, draw)


def categorical(draw: DrawFn, shape, rng):
    loss = CategoricalCrossentropy(**crossentropy_options(draw))
    soft = rng.dirichlet(np.ones(shape[-1]), shape[:-1])
    one_hot = np.eye(shape[-1])[rng.integers(0, shape[-1], shape[:-1])]
    return loss, draw(st.sampled_from([soft, one_hot])), predictions(loss, shape, rng, draw)


def labels(draw: DrawFn, shape, rng):
    numbers = rng.integers(0, shape[-1], shape[:-1])
    return numbers[..., np.newaxis] if draw(st.booleans()) else numbers


def sparse(draw: DrawFn, shape, rng):
    loss = SparseCategoricalCrossentropy(**crossentropy_options(draw))
    return loss, labels(draw, shape, rng), predictions(loss, shape, rng, draw)


def hinge(draw: DrawFn, shape, rng):
    lowest = draw(st.sampled_from([-1, 0]))
    return Hinge(), rng.choice([lowest, 1], shape), rng.normal(size=shape)


def multiclass_hinge(draw: DrawFn, shape, rng):
    loss = MulticlassHinge(draw(st.sampled_from([1.0, 0.5, 2.0])))
    return loss, rng.integers(0, shape[-1], shape[:-1]), rng.normal(size=shape)


def squared(draw: DrawFn, shape, rng):
    return MeanSquaredError(), rng.normal(size=shape), rng.normal(size=shape)


CASES = {
    BinaryCrossentropy: binary,
    CategoricalCrossentropy: categorical,
    SparseCategoricalCrossentropy: sparse,
    Hinge: hinge,
    MulticlassHinge: multiclass_hinge,
    MeanSquaredError: squared,
}


@pytest.mark.parametrize("cls", LOSSES, ids=lambda cls: cls.__name__)
@settings(max_examples=50, derandomize=True, deadline=None)
@given(
    data=st.data(),
    # a few shapes only, as JAX compiles anew for each
    shape=st.sampled_from([(1, 2), (1, 4), (3, 3), (2, 3, 4)]),
    reduction=REDUCTIONS,
    seed=st.integers(0, 2**32 - 1),
)
def test_loss_is_keras_loss(cls, data, shape, reduction, seed):
    assert cls in CASES, f"{cls.__name__} has no oracle case: give it one in {__name__}"
    rng = np.random.default_rng(seed)
    loss, y_true, y_pred = CASES[cls](data.draw, shape, rng)
    loss = replace(loss, reduction=reduction)

    value = loss(y_true, y_pred)

    np.testing.assert_allclose(value, keras_loss(loss, y_true, y_pred), **EXACT)
    every_sample = keras_loss(replace(loss, reduction=None), y_true, y_pred)
    np.testing.assert_allclose(loss.per_sample(y_true, y_pred), every_sample, **EXACT)


@pytest.mark.parametrize("cls", [BinaryCrossentropy, Hinge, MeanSquaredError])
@pytest.mark.parametrize("reduction", ["mean", "sum", None])
def test_vector_is_a_column_of_samples(cls, reduction):
    y_true, y_pred = np.array([1, 0, 1, 1]), np.array([0.9, 0.2, 0.4, 0.0])
    loss: Loss = cls(reduction=reduction)

    column = keras_loss(loss, y_true[:, np.newaxis], y_pred[:, np.newaxis])

    np.testing.assert_allclose(loss(y_true, y_pred), column, **EXACT)
    assert loss.per_sample(y_true, y_pred).shape == (4,)
