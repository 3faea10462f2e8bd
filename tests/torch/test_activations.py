"""Activation functions and layers: values and gradients are those of PyTorch."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from quizgen.reference import (
    ELU,
    Activation,
    LeakyReLU,
    PReLU,
    ReLU,
    Softmax,
    elu,
    gelu,
    hard_sigmoid,
    leaky_relu,
    log_sigmoid,
    log_softmax,
    prelu,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softmax,
    softplus,
    softsign,
    tanh,
)
from tests.reference.public import ACTIVATIONS
from tests.reference.tolerances import EXACT

# PyTorch's hardsigmoid has 1/6 in float32
TOLERANCES = {hard_sigmoid: {"rtol": 1e-7, "atol": 1e-9}}
# softplus is x itself from its threshold on, by default 20, which is off by e^−20
CASES = [
    (sigmoid, {}, torch.sigmoid),
    (log_sigmoid, {}, functional.logsigmoid),
    (hard_sigmoid, {}, functional.hardsigmoid),
    (tanh, {}, torch.tanh),
    (softsign, {}, functional.softsign),
    (relu, {}, torch.relu),
    (relu6, {}, functional.relu6),
    (leaky_relu, {"negative_slope": 0.3}, lambda x: functional.leaky_relu(x, 0.3)),
    (
        prelu,
        {"alpha": [[0.1], [0.5], [-2]]},
        lambda x: functional.prelu(x, torch.tensor([0.1, 0.5, -2.0], dtype=torch.float64)),
    ),
    (elu, {"alpha": 0.5}, lambda x: functional.elu(x, 0.5)),
    (selu, {}, functional.selu),
    (softplus, {}, lambda x: functional.softplus(x, threshold=100)),
    (silu, {}, functional.silu),
    (gelu, {}, functional.gelu),
    (gelu, {"approximate": True}, lambda x: functional.gelu(x, approximate="tanh")),
    (softmax, {"axis": 1}, lambda x: functional.softmax(x, 1)),
    (log_softmax, {"axis": -1}, lambda x: functional.log_softmax(x, -1)),
]
LAYERS = [
    (Activation("selu"), torch.nn.SELU()),
    (ReLU(), torch.nn.ReLU()),
    (ReLU(max_value=6), torch.nn.ReLU6()),
    (LeakyReLU(0.01), torch.nn.LeakyReLU()),
    (ELU(0.7), torch.nn.ELU(0.7)),
    (Softmax(axis=1), torch.nn.Softmax(1)),
]


def batch(scale):
    x = np.random.default_rng(3).normal(scale=scale, size=(2, 3, 5))
    x[0, 0] = [0, 6, 3, -3, 1e-9]  # the corners: PyTorch takes the same sides
    return x


def differentiated(judge, x, upstream):
    entered = torch.tensor(x, requires_grad=True)
    value = judge(entered)
    value.backward(torch.tensor(upstream))
    return value.detach().numpy(), entered.grad.numpy()


@pytest.mark.parametrize("scale", [1, 30, 1000])
@pytest.mark.parametrize(("function", "options", "judge"), CASES)
def test_function_is_that_of_pytorch(function, options, judge, scale):
    x = batch(scale)
    upstream = np.random.default_rng(4).normal(size=x.shape)

    value, gradient = differentiated(judge, x, upstream)

    tolerance = TOLERANCES.get(function, EXACT)
    np.testing.assert_allclose(function(x, **options), value, **tolerance)
    np.testing.assert_allclose(function.gradient(x, upstream, **options), gradient, **tolerance)


def test_every_function_is_judged():
    assert {function for function, *_ in CASES} == set(ACTIVATIONS)


@pytest.mark.parametrize(("layer", "judge"), LAYERS)
def test_layer_is_that_of_pytorch(layer, judge):
    x = batch(2)
    upstream = np.random.default_rng(5).normal(size=x.shape)

    value, gradient = differentiated(judge, x, upstream)

    np.testing.assert_allclose(layer(x), value, **EXACT)
    np.testing.assert_allclose(layer.gradients(x, upstream=upstream).input, gradient, **EXACT)


def test_slopes_of_prelu_are_learned_as_in_pytorch():
    x, alpha = batch(2), np.array([0.1, 0.5, -2])
    upstream = np.random.default_rng(6).normal(size=x.shape)
    judge = torch.nn.PReLU(3, dtype=torch.float64)
    judge.weight.data = torch.tensor(alpha)
    # PyTorch has the channels on axis 1
    layer = PReLU(shared_axes=2)

    value, gradient = differentiated(judge, x, upstream)

    ours = layer.gradients(x, alpha[:, np.newaxis], upstream=upstream)
    np.testing.assert_allclose(layer(x, alpha[:, np.newaxis]), value, **EXACT)
    np.testing.assert_allclose(ours.input, gradient, **EXACT)
    np.testing.assert_allclose(ours.weights["alpha"].ravel(), judge.weight.grad, **EXACT)
