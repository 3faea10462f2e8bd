"""How much of the input one output sees, and where, by formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add, mul, sub

from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.residual import ResidualBlock
from quizgen.reference.shapes import Shape, split_channels
from quizgen.reference.spatial import Stack, sliding_layers, spatial_stack
from quizgen.reference.window import Cells, Window


def receptive_field(layers: Stack) -> tuple[int, ...]:
    """Return the size of the receptive field of a stack along each spatial axis, by formula.

    Starting with r = 1 and a jump j = 1, each layer with kernel K, dilation d and stride s turns
    them into r + d(K − 1)j and j·s; pooling counts like convolution. For L layers with stride 1
    this is 1 + L(K − 1). A residual block sees what its layers and its shortcut see together;
    layers that treat each position alone, such as activations, change nothing.
    Errors: ValueError for no convolution or pooling, a layer that mixes positions otherwise, mixed
    dimensions, or a residual block whose branches have different strides.
    Source: Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional Neural
    Networks". This is the theoretical field; Luo et al. 2016 call its influential part effective.

    >>> receptive_field([Conv2D(8, 3), MaxPooling2D(2), Conv2D(8, 3)])
    (8, 8)
    """
    stack = spatial_stack(layers)
    return _walk(stack, _single_position(stack), None).size


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


def locate_receptive_field(layers: Stack, input_shape: Shape) -> ReceptiveField:
    """Return where the receptive fields of a stack lie in an input of this shape.

    Size and stride grow as in `receptive_field`, to r and the product of all strides; from 0 the
    start moves back by j cells for each cell that a layer pads in front.
    Errors: ValueError as for `receptive_field`, or for a spatial size that is unknown, as "same"
    padding follows from it.
    Source: Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional Neural
    Networks", with positions counted from 0.

    >>> locate_receptive_field([Conv1D(4, 3, padding="same"), MaxPooling1D(2)], (8, 1))
    ReceptiveField(size=(4,), stride=(2,), start=(-1,))
    """
    stack = spatial_stack(layers)
    return _walk(stack, _single_position(stack), input_shape)


def _single_position(stack: Sequence[Layer]) -> ReceptiveField:
    """Return the field of an input position: itself."""
    rank = next(sliding_layers(stack)).rank
    return ReceptiveField(size=(1,) * rank, stride=(1,) * rank, start=(0,) * rank)


def _walk(
    stack: Sequence[Layer], field: ReceptiveField, input_shape: Shape | None
) -> ReceptiveField:
    """Take a field through one layer after the other; without a shape nobody knows the padding."""
    for layer in stack:
        if isinstance(layer, ResidualBlock):
            field = _together(
                _walk(layer.layers, field, input_shape), _walk(layer.projection, field, input_shape)
            )
        elif isinstance(layer, SlidingLayer):
            padding = None if input_shape is None else _padding(layer, input_shape)
            field = _grown(field, layer.window, padding)
        input_shape = None if input_shape is None else layer.output_shape(input_shape)
    return field


def _padding(layer: SlidingLayer, input_shape: Shape) -> Cells:
    spatial, _ = split_channels(input_shape, layer.rank, layer.data_format)
    known = tuple(size for size in spatial if size is not None)
    if len(known) < len(spatial):
        raise ValueError(
            f"input_shape must have known spatial sizes, because where a field lies follows from "
            f"the padding and that from them, got {spatial} before {layer}"
        )
    return layer.window.padding_amounts(known)


def _grown(field: ReceptiveField, window: Window, padding: Cells | None) -> ReceptiveField:
    """Grow a field by one window, padded if that is known."""
    before = [0] * len(window.size) if padding is None else [cells for cells, _ in padding]
    jumps = field.stride
    wider = [(span - 1) * jump for span, jump in zip(window.span, jumps, strict=True)]
    earlier = [cells * jump for cells, jump in zip(before, jumps, strict=True)]
    return ReceptiveField(
        size=tuple(map(add, field.size, wider)),
        stride=tuple(map(mul, jumps, window.strides)),
        start=tuple(map(sub, field.start, earlier)),
    )


def _together(one: ReceptiveField, other: ReceptiveField) -> ReceptiveField:
    """Return the field of a sum of two outputs, from the first position seen to the last."""
    if one.stride != other.stride:
        raise ValueError(
            "the layers and the projection of a residual block must have the same strides, got "
            f"{one.stride} and {other.stride}"
        )
    start = tuple(map(min, one.start, other.start))
    ends = map(max, map(add, one.start, one.size), map(add, other.start, other.size))
    return ReceptiveField(tuple(map(sub, ends, start)), one.stride, start)
