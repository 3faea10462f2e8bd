"""PyTorch as the second judge of dense and normalizing layers and of stacks, forward and back."""

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from quizgen.reference import (
    BatchNormalization,
    Dense,
    GroupNormalization,
    InstanceNormalization,
    LayerNormalization,
    ResidualBlock,
    RMSNormalization,
    Sequential,
    UnitNormalization,
)
from tests.reference.tolerances import EXACT

MAPS = (4, 6, 3, 5)  # PyTorch's layout: batch, channels, height, width
EPSILON = 1e-5  # PyTorch's default


def channels_first(**options):
    return {"axis": 1, "epsilon": EPSILON, **options}


CASES = {
    "dense": (Dense(5), (4, 3), lambda x, w, b: functional.linear(x, w.T, b)),
    "batch": (
        BatchNormalization(**channels_first()),
        MAPS,
        lambda x, g, b, m, v: functional.batch_norm(x, m, v, g, b, training=False),
    ),
    "layer": (
        LayerNormalization(axis=(2, 3), epsilon=EPSILON),
        MAPS,
        lambda x, g, b: functional.layer_norm(x, MAPS[2:], g, b),
    ),
    "instance": (
        InstanceNormalization(**channels_first()),
        MAPS,
        lambda x, g, b: functional.instance_norm(x, weight=g, bias=b),
    ),
    "group": (
        GroupNormalization(3, **channels_first()),
        MAPS,
        lambda x, g, b: functional.group_norm(x, 3, g, b),
    ),
    "rms": (
        RMSNormalization(axis=(2, 3), epsilon=EPSILON),
        MAPS,
        lambda x, s: functional.rms_norm(x, MAPS[2:], s, EPSILON),
    ),
    "unit L2": (UnitNormalization(1), MAPS, lambda x: functional.normalize(x, 2, 1)),
    "unit L1": (UnitNormalization(1, order=1), MAPS, lambda x: functional.normalize(x, 1, 1)),
    "residual": (
        Sequential([Dense(4), ResidualBlock([Dense(2), Dense(4)], [Dense(4, use_bias=False)])]),
        (3, 5),
        lambda x, w, b, w1, b1, w2, b2, p: (((h := x @ w + b) @ w1 + b1) @ w2 + b2) + h @ p,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_layer_is_that_of_pytorch(case):
    layer, shape, judge = CASES[case]
    rng = np.random.default_rng(11)
    x, upstream = (
        rng.normal(size=shape),
        rng.normal(size=(shape[0], *layer.output_shape(shape[1:]))),
    )
    weights = {n: rng.uniform(0.5, 2, s) for n, s in layer.weight_shapes(shape[1:]).items()}
    tensors = {name: torch.tensor(value) for name, value in {"x": x, **weights}.items()}
    for name in set(tensors) - set(layer.not_trainable):
        tensors[name].requires_grad_()

    expected = judge(*tensors.values())
    expected.backward(torch.tensor(upstream))
    gradients = layer.gradients(x, *weights.values(), upstream=upstream)

    np.testing.assert_allclose(layer(x, *weights.values()), expected.detach(), **EXACT)
    for name, gradient in {"x": gradients.input, **gradients.weights}.items():
        np.testing.assert_allclose(gradient, tensors[name].grad, err_msg=name, **EXACT)


def test_batch_normalization_trains_as_pytorch_does():
    # momentum weighs the new value there, the old one here
    layer = BatchNormalization(momentum=0.9, **channels_first())
    judge = nn.BatchNorm2d(MAPS[1], momentum=0.1, dtype=torch.float64)
    x = np.random.default_rng(12).normal(size=MAPS)
    ones, zeros = np.ones(MAPS[1]), np.zeros(MAPS[1])
    tensor = torch.tensor(x, requires_grad=True)

    expected = judge(tensor)
    (expected**3).sum().backward()
    y = layer(x, ones, zeros, zeros, ones, training=True)
    gradients = layer.gradients(x, ones, zeros, zeros, ones, upstream=3 * y**2, training=True)
    mean, variance = layer.moving_statistics(x, zeros, ones)

    np.testing.assert_allclose(y, expected.detach(), **EXACT)
    np.testing.assert_allclose(gradients.input, tensor.grad, **EXACT)
    np.testing.assert_allclose(gradients.weights["gamma"], judge.weight.grad, **EXACT)
    np.testing.assert_allclose(mean, judge.running_mean, **EXACT)
    # its moving variance divides by n − 1, so that the part that is new is larger
    count = x.size // MAPS[1]
    new = (judge.running_var.numpy() - 0.9) * (count - 1) / count
    np.testing.assert_allclose(variance - 0.9, new, **EXACT)
