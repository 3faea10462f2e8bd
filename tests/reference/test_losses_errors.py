"""Arguments of losses are Keras's, and wrong use says what is wrong."""

import dataclasses
import inspect

import keras
import numpy as np
import pytest

from quizgen.reference import (
    BinaryCrossentropy,
    BinaryFocalCrossentropy,
    CategoricalCrossentropy,
    CategoricalHinge,
    CosineSimilarity,
    Huber,
    KLDivergence,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    MulticlassHinge,
    NegativeLogLikelihood,
    Poisson,
    SparseCategoricalCrossentropy,
)

from .public import LOSSES


def refused(words: str):
    return pytest.raises(ValueError, match=words)


@pytest.mark.parametrize(
    "cls", [cls for cls in LOSSES if hasattr(keras.losses, cls.__name__)], ids=lambda c: c.__name__
)
def test_arguments_are_those_of_keras(cls):
    theirs = inspect.signature(getattr(keras.losses, cls.__name__).__init__).parameters
    fields = {field.name: field.default for field in dataclasses.fields(cls)}
    # Keras has a global epsilon, and no other base than e
    ours = {name: fields[name] for name in fields if name not in ("epsilon", "log_base")}

    assert [name for name in theirs if name in ours] == list(ours)
    for name, default in ours.items():
        expected = theirs[name].default
        assert default == ("mean" if name == "reduction" else expected), name


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: BinaryCrossentropy(label_smoothing=1.5), "label_smoothing must be between"),
        (lambda: CategoricalCrossentropy(label_smoothing=-1), "label_smoothing must be between"),
        (lambda: BinaryFocalCrossentropy(alpha=2), "alpha must be between 0 and 1, got 2"),
        (lambda: BinaryFocalCrossentropy(gamma=-1), "gamma must be 0 or more, got -1"),
        (lambda: BinaryFocalCrossentropy(from_logits=True, epsilon=0), "needs an epsilon above 0"),
        (lambda: KLDivergence(epsilon=1), "epsilon must be .* below 0.5, got 1"),
        (lambda: KLDivergence(log_base=0.5), "log_base must be above 1"),
        (lambda: Huber(0), "delta must be above 0, got 0"),
        (lambda: Poisson(-1), "epsilon must be 0 or more, got -1"),
        (lambda: CosineSimilarity(epsilon=0), "epsilon must be above 0, got 0"),
        (lambda: MeanAbsolutePercentageError(0), "epsilon must be above 0, got 0"),
        (lambda: MeanSquaredLogarithmicError(-1), "epsilon must be 0 or more, got -1"),
    ],
)
def test_impossible_arguments(build, words):
    with refused(words):
        build()


@pytest.mark.parametrize("cls", LOSSES, ids=lambda cls: cls.__name__)
def test_unknown_reduction(cls):
    with refused("reduction must be .*got 'average'"):
        cls(reduction="average")


@pytest.mark.parametrize(
    ("loss", "y_true", "y_pred", "words"),
    [
        (NegativeLogLikelihood(), [0], [[0.5, 0.5]], "none above 0.*use Sparse"),
        (KLDivergence(), [[2, 0]], [[0.5, 0.5]], "y_true must hold probabilities"),
        (KLDivergence(), [[1, 0]], [[1.5, -0.5]], "y_pred must hold probabilities"),
        (KLDivergence(), 1, 1, r"need an axis of classes or outputs, got shape \(\)"),
        (Poisson(), [1], [-1], "expected counts, none negative"),
        (CategoricalHinge(), [[-1, 1]], [[1, 2]], "y_true must be one-hot"),
        (CosineSimilarity(2), [[1]], [[1]], "axis must be at least -2 and below 2"),
        (SparseCategoricalCrossentropy(), 0, 0.5, "without the axis of the classes"),
        (CosineSimilarity(), [1, 2], [1], r"same shape, got \(2,\) and \(1,\)"),
        (BinaryFocalCrossentropy(), [1], [2], "between 0 and 1.*from_logits=True"),
        (MulticlassHinge(), [[0, 1]], [[1, 2]], "without the axis of the classes"),
        (MeanSquaredError(), [1], [np.nan], r"y_pred, of shape \(1,\), holds NaN"),
    ],
)
def test_impossible_targets_and_predictions(loss, y_true, y_pred, words):
    with refused(words):
        loss(y_true, y_pred)
    with refused(words):
        loss.gradient(y_true, y_pred)


def test_one_weight_for_each_sample():
    for compare in (MeanSquaredError(), MeanSquaredError().gradient):
        with refused(r"one weight for each sample, \(2,\), got \(3,\)"):
            compare([1, 2], [1, 2], sample_weight=[1, 2, 3])


def test_the_mean_of_no_losses_is_refused() -> None:
    with refused("the mean needs at least one sample"):
        MeanSquaredError()(np.zeros((0, 2)), np.zeros((0, 2)))

    assert MeanSquaredError(reduction="sum")(np.zeros((0, 2)), np.zeros((0, 2))) == 0.0
