"""How much of the input one output sees, by formula and by looking."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.sequential import Sequential
from quizgen.reference.shapes import Shape, join_channels, split_channels
from quizgen.reference.window import Cells, Window


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
    return _grown([(layer.window, None) for layer in _sliding(layers)]).size


@dataclass(frozen=True, slots=True)
class ReceptiveField:
    """Which input positions an output sees: size, stride and start, one for each spatial axis.

    Neighbouring outputs see fields that are `stride` (also called jump) positions apart; the
    field of output 0 begins at `start`, which is negative if it begins in the padding.

    >>> field = ReceptiveField(size=(5,), stride=(2,), start=(-2,))
    >>> field.positions((3,)), field.centre
    (((4, 8),), (0.0,))
    """

    size: tuple[int, ...]
    stride: tuple[int, ...]
    start: tuple[int, ...]

    @property
    def centre(self) -> tuple[float, ...]:
        """The middle of the field of output 0, counted from the first input position."""
        return tuple(
            start + (size - 1) / 2 for start, size in zip(self.start, self.size, strict=True)
        )

    def positions(self, place: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """Return the first and the last input position along each axis that an output sees."""
        starts = [
            start + number * stride
            for start, number, stride in zip(self.start, place, self.stride, strict=True)
        ]
        return tuple(
            (first, first + size - 1) for first, size in zip(starts, self.size, strict=True)
        )


def locate_receptive_field(layers: Sequence[Layer], input_shape: Shape) -> ReceptiveField:
    """Return where the receptive fields of a stack lie in an input of this shape.

    Size and stride grow as in `receptive_field`, to r and the product of all strides; from 0 the
    start moves back by j cells for each cell that a layer pads in front.
    Errors: ValueError for no layers, a layer without a sliding window, mixed dimensions, or a
    spatial size that is unknown, as "same" padding follows from it.
    Source: Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional Neural
    Networks", with positions counted from 0.

    >>> locate_receptive_field([Conv1D(4, 3, padding="same"), MaxPooling1D(2)], (8, 1))
    ReceptiveField(size=(4,), stride=(2,), start=(-1,))
    """
    steps = []
    for layer in _sliding(layers):
        spatial, _ = split_channels(input_shape, layer.rank, layer.data_format)
        known = tuple(size for size in spatial if size is not None)
        if len(known) < len(spatial):
            raise ValueError(
                f"input_shape must have known spatial sizes, because where a field lies follows "
                f"from the padding and that from them, got {spatial} before {layer}"
            )
        steps.append((layer.window, layer.window.padding_amounts(known)))
        input_shape = layer.output_shape(input_shape)
    return _grown(steps)


def _grown(steps: Sequence[tuple[Window, Cells | None]]) -> ReceptiveField:
    """Grow the field of one position by one window after the other, padded if that is known."""
    rank = len(steps[0][0].size)
    size, jump, start = [1] * rank, [1] * rank, [0] * rank
    for window, padding in steps:
        for axis, (before, _) in enumerate(padding or ((0, 0),) * rank):
            start[axis] -= before * jump[axis]
            size[axis] += (window.span[axis] - 1) * jump[axis]
            jump[axis] *= window.strides[axis]
    return ReceptiveField(tuple(size), tuple(jump), tuple(start))


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
