"""The reference beside Keras on JAX, PyTorch and ONNX: forward, in float64, one thread, same run.

Each group is one operation; the figure in brackets behind a median is its ratio to the fastest of
the group. PyTorch has two layouts, and it depends on the operation which one is faster.

Wanted, wherever clear code can give it: for what questions compute (the groups "small") every
operation faster than onnx's ReferenceEvaluator and than Keras's eager call, three times in the
median over all, and at most three times PyTorch's time in the median; on (8, 32, 32, 3) a
convolution to 16 channels at most twice PyTorch's; on (8, 32, 32, 16) max pooling and batch
normalization faster than PyTorch's.

Seen on two cores: small operations take 0.84 of onnx's time at most, 0.28 in the median, 0.06 of
Keras's and 2.7 times PyTorch's; a large convolution 1.6 to 1.8 times PyTorch's. Large max pooling
takes 0.13 of PyTorch's time channels first and 1.06 channels last, the look for NaN being a fifth
of it. Large batch normalization takes 3.2 times PyTorch's time (2.1 channels last), in training 1.4
(2.1): PyTorch does in one pass what takes NumPy one pass for the NaN, one for the mean, one for the
factor, one for the offset. Folding mean and offset into one would save the fourth, but lose digits
where the mean is large beside the deviation.
"""

import dataclasses
import inspect

import jax
import keras
import numpy as np
import pytest
import torch
from torch import nn

from benchmarks.onnx_models import function_runner, layer_runner
from quizgen.reference import (
    AveragePooling2D,
    BatchNormalization,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Conv1D,
    Conv2D,
    Conv2DTranspose,
    Dense,
    GlobalAveragePooling2D,
    Layer,
    LayerNormalization,
    MaxPooling2D,
    MeanSquaredError,
    SeparableConv2D,
    relu,
    sigmoid,
    softmax,
)

jax.config.update("jax_enable_x64", True)
keras.config.set_dtype_policy("float64")
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

SMALL_MAP, LARGE_MAP = (1, 6, 6, 2), (8, 32, 32, 16)
LAYERS = {
    "small dense": (Dense(3), (1, 4), nn.Linear(4, 3), {}),
    "small conv1d": (Conv1D(2, 3), (1, 8, 2), nn.Conv1d(2, 2, 3), {}),
    "small conv2d": (Conv2D(3, 3), SMALL_MAP, nn.Conv2d(2, 3, 3), {}),
    "small conv2d same": (
        Conv2D(3, 3, padding="same"),
        SMALL_MAP,
        nn.Conv2d(2, 3, 3, padding="same"),
        {},
    ),
    "small separable": (
        SeparableConv2D(3, 3),
        SMALL_MAP,
        nn.Sequential(nn.Conv2d(2, 2, 3, groups=2, bias=False), nn.Conv2d(2, 3, 1)),
        {},
    ),
    "small transposed": (
        Conv2DTranspose(3, 3, strides=2),
        SMALL_MAP,
        nn.ConvTranspose2d(2, 3, 3, stride=2),
        {},
    ),
    "small max pooling": (MaxPooling2D(2), SMALL_MAP, nn.MaxPool2d(2), {}),
    "small average pooling": (AveragePooling2D(2), SMALL_MAP, nn.AvgPool2d(2), {}),
    "small global average": (
        GlobalAveragePooling2D(),
        SMALL_MAP,
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()),
        {},
    ),
    "small batch norm": (
        BatchNormalization(),
        SMALL_MAP,
        nn.BatchNorm2d(2, eps=1e-3),
        {"training": False},
    ),
    "small layer norm": (LayerNormalization(), (2, 4), nn.LayerNorm(4, eps=1e-3), {}),
    "large conv2d": (Conv2D(16, 3), (8, 32, 32, 3), nn.Conv2d(3, 16, 3), {}),
    "large conv2d same": (
        Conv2D(16, 3, padding="same"),
        (8, 32, 32, 3),
        nn.Conv2d(3, 16, 3, padding="same"),
        {},
    ),
    "large max pooling": (MaxPooling2D(2), LARGE_MAP, nn.MaxPool2d(2), {}),
    "large batch norm": (
        BatchNormalization(),
        LARGE_MAP,
        nn.BatchNorm2d(16, eps=1e-3),
        {"training": False},
    ),
    "large batch norm training": (
        BatchNormalization(),
        LARGE_MAP,
        nn.BatchNorm2d(16, eps=1e-3),
        {"training": True},
    ),
}
ROWS = np.random.default_rng(1).uniform(0.1, 0.9, (2, 4))
TARGETS = np.eye(4)[[1, 2]]
LOSSES_AND_ACTIVATIONS = {
    "small relu": (relu, keras.activations.relu, torch.relu, [ROWS]),
    "small sigmoid": (sigmoid, keras.activations.sigmoid, torch.sigmoid, [ROWS]),
    "small softmax": (
        softmax,
        keras.activations.softmax,
        nn.Softmax(1),
        [ROWS],
    ),
    "small squared error": (
        MeanSquaredError(),
        keras.losses.MeanSquaredError(),
        nn.MSELoss(),
        [TARGETS, ROWS],
    ),
    "small binary cross-entropy": (
        BinaryCrossentropy(),
        keras.losses.BinaryCrossentropy(),
        nn.BCELoss(),
        [TARGETS, ROWS],
    ),
    "small cross-entropy of scores": (
        CategoricalCrossentropy(from_logits=True),
        keras.losses.CategoricalCrossentropy(from_logits=True),
        nn.CrossEntropyLoss(),
        [TARGETS, ROWS],
    ),
}
MAKERS = ["quizgen", "keras", "onnx", "pytorch"]


