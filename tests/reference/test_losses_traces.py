"""What a loss tells about how it was computed."""

import dataclasses
import math

import numpy as np
import pytest

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
)

from .public import LOSSES

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
    assert {type(loss) for loss, *_ in TRACED} == set(LOSSES)
