"""Penalties, optimizers, schedules, clipping and first weights beside PyTorch, in float64."""

import numpy as np
import pytest
import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from quizgen.reference import (
    L1,
    L1L2,
    L2,
    SGD,
    Adagrad,
    Adam,
    AdamW,
    CosineDecay,
    CosineDecayRestarts,
    ExponentialDecay,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    LinearWarmup,
    MaxNorm,
    PiecewiseConstantDecay,
    PolynomialDecay,
    RMSprop,
    clip_by_global_norm,
    clip_by_norm,
    clip_by_value,
    gradient_check,
)
from tests.reference.tolerances import EXACT


@pytest.mark.parametrize(
    ("penalty", "theirs"),
    [
        (L1(0.1), lambda w: 0.1 * w.abs().sum()),
        (L2(0.1), lambda w: 0.1 * w.square().sum()),
        (L2(0.1, half=True), lambda w: 0.05 * w.square().sum()),
        (L1L2(0.1, 0.2), lambda w: 0.1 * w.abs().sum() + 0.2 * w.square().sum()),
    ],
)
def test_penalties(penalty, theirs):
    weight = torch.tensor([[0.0, -1.5], [2.0, 0.25]], dtype=torch.float64, requires_grad=True)
    expected = theirs(weight)
    expected.backward()

    np.testing.assert_allclose(penalty(weight.detach()), expected.item(), **EXACT)
    np.testing.assert_allclose(penalty.gradient(weight.detach()), weight.grad, **EXACT)


def test_longest_weights_of_a_unit():
    kernel = np.random.default_rng(9).normal(size=(4, 3)) * [0.1, 1, 5]
    theirs = torch.renorm(torch.tensor(kernel), p=2, dim=1, maxnorm=2)

    # PyTorch adds 1e-7 to a length above the limit, and to no other
    np.testing.assert_allclose(MaxNorm(2, epsilon=0)(kernel), theirs, rtol=1e-6)


# without epsilon, as Keras adds it under the root and PyTorch to it
OPTIMIZERS = [
    (SGD(0.1), torch.optim.SGD, {}),
    (SGD(0.1, momentum=0.9), torch.optim.SGD, {"momentum": 0.9}),
    (SGD(0.1, momentum=0.9, nesterov=True), torch.optim.SGD, {"momentum": 0.9, "nesterov": True}),
    (
        Adagrad(0.1, initial_accumulator_value=0.5, epsilon=0),
        torch.optim.Adagrad,
        {"initial_accumulator_value": 0.5, "eps": 0},
    ),
    (RMSprop(0.1, rho=0.8, epsilon=0), torch.optim.RMSprop, {"alpha": 0.8, "eps": 0}),
    (
        RMSprop(0.1, rho=0.8, momentum=0.5, centered=True, epsilon=0),
        torch.optim.RMSprop,
        {"alpha": 0.8, "momentum": 0.5, "centered": True, "eps": 0},
    ),
    (Adam(0.1, 0.8, 0.95, epsilon=0), torch.optim.Adam, {"betas": (0.8, 0.95), "eps": 0}),
    (
        AdamW(0.1, 0.05, 0.8, 0.95, epsilon=0),
        torch.optim.AdamW,
        {"betas": (0.8, 0.95), "eps": 0, "weight_decay": 0.05},
    ),
]


@pytest.mark.parametrize(("optimizer", "theirs", "options"), OPTIMIZERS)
def test_optimizers(optimizer, theirs, options):
    rng = np.random.default_rng(5)
    weight, state = rng.normal(size=(2, 3)), None
    variable = torch.tensor(weight, requires_grad=True)
    judge = theirs([variable], lr=0.1, **options)
    for _ in range(5):
        gradient = rng.normal(size=weight.shape)
        variable.grad = torch.tensor(gradient)
        judge.step()
        weight, state = optimizer.step(weight, gradient, state)

        np.testing.assert_allclose(weight, variable.detach(), **EXACT)


def test_half_the_squares_is_the_weight_decay_of_pytorch():
    weight, gradient = np.array([1.0, -2.0]), np.array([0.5, 0.25])
    variable = torch.tensor(weight, requires_grad=True)
    variable.grad = torch.tensor(gradient)
    torch.optim.SGD([variable], lr=0.1, weight_decay=0.2).step()

    penalised = gradient + L2(0.2, half=True).gradient(weight)
    np.testing.assert_allclose(SGD(0.1).step(weight, penalised)[0], variable.detach(), **EXACT)