@pytest.fixture(autouse=True)
def _forward_only():
    with torch.inference_mode():
        yield


@pytest.mark.parametrize("maker", [*MAKERS, "pytorch, channels last"])
@pytest.mark.parametrize("operation", LAYERS)
def test_layer(benchmark, operation: str, maker: str) -> None:
    layer, shape, module, options = LAYERS[operation]
    rng = np.random.default_rng(0)
    x = rng.normal(size=shape)
    weights = [rng.uniform(0.5, 1, size) for size in layer.weight_shapes(shape[1:]).values()]
    benchmark.group = operation
    if maker == "quizgen":
        benchmark(layer, x, *weights, **options)
    elif maker == "keras":
        judge = keras_layer(layer)
        judge.build(shape)
        judge.set_weights(weights)
        entering = jax.numpy.asarray(x)
        benchmark(lambda: jax.block_until_ready(judge(entering, **options)))
    elif maker == "onnx":
        benchmark(layer_runner(layer, x, weights))
    else:
        entering = torch.tensor(x)
        if len(shape) > 2:
            entering = entering.movedim(-1, 1)
        if maker == "pytorch":
            entering = entering.contiguous()
        benchmark(module.train(options.get("training", False)), entering)


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("operation", LOSSES_AND_ACTIVATIONS)
def test_function(benchmark, operation: str, maker: str) -> None:
    ours, of_keras, of_torch, values = LOSSES_AND_ACTIVATIONS[operation]
    benchmark.group = operation
    if maker == "quizgen":
        benchmark(ours, *values)
    elif maker == "keras":
        entering = [jax.numpy.asarray(value) for value in values]
        benchmark(lambda: jax.block_until_ready(of_keras(*entering)))
    elif maker == "onnx":
        benchmark(function_runner(ours, values))
    else:
        # PyTorch's losses are given the predictions first
        benchmark(of_torch, *[torch.tensor(value) for value in reversed(values)])


def keras_layer(layer: Layer) -> keras.Layer:
    """Build Keras's layer of the same name from the arguments that it has too."""
    cls = getattr(keras.layers, type(layer).__name__)
    known = inspect.signature(cls.__init__).parameters
    fields = [field.name for field in dataclasses.fields(layer) if field.name in known]
    return cls(**{name: getattr(layer, name) for name in fields})
