"""Losses: values and gradients are those of PyTorch, where it has the same formula."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

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
from tests.reference.public import LOSSES
from tests.reference.tolerances import EXACT

RNG = np.random.default_rng(8)
SIZE, CLASSES = 6, 4
SCORES = RNG.normal(scale=2, size=(SIZE, CLASSES))
TARGETS = RNG.normal(scale=2, size=(SIZE, CLASSES))
ROWS, SOFT = RNG.dirichlet(np.ones(CLASSES), SIZE), RNG.dirichlet(np.ones(CLASSES), SIZE)
LABELS = RNG.integers(0, CLASSES, SIZE)
ONE_HOT = np.eye(CLASSES)[LABELS]
BITS = RNG.integers(0, 2, (SIZE, CLASSES)).astype(float)
SIGNS = 2 * BITS - 1
COUNTS = RNG.poisson(2, (SIZE, CLASSES)).astype(float)


def focal(y, p):
    truth = y * p + (1 - y) * (1 - p)
    balance = y * 0.25 + (1 - y) * 0.75
    return -(balance * (1 - truth) ** 2 * torch.log(truth)).mean()


def categorical_hinge(y, s):
    rivals = ((1 - y) * s).max(-1).values
    return torch.relu(rivals - (y * s).sum(-1) + 1).mean()


# PyTorch's own loss where it has one, else the formula in its operations
CASES = [
    (BinaryCrossentropy(), BITS, SOFT, lambda y, p: functional.binary_cross_entropy(p, y)),
    (BinaryCrossentropy(epsilon=0), SOFT, ROWS, lambda y, p: functional.binary_cross_entropy(p, y)),
    (
        BinaryCrossentropy(from_logits=True, log_base=2),
        BITS,
        SCORES,
        lambda y, z: functional.binary_cross_entropy_with_logits(z, y) / math.log(2),
    ),
    (
        BinaryFocalCrossentropy(apply_class_balancing=True),
        BITS,
        ROWS,
        focal,
    ),
    (
        CategoricalCrossentropy(from_logits=True),
        SOFT,
        SCORES,
        lambda y, z: functional.cross_entropy(z, y),
    ),
    (
        CategoricalCrossentropy(from_logits=True, label_smoothing=0.2),
        ONE_HOT,
        1000 * SCORES,
        lambda y, z: functional.cross_entropy(z, y, label_smoothing=0.2),
    ),
    (
        CategoricalCrossentropy(),
        SOFT,
        3 * ROWS,
        lambda y, p: -(y * torch.log(p / p.sum(-1, keepdim=True))).sum(-1).mean(),
    ),
    (
        SparseCategoricalCrossentropy(from_logits=True),
        LABELS,
        SCORES,
        lambda y, z: functional.cross_entropy(z, y),
    ),
    (
        SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        LABELS,
        SCORES,
        lambda y, z: functional.cross_entropy(z, y, reduction="sum"),
    ),
    (
        SparseCategoricalCrossentropy(from_logits=True, axis=1),
        LABELS.reshape(2, 3),
        SCORES.reshape(2, CLASSES, 3),
        lambda y, z: functional.cross_entropy(z, y),
    ),
    (
        CategoricalCrossentropy(from_logits=True, axis=1, label_smoothing=0.2),
        np.moveaxis(ONE_HOT.reshape(2, 3, CLASSES), -1, 1),
        SCORES.reshape(2, CLASSES, 3),
        lambda y, z: functional.cross_entropy(z, y, label_smoothing=0.2),
    ),
    (
        NegativeLogLikelihood(),
        LABELS,
        np.log(ROWS),
        lambda y, logs: functional.nll_loss(logs, y),
    ),
    (Hinge(), SIGNS, SCORES, lambda y, s: torch.relu(1 - y * s).mean()),
    (SquaredHinge(), BITS, SCORES, lambda y, s: (torch.relu(1 - (2 * y - 1) * s) ** 2).mean()),
    (CategoricalHinge(), ONE_HOT, SCORES, categorical_hinge),
    (
        MulticlassHinge(0.5),
        LABELS,
        SCORES,
        lambda y, s: CLASSES * functional.multi_margin_loss(s, y, margin=0.5),
    ),
    (MeanSquaredError(), TARGETS, SCORES, lambda y, p: functional.mse_loss(p, y)),
    (MeanAbsoluteError(), TARGETS, SCORES, lambda y, p: functional.l1_loss(p, y)),
    (
        HalfSumOfSquares(),
        TARGETS,
        SCORES,
        lambda y, p: functional.mse_loss(p, y, reduction="sum") / 2,
    ),
    (Huber(0.7), TARGETS, SCORES, lambda y, p: functional.huber_loss(p, y, delta=0.7)),
    (LogCosh(), TARGETS, SCORES, lambda y, p: torch.log(torch.cosh(p - y)).mean()),
    (
        MeanAbsolutePercentageError(),
        TARGETS,
        SCORES,
        lambda y, p: 100 * ((p - y).abs() / y.abs()).mean(),
    ),
    (
        MeanSquaredLogarithmicError(epsilon=0),
        COUNTS,
        np.exp(SCORES),
        lambda y, p: functional.mse_loss(torch.log1p(p), torch.log1p(y)),
    ),
    (
        KLDivergence(epsilon=0),
        SOFT,
        ROWS,
        lambda y, p: functional.kl_div(p.log(), y, reduction="batchmean"),
    ),
    (
        Poisson(epsilon=1e-3),
        COUNTS,
        np.exp(SCORES),
        lambda y, p: functional.poisson_nll_loss(p, y, log_input=False, eps=1e-3),
    ),
    (
        CosineSimilarity(),
        TARGETS,
        SCORES,
        lambda y, p: -functional.cosine_similarity(p, y).mean(),
    ),
]


@pytest.mark.parametrize(
    ("loss", "y_true", "y_pred", "judge"), CASES, ids=lambda value: type(value).__name__
)
def test_loss_is_that_of_pytorch(loss, y_true, y_pred, judge):
    entered = torch.tensor(y_pred, requires_grad=True)
    value = judge(torch.tensor(y_true), entered)
    value.backward()

    np.testing.assert_allclose(loss(y_true, y_pred), value.item(), **EXACT)
    np.testing.assert_allclose(loss.gradient(y_true, y_pred), entered.grad.numpy(), **EXACT)


def test_every_loss_is_judged():
    assert {type(loss) for loss, *_ in CASES} == set(LOSSES)
