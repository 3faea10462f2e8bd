"""Large arrays are summed and scaled in another order than small ones: both give the same."""

import numpy as np
import pytest

from quizgen.reference import (
    BatchNormalization,
    GroupNormalization,
    InstanceNormalization,
    Layer,
    LayerNormalization,
    RMSNormalization,
)
from quizgen.reference.large import LARGE

SHAPE = (5, 10, 11, 16)  # a sample is small, the batch is not
BATCH = np.random.default_rng(1).normal(3, 2, SHAPE)
BY_SAMPLE = [
    BatchNormalization(),
    BatchNormalization(axis=1),
    BatchNormalization(axis=2, scale=False),
    LayerNormalization(),
    LayerNormalization(axis=(1, 3)),
    InstanceNormalization(scale=True, center=True),
    InstanceNormalization(axis=1, scale=True, center=True),
    GroupNormalization(groups=4),
    RMSNormalization(axis=(2, 3)),
]


def weights(layer: Layer) -> list[np.ndarray]:
    rng = np.random.default_rng(2)
    return [rng.uniform(0.5, 1.5, shape) for shape in layer.weight_shapes(SHAPE[1:]).values()]


def test_a_batch_is_large_and_its_parts_are_not() -> None:
    assert BATCH[:1].size < LARGE <= BATCH.size
    assert BATCH[..., :1].size < LARGE


@pytest.mark.parametrize("layer", BY_SAMPLE, ids=repr)
def test_a_large_batch_gives_what_its_samples_give(layer: Layer) -> None:
    given = weights(layer)
    alone = [layer(sample[None], *given)[0] for sample in BATCH]

    np.testing.assert_allclose(layer(BATCH, *given), alone, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("axis", [1, 2, 3])
def test_a_large_training_batch_gives_what_its_channels_give(axis: int) -> None:
    layer = BatchNormalization(axis=axis)
    given = weights(layer)
    alone = [
        BatchNormalization()(
            channel[..., None], *[weight[number : number + 1] for weight in given], training=True
        )
        for number, channel in enumerate(np.moveaxis(BATCH, axis, 0))
    ]

    together = layer(BATCH, *given, training=True)

    joined = np.moveaxis(np.concatenate(alone, axis=-1), -1, axis)
    np.testing.assert_allclose(together, joined, rtol=1e-12, atol=1e-12)


def test_a_trace_does_not_depend_on_the_size() -> None:
    layer = BatchNormalization()
    large: dict[str, np.ndarray] = {}
    small: dict[str, np.ndarray] = {}
    layer(BATCH, *weights(layer), trace=large)
    layer(BATCH[:1], *weights(layer), trace=small)

    assert large["mean"].shape == small["mean"].shape == (1, 1, 1, 16)
    np.testing.assert_array_equal(large["variance"], small["variance"])
