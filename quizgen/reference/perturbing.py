"""How much of the input one output sees, by looking."""

import math
from collections.abc import Sequence

import numpy as np

from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.layer import Layer
from quizgen.reference.residual import ResidualBlock
from quizgen.reference.sequential import Sequential
from quizgen.reference.shapes import join_channels
from quizgen.reference.spatial import Stack, sliding_layers, spatial_stack


def perturbed_receptive_field(layers: Stack) -> tuple[int, ...]:
    """Return the same sizes as `receptive_field`, found by perturbing the input of the real stack.

    Along each axis every slice of an all-zero input is raised in turn. Kernels of ones and biases
    of zero let nothing cancel, so a unit in the middle of the output turns positive exactly if it
    sees the slice, and the field reaches from the first slice seen to the last.
    Errors: ValueError as for `receptive_field`.
    Source: the definition of a receptive field.

    >>> perturbed_receptive_field([Conv1D(1, 3), Conv1D(1, 3, dilation_rate=4)])
    (11,)
    """
    stack = spatial_stack(layers)
    outputs = 3  # so that with "valid" padding the unit in the middle sees no border
    while True:
        spatial = _input_sizes(stack, (outputs,) * next(sliding_layers(stack)).rank)
        seen = [_slices_seen(stack, spatial, axis) for axis in range(len(spatial))]
        if all(first > 0 and last < n - 1 for (first, last), n in zip(seen, spatial, strict=True)):
            return tuple(last - first + 1 for first, last in seen)
        outputs *= 2  # "same" padding may have cut the field off


def _input_sizes(stack: Sequence[Layer], sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the sizes of an input from which "valid" windows make outputs of these sizes."""
    for layer in reversed(stack):
        if isinstance(layer, ResidualBlock):
            sizes = _input_sizes(layer.layers, sizes)
        for sliding in sliding_layers([] if isinstance(layer, ResidualBlock) else [layer]):
            window = sliding.window
            sizes = tuple(
                (size - 1) * stride + span
                for size, stride, span in zip(sizes, window.strides, window.span, strict=True)
            )
    return sizes


def _slices_seen(stack: Sequence[Layer], spatial: tuple[int, ...], axis: int) -> tuple[int, int]:
    """Return the first and the last slice along an axis that the middle output depends on."""
    sliding = list(sliding_layers(stack))
    channels = math.lcm(*(layer.groups for layer in sliding if isinstance(layer, Convolution)))
    model, input_shape = Sequential(stack), join_channels(spatial, channels, sliding[0].data_format)
    weights = [
        np.zeros(shape) if name.endswith("bias") else np.ones(shape)
        for name, shape in model.weight_shapes(input_shape).items()
    ]
    size = spatial[axis]
    x = np.zeros((size, *input_shape))
    np.moveaxis(x, sliding[0].spatial_axes()[axis], 1)[np.arange(size), np.arange(size)] = 1
    y = model(x, *weights)
    for spatial_axis in sliding[-1].spatial_axes():
        y = y.take([y.shape[spatial_axis] // 2], spatial_axis)
    seen = np.flatnonzero(y.reshape(size, -1).any(axis=1))
    return int(seen[0]), int(seen[-1])
