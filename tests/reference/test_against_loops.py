"""A second judge: loops that a student can read, in float64 and without any framework."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    BatchNormalization,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    InstanceNormalization,
    LayerNormalization,
    MulticlassHinge,
    SparseCategoricalCrossentropy,
    normalize,
)

from . import loops
from .tolerances import EXACT

SEEDS = st.integers(0, 2**32 - 1)
DRAWN = settings(max_examples=100, derandomize=True, deadline=None)


# Averaged over, by the definitions in the papers, for (N, H, W, C) and for (N, C, H, W)
AVERAGED = [
    (BatchNormalization(epsilon=0.1, axis=-1), (0, 1, 2)),
    (BatchNormalization(epsilon=0.1, axis=1), (0, 2, 3)),
    (LayerNormalization(epsilon=0.1), (3,)),
    (LayerNormalization(epsilon=0.1, axis=(1, 2, 3)), (1, 2, 3)),
    (LayerNormalization(epsilon=0.1, axis=(-1, -3)), (1, 3)),
    (InstanceNormalization(epsilon=0.1, axis=-1), (1, 2)),
    (InstanceNormalization(epsilon=0.1, axis=1), (2, 3)),
]


@pytest.mark.parametrize(("layer", "axes"), AVERAGED)
def test_normalization_averages_over_the_axes_of_its_definition(layer, axes):
    rng = np.random.default_rng(5)
    x = rng.normal(size=(2, 3, 4, 5))
    ones_and_zeros = [
        np.full(shape, float(name == "gamma"))
        for name, shape in layer.weight_shapes(x.shape[1:]).items()
    ]
    training = {"training": True} if isinstance(layer, BatchNormalization) else {}

    assert layer.reduction_axes(4) == axes
    expected = loops.standardize(x, axes, epsilon=0.1)
    np.testing.assert_allclose(layer(x, *ones_and_zeros, **training), expected, **EXACT)


@pytest.mark.parametrize("ddof", [0, 1])
@pytest.mark.parametrize("axes", [0, -1, (0, 2), (2, 1), (0, 1, 2)])
def test_normalize(axes, ddof):
    x = np.random.default_rng(6).normal(size=(2, 3, 4))
    averaged = {axis % 3 for axis in (axes if isinstance(axes, tuple) else (axes,))}

    expected = loops.standardize(x, averaged, 0.0, divisor=lambda values: len(values) - ddof)

    np.testing.assert_allclose(normalize(x, axes, ddof=ddof), expected, **EXACT)


@DRAWN
@given(
    seed=SEEDS,
    classes=st.integers(1, 5),
    epsilon=st.sampled_from([1e-7, 0.01, 0.3]),
    base=st.sampled_from([math.e, 2, 10]),
)
def test_cross_entropies(seed, classes, epsilon, base):
    rng = np.random.default_rng(seed)
    rows, labels = rng.uniform(size=(3, classes)), rng.integers(0, classes, 3)
    one_hot = np.eye(classes)[labels]
    options = {"epsilon": epsilon, "log_base": base, "reduction": None}

    expected = [
        loops.cross_entropy(y, p, epsilon, base)
        for y, p in zip(one_hot.tolist(), rows.tolist(), strict=True)
    ]
    binary = [
        [loops.binary_cross_entropy(*pair, epsilon, base) for pair in zip(y, p, strict=True)]
        for y, p in zip(one_hot.tolist(), rows.tolist(), strict=True)
    ]

    np.testing.assert_allclose(CategoricalCrossentropy(**options)(one_hot, rows), expected)
    np.testing.assert_allclose(SparseCategoricalCrossentropy(**options)(labels, rows), expected)
    means = [loops.mean(outputs) for outputs in binary]
    np.testing.assert_allclose(BinaryCrossentropy(**options)(one_hot, rows), means, rtol=1e-9)


@DRAWN
@given(seed=SEEDS, classes=st.integers(1, 6), delta=st.sampled_from([0.0, 0.5, 1.0, 3.0]))
def test_multiclass_hinge(seed, classes, delta):
    rng = np.random.default_rng(seed)
    scores, labels = rng.normal(size=(3, classes)), rng.integers(0, classes, 3)

    expected = [
        loops.weston_watkins(label, row, delta)
        for label, row in zip(labels.tolist(), scores.tolist(), strict=True)
    ]

    loss = MulticlassHinge(delta, reduction=None)
    np.testing.assert_allclose(loss(labels, scores), expected, **EXACT)
