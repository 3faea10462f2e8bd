"""Reshaping, merging, dropout and noise beside PyTorch, in float64."""

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional

from quizgen.reference import (
    Add,
    Average,
    Concatenate,
    Cropping2D,
    Dot,
    Dropout,
    GaussianDropout,
    GaussianNoise,
    Maximum,
    Minimum,
    Multiply,
    Permute,
    RepeatVector,
    Reshape,
    SpatialDropout2D,
    Subtract,
    UpSampling1D,
    UpSampling2D,
    UpSampling3D,
    ZeroPadding2D,
    ZeroPadding3D,
)
from tests.reference.tolerances import EXACT

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


def test_pytorch_shares_the_gradient_among_equal_inputs():
    """The docstrings of Maximum and Minimum say so."""
    for ours, theirs in itertools.product([[1.0], [2.0]], [torch.maximum, torch.minimum]):
        xs = [torch.tensor(ours, requires_grad=True) for _ in range(2)]
        theirs(*xs).sum().backward()

        assert [x.grad.item() for x in xs] == [0.5, 0.5]
