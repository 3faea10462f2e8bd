"""Losses worked by hand and with loops, and at hard values."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    BinaryCrossentropy,
    BinaryFocalCrossentropy,
    CategoricalCrossentropy,
    CategoricalHinge,
    CosineSimilarity,
    HalfSumOfSquares,
    Hinge,
    Huber,
    KLDivergence,
    LogCosh,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    MulticlassHinge,
    NegativeLogLikelihood,
    Poisson,
    SparseCategoricalCrossentropy,
    SquaredHinge,
    log_softmax,
)

from .public import LOSSES
from .tolerances import EXACT

TAKE_LABELS = (SparseCategoricalCrossentropy, NegativeLogLikelihood, MulticlassHinge)


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values)


def softplus(z):
    return math.log1p(math.exp(z))


# one row of targets and of predictions, as a student would compute its loss
LOOPS = {
    MeanSquaredError(): lambda y, p: mean((b - a) ** 2 for a, b in zip(y, p, strict=True)),
    MeanAbsoluteError(): lambda y, p: mean(abs(b - a) for a, b in zip(y, p, strict=True)),
    HalfSumOfSquares(): lambda y, p: sum((b - a) ** 2 for a, b in zip(y, p, strict=True)) / 2,
    MeanAbsolutePercentageError(): lambda y, p: mean(
        100 * abs(b - a) / abs(a) for a, b in zip(y, p, strict=True)
    ),
    MeanSquaredLogarithmicError(): lambda y, p: mean(
        (math.log(1 + b) - math.log(1 + a)) ** 2 for a, b in zip(y, p, strict=True)
    ),
    Huber(0.5): lambda y, p: mean(
        (b - a) ** 2 / 2 if abs(b - a) <= 0.5 else 0.5 * abs(b - a) - 0.125
        for a, b in zip(y, p, strict=True)
    ),
    LogCosh(): lambda y, p: mean(math.log(math.cosh(b - a)) for a, b in zip(y, p, strict=True)),
    Poisson(epsilon=0): lambda y, p: mean(b - a * math.log(b) for a, b in zip(y, p, strict=True)),
    KLDivergence(log_base=2): lambda y, p: sum(
        a * math.log2(a / b) for a, b in zip(y, p, strict=True)
    ),
    CosineSimilarity(): lambda y, p: (
        -sum(a * b for a, b in zip(y, p, strict=True)) / math.hypot(*y) / math.hypot(*p)
    ),
    BinaryCrossentropy(from_logits=True): lambda y, p: mean(
        a * softplus(-b) + (1 - a) * softplus(b) for a, b in zip(y, p, strict=True)
    ),
    BinaryFocalCrossentropy(gamma=2, epsilon=0): lambda y, p: mean(
        -((1 - (a * b + (1 - a) * (1 - b))) ** 2) * (a * math.log(b) + (1 - a) * math.log(1 - b))
        for a, b in zip(y, p, strict=True)
    ),
}


@pytest.mark.parametrize("loss", LOOPS, ids=lambda loss: type(loss).__name__)
@settings(max_examples=10, derandomize=True, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_loss_is_what_a_loop_adds_up(loss, seed):
    rng = np.random.default_rng(seed)
    y_true, y_pred = rng.dirichlet(np.ones(4), 3), rng.dirichlet(np.ones(4), 3)

    expected = [LOOPS[loss](*rows) for rows in zip(y_true.tolist(), y_pred.tolist(), strict=True)]

    np.testing.assert_allclose(loss.per_sample(y_true, y_pred), expected, **EXACT)


@pytest.mark.parametrize(
    ("loss", "y_true", "y_pred", "value", "gradient"),
    [
        (Hinge(), [1, -1, 1], [1.5, 0.3, -0.5], 2.8 / 3, [0, 1 / 3, -1 / 3]),
        (Hinge(), [0], [0.25], 1.25, [1]),
        (Hinge(), [1], [1], 0, [0]),
        (SquaredHinge(), [1, -1, 1], [1.5, -0.5, -0.5], 2.5 / 3, [0, 1 / 3, -1]),
        (CategoricalHinge(), [[1, 0, 0]], [[-6, -2, -3]], 7, [[-1, 0, 0]]),
        (CategoricalHinge(), [[1, 0, 0]], [[1, 2, 2]], 2, [[-1, 1, 0]]),
        (MulticlassHinge(), [0], [[3, 5, -1, 7]], 8, [[-2, 1, 0, 1]]),
        (MulticlassHinge(), [0], [[3, 2, 0]], 0, [[0, 0, 0]]),
        (MulticlassHinge(3), [1], [[4, 2]], 5, [[1, -1]]),
        (MeanSquaredError(), [1, 2], [1, 5], 4.5, [0, 3]),
        (MeanAbsoluteError(), [1, 2], [1, 5], 1.5, [0, 0.5]),
        (HalfSumOfSquares(), [1, 0, 2], [4, 1, 1], 5.5, [3, 1, -1]),
        (MeanAbsolutePercentageError(), [10, 4], [9, 5], 17.5, [-5, 12.5]),
        (Huber(2), [0], [-3], 4, [-2]),
        (Huber(), [0], [0.5], 0.125, [0.5]),
        (CosineSimilarity(), [[3, 4]], [[4, 3]], -0.96, [[-0.6 / 5 + 0.96 * 0.16, -0.0448]]),
        (NegativeLogLikelihood(), [1], [[-3, -2]], 2, [[0, -1]]),
        (KLDivergence(log_base=2), [[0.5, 0.5]], [[0.25, 0.25]], 1, None),
        (BinaryFocalCrossentropy(), [1], [0.7], 0.09 * -math.log(0.7), None),
    ],
)
def test_value_and_gradient_by_hand(loss, y_true, y_pred, value, gradient):
    np.testing.assert_allclose(loss(y_true, y_pred), value, **EXACT)
    if gradient is not None:
        np.testing.assert_allclose(loss.gradient(y_true, y_pred), gradient, **EXACT)


def test_softmax_cross_entropy_has_one_value_on_three_roads():
    scores, one_hot = [[3, 1, -1]], [[0, 1, 0]]
    expected = math.log(math.exp(3) + math.exp(1) + math.exp(-1)) - 1

    for loss, y_true, y_pred in [
        (CategoricalCrossentropy(from_logits=True), one_hot, scores),
        (SparseCategoricalCrossentropy(from_logits=True), [1], scores),
        (NegativeLogLikelihood(), [1], log_softmax(scores)),
    ]:
        np.testing.assert_allclose(loss(y_true, y_pred), expected, **EXACT)


def test_gradient_of_softmax_cross_entropy_is_p_minus_y():
    p = np.array([[0.2, 0.3, 0.5]])

    gradient = CategoricalCrossentropy(from_logits=True).gradient([[0, 1, 0]], np.log(p))

    np.testing.assert_allclose(gradient, [[0.2, -0.7, 0.5]], **EXACT)


@pytest.mark.parametrize("cls", LOSSES, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("size", [1e-300, 1000, 1e150])
def test_vast_and_tiny_scores_stay_numbers(cls, size):
    loss = cls(**{"from_logits": True} if hasattr(cls, "from_logits") else {})
    y_true = [0, 1] if cls in TAKE_LABELS else [[1, 0, 0], [0, 1, 0]]
    y_pred = size * np.array([[1, -1, 0], [0, 1, 0]])
    if cls is KLDivergence:
        y_pred = np.clip(y_pred, 0, 1)
    if cls is Poisson:
        y_pred = np.abs(y_pred)
    if cls is NegativeLogLikelihood:
        y_pred = -np.abs(y_pred)

    assert np.isfinite(loss(y_true, y_pred))
    assert np.isfinite(loss.gradient(y_true, y_pred)).all()


def test_logarithm_of_zero():
    nothing = {"epsilon": 0}

    assert BinaryCrossentropy(**nothing).gradient([1, 0], [0, 0]).tolist() == [-math.inf, 0.5]
    assert KLDivergence(**nothing)([[1, 0]], [[0, 1]]) == math.inf
    assert KLDivergence(**nothing)([[0, 1]], [[0, 1]]) == 0
    assert Poisson(**nothing)([0, 0], [0, 1]) == 0.5
    assert Poisson(**nothing)([1], [0]) == math.inf
    np.testing.assert_array_equal(
        CategoricalCrossentropy(**nothing).gradient([[1, 0]], [[0, 2]]), [[-math.inf, 0.5]]
    )
    assert BinaryFocalCrossentropy(gamma=0.5, **nothing).gradient([1], [1]).tolist() == [0]


def test_clipped_probabilities_have_no_slope():
    for loss in (BinaryCrossentropy(epsilon=0.1), KLDivergence(epsilon=0.1)):
        gradient = loss.gradient([[1, 1, 1]], [[0.05, 0.5, 0.1]])
        assert (gradient != 0).tolist() == [[False, True, True]]
    # the clipped class has none, but is still in the sum that the others are divided by
    categorical = CategoricalCrossentropy(epsilon=0.1)
    assert categorical.gradient([[1, 0]], [[0.05, 0.95]]).tolist() == [[0, 0]]


def test_samples_are_weighted_but_still_counted():
    options = {"y_true": [0, 0, 0], "y_pred": [1, 2, 1], "sample_weight": [1, 0.5, 0]}

    assert MeanSquaredError()(**options) == 1
    assert MeanSquaredError("sum")(**options) == 3
    assert MeanSquaredError(None)(**options).tolist() == [1, 2, 0]
    assert MeanSquaredError("sum").gradient(**options).tolist() == [2, 2, 0]


def test_labels_are_smoothed():
    halves = CategoricalCrossentropy(label_smoothing=0.4, log_base=2, epsilon=0)

    # targets 0.8 and 0.2
    np.testing.assert_allclose(halves([[1, 0]], [[0.5, 0.5]]), 1)
    np.testing.assert_allclose(halves([[1, 0]], [[0.25, 0.75]]), 1.6 - 0.2 * math.log2(0.75))
    binary = BinaryCrossentropy(label_smoothing=0.4, log_base=2, epsilon=0)
    np.testing.assert_allclose(binary([1], [0.25]), 1.6 - 0.2 * math.log2(0.75))
