"""Losses worked by hand or with loops, at hard values, traced, and used wrongly."""

import dataclasses
import inspect
import math

import keras
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

from .loss_cases import CASES
from .oracle import EXACT
from .public import LOSSES

TAKE_LABELS = (SparseCategoricalCrossentropy, NegativeLogLikelihood, MulticlassHinge)


def refused(words: str):
    return pytest.raises(ValueError, match=words)


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


TRACED = [
    (BinaryCrossentropy(log_base=2), [1], [0.25], {"probabilities": [0.25], "log_terms": [2]}),
    (
        CategoricalCrossentropy(log_base=2),
        [[0, 1]],
        [[3, 1]],
        {"probabilities": [[0.75, 0.25]], "log_terms": [[0, 2]]},
    ),
    (
        SparseCategoricalCrossentropy(from_logits=True, log_base=2),
        [1],
        [[5, 5]],
        {
            "shifted": [[0, 0]],
            "powers": [[1, 1]],
            "sum": [[2]],
            "probabilities": [[0.5, 0.5]],
            "log_terms": [[0, 1]],
        },
    ),
    (
        BinaryFocalCrossentropy(log_base=2),
        [1],
        [0.25],
        {"probabilities": [0.25], "focus": [0.5625], "log_terms": [2]},
    ),
    (NegativeLogLikelihood(), [1], [[-1, -2]], {"log_terms": [[0, 2]]}),
    (Hinge(), [-1], [0.5], {"margins": [-0.5], "shortfalls": [1.5]}),
    (SquaredHinge(), [-1], [0.5], {"margins": [-0.5], "shortfalls": [1.5]}),
    (CategoricalHinge(), [[0, 1]], [[3, 2]], {"positive": [2], "negative": [3]}),
    (
        MulticlassHinge(),
        [1],
        [[3, 2, -1]],
        {"margins": [[2, 0, -2]], "violations": [[2, 0, 0]]},
    ),
    (MeanSquaredError(), [1], [4], {"errors": [3], "squares": [9]}),
    (MeanAbsoluteError(), [4], [1], {"errors": [-3]}),
    (HalfSumOfSquares(), [1], [4], {"errors": [3], "squares": [9]}),
    (MeanAbsolutePercentageError(), [-2], [-1], {"errors": [1], "scales": [2]}),
    (
        MeanSquaredLogarithmicError(0),
        [0],
        [math.expm1(2)],
        {"log_true": [0], "log_pred": [2]},
    ),
    (Huber(), [1], [4], {"errors": [3]}),
    (LogCosh(), [1], [4], {"errors": [3]}),
    (KLDivergence(log_base=2), [[1, 0]], [[0.25, 0.75]], {"log_terms": [[2, 0]]}),
    (Poisson(0), [3], [math.e], {"log_terms": [-3]}),
    (
        CosineSimilarity(),
        [[3, 4]],
        [[4, 3]],
        {
            "true_direction": [[0.6, 0.8]],
            "predicted_direction": [[0.8, 0.6]],
            "products": [[0.48, 0.48]],
        },
    ),
]


@pytest.mark.parametrize(
    ("loss", "y_true", "y_pred", "expected"), TRACED, ids=lambda value: type(value).__name__
)
def test_trace_holds_what_a_person_writes_down(loss, y_true, y_pred, expected):
    trace = {}

    value = dataclasses.replace(loss, reduction="sum")(y_true, y_pred, trace=trace)

    assert list(trace) == [*expected, "losses"]
    for name, values in expected.items():
        # clipping at 1e-7 leaves a little of what is 0 otherwise
        np.testing.assert_allclose(trace[name], values, atol=1e-5, err_msg=name)
    assert trace["losses"].sum() == value


def test_every_loss_is_traced():
    assert {type(loss) for loss, *_ in TRACED} == set(LOSSES) == set(CASES)


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
        (lambda: Huber(0), "delta must be positive, got 0"),
        (lambda: Poisson(-1), "epsilon must be 0 or more, got -1"),
        (lambda: CosineSimilarity(0), "epsilon must be positive, got 0"),
        (lambda: MeanAbsolutePercentageError(0), "epsilon must be positive, got 0"),
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
        (CosineSimilarity(), [1, 2], [1], r"same shape, got \(2,\) and \(1,\)"),
        (BinaryFocalCrossentropy(), [1], [2], "between 0 and 1.*from_logits=True"),
        (MulticlassHinge(), [[0, 1]], [[1, 2]], "without its last axis"),
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
