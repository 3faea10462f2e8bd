"""Reshaping, merging, regularizing and training beside PyTorch, in float64."""

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from quizgen.reference import (
    L1,
    L1L2,
    L2,
    SGD,
    Adagrad,
    Adam,
    AdamW,
    Add,
    Average,
    Concatenate,
    CosineDecay,
    CosineDecayRestarts,
    Cropping2D,
    Dot,
    Dropout,
    ExponentialDecay,
    GaussianDropout,
    GaussianNoise,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    LinearWarmup,
    Maximum,
    Minimum,
    Multiply,
    Permute,
    PiecewiseConstantDecay,
    PolynomialDecay,
    RepeatVector,
    Reshape,
    RMSprop,
    SpatialDropout2D,
    Subtract,
    UpSampling1D,
    UpSampling2D,
    UpSampling3D,
    ZeroPadding2D,
    ZeroPadding3D,
    clip_by_global_norm,
    clip_by_norm,
    clip_by_value,
    gradient_check,
)

EXACT = {"rtol": 1e-9, "atol": 1e-9}
FIRST = "channels_first"


def upsampled(mode):
    return lambda size: lambda x: functional.interpolate(x, scale_factor=size, mode=mode)


# layer, what PyTorch has for it, and the shape of the input; channels first, as there
LAYERS = [
    (Reshape((3, -1)), lambda x: x.reshape(2, 3, 8), (2, 4, 6)),
    (Permute((3, 1, 2)), lambda x: x.permute(0, 3, 1, 2), (2, 3, 4, 5)),
    (RepeatVector(3), lambda x: x[:, None].expand(-1, 3, -1), (2, 4)),
    (
        Cropping2D(((1, 0), (2, 1)), FIRST),
        torch.nn.ConstantPad2d((-2, -1, -1, 0), 0.0),
        (2, 3, 4, 5),
    ),
    (ZeroPadding2D(((1, 0), (2, 3)), FIRST), torch.nn.ZeroPad2d((2, 3, 1, 0)), (2, 3, 4, 5)),
    (ZeroPadding3D(1, FIRST), torch.nn.ZeroPad3d(1), (2, 1, 2, 3, 4)),
    (
        UpSampling1D(3),
        lambda x: functional.interpolate(x.mT, scale_factor=3).mT,  # channels last here
        (2, 4, 3),
    ),
    (UpSampling2D((2, 3), FIRST), upsampled("nearest")((2, 3)), (2, 3, 4, 5)),
    (UpSampling2D((2, 3), FIRST, "bilinear"), upsampled("bilinear")((2, 3)), (2, 3, 4, 5)),
    (UpSampling3D(2, FIRST), upsampled("nearest")(2), (1, 2, 2, 3, 4)),
]


@pytest.mark.parametrize(("layer", "theirs", "shape"), LAYERS, ids=lambda it: type(it).__name__)
def test_reshaping(layer, theirs, shape):
    rng = np.random.default_rng(1)
    x = torch.tensor(rng.normal(size=shape), requires_grad=True)
    expected = theirs(x)
    upstream = rng.normal(size=expected.shape)
    expected.backward(torch.tensor(upstream))

    np.testing.assert_allclose(layer(x.detach()), expected.detach(), **EXACT)
    gradients = layer.gradients(x.detach(), upstream=upstream)
    np.testing.assert_allclose(gradients.input, x.grad, **EXACT)


MERGES = [
    (Add(), lambda x, y: x + y),
    (Subtract(), lambda x, y: x - y),
    (Multiply(), lambda x, y: x * y),
    (Average(), lambda x, y: (x + y) / 2),
    (Maximum(), torch.maximum),
    (Minimum(), torch.minimum),
    (Concatenate(1), lambda x, y: torch.cat([x, y], dim=1)),
    (Dot((2, 2)), lambda x, y: torch.einsum("bik,bjk->bij", x, y)),
    (
        Dot((1, 1), normalize=True),
        lambda x, y: torch.einsum(
            "bki,bkj->bij", functional.normalize(x, dim=1), functional.normalize(y, dim=1)
        ),
    ),
]


@pytest.mark.parametrize(("merge", "theirs"), MERGES, ids=lambda it: type(it).__name__)
def test_merging(merge, theirs):
    rng = np.random.default_rng(2)
    xs = [torch.tensor(rng.normal(size=(2, 3, 4)), requires_grad=True) for _ in range(2)]
    expected = theirs(*xs)
    upstream = rng.normal(size=expected.shape)
    expected.backward(torch.tensor(upstream))
    arrays = [x.detach().numpy() for x in xs]

    np.testing.assert_allclose(merge(*arrays), expected.detach(), **EXACT)
    for mine, x in zip(merge.gradients(*arrays, upstream=upstream), xs, strict=True):
        np.testing.assert_allclose(mine, x.grad, **EXACT)


@pytest.mark.parametrize(
    ("layer", "theirs"),
    [(Dropout(0.3), functional.dropout), (SpatialDropout2D(0.3, FIRST), functional.dropout2d)],
)
def test_dropout(layer, theirs):
    x = torch.tensor(np.random.default_rng(3).normal(size=(4, 5, 2, 3)), requires_grad=True)
    torch.manual_seed(3)
    expected = theirs(x, 0.3)
    expected.sum().backward()
    kept = (x.grad != 0).double().numpy()
    mask = kept[tuple(slice(size) for size in layer.mask_shape(x.shape))]

    y = layer(x.detach(), training=True, mask=mask)

    np.testing.assert_allclose(y, expected.detach(), **EXACT)
    gradients = layer.gradients(x.detach(), training=True, mask=mask)
    np.testing.assert_allclose(gradients.input, x.grad, **EXACT)


@pytest.mark.parametrize(
    ("layer", "theirs"),
    [
        (GaussianNoise(0.5), lambda x, z: x + 0.5 * z),
        (GaussianDropout(0.2), lambda x, z: x * (1 + 0.5 * z)),
    ],
)
def test_noise_as_one_writes_it_in_pytorch(layer, theirs):
    rng = np.random.default_rng(4)
    x, z = torch.tensor(rng.normal(size=(2, 3)), requires_grad=True), rng.normal(size=(2, 3))
    expected = theirs(x, torch.tensor(z))
    expected.sum().backward()

    np.testing.assert_allclose(
        layer(x.detach(), training=True, noise=z), expected.detach(), **EXACT
    )
    gradients = layer.gradients(x.detach(), training=True, noise=z)
    np.testing.assert_allclose(gradients.input, x.grad, **EXACT)


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


def test_pytorch_shares_the_gradient_among_equal_inputs():
    """The docstrings of Maximum and Minimum say so."""
    for ours, theirs in itertools.product([[1.0], [2.0]], [torch.maximum, torch.minimum]):
        xs = [torch.tensor(ours, requires_grad=True) for _ in range(2)]
        theirs(*xs).sum().backward()

        assert [x.grad.item() for x in xs] == [0.5, 0.5]
