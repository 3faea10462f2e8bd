"""How much of the input one output sees, by formula and by looking."""

import math
from collections.abc import Sequence

import numpy as np

from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.sequential import Sequential
from quizgen.reference.shapes import join_channels


def receptive_field(layers: Sequence[Layer]) -> tuple[int, ...]:
    """Return the size of the receptive field of a stack along each spatial axis, by formula.

    Starting with r = 1 and a jump j = 1, each layer with kernel K, dilation d and stride s turns
    them into r + d(K − 1)j and j·s; pooling counts like convolution. For L layers with stride 1
    this is 1 + L(K − 1).
    Errors: ValueError for no layers, a layer without a sliding window, or mixed dimensions.
    Source: Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional Neural
    Networks". This is the theoretical field; Luo et al. 2016 call its influential part effective.

    >>> receptive_field([Conv2D(8, 3), MaxPooling2D(2), Conv2D(8, 3)])
    (8, 8)
    """
    windows = [layer.window for layer in _sliding(layers)]
    size = [1] * len(windows[0].size)
    jump = size.copy()
    for window in windows:
        for axis, (span, stride) in enumerate(zip(window.span, window.strides, strict=True)):
            size[axis] += (span - 1) * jump[axis]
            jump[axis] *= stride
    return tuple(size)


def perturbed_receptive_field(layers: Sequence[Layer]) -> tuple[int, ...]:
    """Return the same sizes as `receptive_field`, found by perturbing the input of the real stack.

    Along each axis every slice of an all-zero input is raised in turn. Kernels of ones and biases
    of zero let nothing cancel, so a unit in the middle of the output turns positive exactly if it
    sees the slice, and the field reaches from the first slice seen to the last.
    Errors: ValueError for no layers, a layer without a sliding window, or mixed dimensions.
    Source: the definition of a receptive field.

    >>> perturbed_receptive_field([Conv1D(1, 3), Conv1D(1, 3, dilation_rate=4)])
    (11,)
    """
    stack = _sliding(layers)
    outputs = 3  # so that with "valid" padding the unit in the middle sees no border
    while True:
        spatial = _input_sizes(stack, outputs)
        seen = [_slices_seen(stack, spatial, axis) for axis in range(len(spatial))]
        if all(first > 0 and last < n - 1 for (first, last), n in zip(seen, spatial, strict=True)):
            return tuple(last - first + 1 for first, last in seen)
        outputs *= 2  # "same" padding may have cut the field off


def _input_sizes(stack: list[SlidingLayer], outputs: int) -> tuple[int, ...]:
    """Return the sizes of an input from which "valid" windows make so many outputs."""
    sizes = (outputs,) * stack[0].rank
    for layer in reversed(stack):
        window = layer.window
        sizes = tuple(
            (size - 1) * stride + span
            for size, stride, span in zip(sizes, window.strides, window.span, strict=True)
        )
    return sizes


def _slices_seen(stack: list[SlidingLayer], spatial: tuple[int, ...], axis: int) -> tuple[int, int]:
    """Return the first and the last slice along an axis that the middle output depends on."""
    model, data_format = Sequential(stack), stack[0].data_format
    channels = math.lcm(*(layer.groups for layer in stack if isinstance(layer, Convolution)))
    input_shape = join_channels(spatial, channels, data_format)
    weights = [
        np.zeros(shape) if name.endswith("bias") else np.ones(shape)
        for name, shape in model.weight_shapes(input_shape).items()
    ]
    size = spatial[axis]
    x = np.zeros((size, *input_shape))
    np.moveaxis(x, stack[0].spatial_axes()[axis], 1)[np.arange(size), np.arange(size)] = 1
    y = model(x, *weights)
    for spatial_axis in stack[-1].spatial_axes():
        y = y.take([y.shape[spatial_axis] // 2], spatial_axis)
    seen = np.flatnonzero(y.reshape(size, -1).any(axis=1))
    return int(seen[0]), int(seen[-1])


def _sliding(layers: Sequence[Layer]) -> list[SlidingLayer]:
    """Return the layers if they form a stack that has a receptive field, or say why not."""
    sliding = [layer for layer in layers if isinstance(layer, SlidingLayer)]
    if not sliding or len(sliding) < len(layers):
        raise ValueError(f"layers must be one or more convolutions or poolings, got {layers}")
    if len({layer.rank for layer in sliding}) > 1:
        raise ValueError(f"layers must all slide along the same number of axes, got {layers}")
    return sliding