schedulers = torch.optim.lr_scheduler
# PyTorch's multi-step has the next rate at a milestone, Keras's one step later
SCHEDULES = [
    (ExponentialDecay(0.8, 1, 0.9), lambda o: schedulers.ExponentialLR(o, 0.9)),
    (ExponentialDecay(0.8, 4, 0.5, staircase=True), lambda o: schedulers.StepLR(o, 4, 0.5)),
    (
        PiecewiseConstantDecay([2, 6], [0.8, 0.4, 0.2]),
        lambda o: schedulers.MultiStepLR(o, [3, 7], 0.5),
    ),
    (PolynomialDecay(0.8, 8, 0.0, power=2), lambda o: schedulers.PolynomialLR(o, 8, power=2)),
    (CosineDecay(0.8, 20, alpha=0.25), lambda o: schedulers.CosineAnnealingLR(o, 20, eta_min=0.2)),
    (
        CosineDecayRestarts(0.8, 3, alpha=0.25),
        lambda o: schedulers.CosineAnnealingWarmRestarts(o, 3, T_mult=2, eta_min=0.2),
    ),
    (LinearWarmup(0.2, 0.8, 5), lambda o: schedulers.LinearLR(o, 0.25, total_iters=5)),
]


@pytest.mark.parametrize(("schedule", "theirs"), SCHEDULES)
def test_schedules(schedule, theirs):
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.8)
    judge = theirs(optimizer)
    for step in range(12):
        np.testing.assert_allclose(schedule(step), judge.get_last_lr()[0], **EXACT)
        optimizer.step()
        judge.step()


def test_clipping():
    rng = np.random.default_rng(6)
    gradients = [rng.normal(size=(2, 3)), rng.normal(size=4)]

    def clipped(clip, arrays):
        variables = [torch.zeros(array.shape, dtype=torch.float64) for array in arrays]
        for variable, array in zip(variables, arrays, strict=True):
            variable.grad = torch.tensor(array)
        clip(variables, 0.5)
        return [variable.grad for variable in variables]

    # PyTorch adds 1e-6 to the length by which it divides
    for mine, theirs in zip(
        clip_by_global_norm(gradients, 0.5), clipped(clip_grad_norm_, gradients), strict=True
    ):
        np.testing.assert_allclose(mine, theirs, rtol=1e-5)
    np.testing.assert_allclose(
        clip_by_norm(gradients[0], 0.5), clipped(clip_grad_norm_, gradients[:1])[0], rtol=1e-5
    )
    for gradient, theirs in zip(gradients, clipped(clip_grad_value_, gradients), strict=True):
        np.testing.assert_allclose(clip_by_value(gradient, 0.5), theirs, **EXACT)


@pytest.mark.parametrize("kernel_shape", [(64, 32), (3, 3, 8, 16)])
def test_initializers(kernel_shape):
    rest, (fan_in, fan_out) = kernel_shape[:-2], kernel_shape[-2:]
    theirs = torch.empty(fan_out, fan_in, *rest, dtype=torch.float64)
    torch.manual_seed(7)
    init = torch.nn.init

    for ours, fill in [
        (GlorotUniform(), init.xavier_uniform_),
        (HeUniform(), lambda w: init.kaiming_uniform_(w, nonlinearity="relu")),
    ]:
        np.testing.assert_allclose(fill(theirs).abs().max(), ours.limit(kernel_shape), rtol=0.01)
    for ours, fill in [
        (GlorotNormal(), init.xavier_normal_),
        (HeNormal(), lambda w: init.kaiming_normal_(w, nonlinearity="relu")),
    ]:
        spread = fill(theirs).std().item()
        # five standard errors of the spread
        error = 5 / np.sqrt(2 * theirs.numel())
        np.testing.assert_allclose(spread, ours.stddev(kernel_shape), rtol=error)


def test_gradient_check_agrees_with_autograd():
    rng = np.random.default_rng(8)
    x = torch.tensor(rng.normal(size=(2, 3)), requires_grad=True)
    (torch.sigmoid(x) * x**2).sum().backward()

    def f(at):
        return (at**2 / (1 + np.exp(-at))).sum()

    assert gradient_check(f, x.grad, x.detach()) < 1e-7
    assert gradient_check(f, 1.01 * x.grad, x.detach()) > 1e-3
