"""Strategies that draw dense, flattening and normalizing layers, and stacks of layers."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GroupNormalization,
    Input,
    InstanceNormalization,
    LayerNormalization,
    MaxPooling2D,
    ResidualBlock,
    RMSNormalization,
    Sequential,
    UnitNormalization,
)

DATA_FORMATS = st.sampled_from(["channels_last", "channels_first"])
EPSILONS = st.sampled_from([1e-3, 1e-5, 0.5])
SMALL = st.integers(1, 3)


def shapes(smallest: int, largest: int):
    return st.lists(SMALL, min_size=smallest, max_size=largest).map(tuple)


def one_axis(draw: DrawFn, rank: int) -> int:
    axis = draw(st.integers(1, rank - 1))
    return draw(st.sampled_from([axis, axis - rank]))


def one_or_several_axes(draw: DrawFn, rank: int) -> int | tuple[int, ...]:
    several = draw(st.lists(st.integers(1, rank - 1), min_size=1, unique=True))
    # Keras sorts the axes as they are given, so mixed signs would permute its gamma
    shift = draw(st.sampled_from([0, rank]))
    return draw(st.sampled_from([several[0] - shift, tuple(axis - shift for axis in several)]))


def dense(draw: DrawFn, cls: type[Dense]):
    return cls(draw(SMALL), use_bias=draw(st.booleans())), draw(shapes(1, 3))


def flatten(draw: DrawFn, cls: type[Flatten]):
    return cls(draw(DATA_FORMATS)), draw(shapes(1, 4))


def declared(draw: DrawFn, cls: type[Input]):
    shape = draw(shapes(1, 4))
    return cls(tuple(draw(st.sampled_from([size, None])) for size in shape)), shape


def options(draw: DrawFn) -> dict[str, object]:
    return {
        "epsilon": draw(EPSILONS),
        "center": draw(st.booleans()),
        "scale": draw(st.booleans()),
    }


def batch_normalization(draw: DrawFn, cls: type[BatchNormalization]):
    shape = draw(shapes(1, 4))
    momentum = draw(st.sampled_from([0.99, 0.5, 0.0]))
    return cls(one_axis(draw, len(shape) + 1), momentum=momentum, **options(draw)), shape


def layer_normalization(draw: DrawFn, cls: type[LayerNormalization]):
    shape = draw(shapes(1, 4))
    return cls(one_or_several_axes(draw, len(shape) + 1), **options(draw)), shape


def instance_normalization(draw: DrawFn, cls: type[InstanceNormalization]):
    shape = draw(shapes(2, 4))
    return cls(one_axis(draw, len(shape) + 1), **options(draw)), shape


def group_normalization(draw: DrawFn, cls: type[GroupNormalization]):
    shape = list(draw(shapes(1, 4)))
    axis, groups = one_axis(draw, len(shape) + 1), draw(SMALL)
    shape[axis - 1 if axis > 0 else axis] *= groups
    return cls(draw(st.sampled_from([groups, -1])), axis, **options(draw)), tuple(shape)


def rms_normalization(draw: DrawFn, cls: type[RMSNormalization]):
    shape = draw(shapes(1, 4))
    return cls(one_or_several_axes(draw, len(shape) + 1), draw(EPSILONS)), shape


def unit_normalization(draw: DrawFn, cls: type[UnitNormalization]):
    shape = draw(shapes(1, 4))
    axis, order = one_or_several_axes(draw, len(shape) + 1), draw(st.sampled_from([1, 2]))
    # an epsilon above some norms of drawn values, and the default below all of them
    return cls(axis, order, draw(st.sampled_from([1e-12, 1.0]))), shape


def sequential(draw: DrawFn, cls: type[Sequential]):
    filters, use_bias = draw(SMALL), draw(st.booleans())
    padding = draw(st.sampled_from(["valid", "same"]))
    stack = (
        Conv2D(filters, 3, use_bias=use_bias),
        BatchNormalization(),
        MaxPooling2D(2, padding=padding),
        Flatten(),
        Dense(draw(SMALL)),
    )
    return cls(stack), (draw(st.integers(4, 6)), draw(st.integers(4, 6)), draw(SMALL))


def residual_block(draw: DrawFn, cls: type[ResidualBlock]):
    channels, strides = draw(SMALL), draw(SMALL)
    projected = draw(st.booleans()) or strides > 1
    filters = draw(SMALL) if projected else channels
    layers = [
        Conv2D(draw(SMALL), 3, padding="same"),
        BatchNormalization(),
        Conv2D(filters, 3, strides, padding="same", use_bias=draw(st.booleans())),
    ]
    projection = [Conv2D(filters, 1, strides), BatchNormalization()] if projected else []
    return cls(layers, projection), (draw(st.integers(2, 5)), draw(st.integers(2, 5)), channels)


CORE_LAYERS = {
    Dense: dense,
    Flatten: flatten,
    Input: declared,
    BatchNormalization: batch_normalization,
    LayerNormalization: layer_normalization,
    InstanceNormalization: instance_normalization,
    GroupNormalization: group_normalization,
    RMSNormalization: rms_normalization,
    UnitNormalization: unit_normalization,
    Sequential: sequential,
    ResidualBlock: residual_block,
}
