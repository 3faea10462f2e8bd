"""Strategies that draw a layer with an input shape it accepts, over every option."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    InstanceNormalization,
    Layer,
    LayerNormalization,
    MaxPooling2D,
    Sequential,
)
from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.global_pooling import GlobalPooling
from quizgen.reference.layers.pooling import Pooling

PADDINGS = st.sampled_from(["valid", "same"])
DATA_FORMATS = st.sampled_from(["channels_last", "channels_first"])
SMALL = st.integers(1, 3)


def per_axis(draw: DrawFn, rank: int, largest: int) -> int | tuple[int, ...]:
    one = st.integers(1, largest)
    return draw(st.one_of(one, st.tuples(*[one] * rank)))


def as_tuple(value: int | tuple[int, ...], rank: int) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) * rank


def input_shape(draw, rank, padding, data_format, channels, spans):
    smallest = spans if padding == "valid" else (1,) * rank
    spatial = tuple(size + draw(st.integers(0, 4)) for size in smallest)
    return (*spatial, channels) if data_format == "channels_last" else (channels, *spatial)


def convolution(draw: DrawFn, cls: type[Convolution]):
    rank, groups = cls.rank, draw(SMALL)
    layer = cls(
        filters=groups * draw(SMALL),
        kernel_size=per_axis(draw, rank, 3),
        strides=per_axis(draw, rank, 4),
        padding=draw(PADDINGS),
        data_format=draw(DATA_FORMATS),
        dilation_rate=per_axis(draw, rank, 3),
        groups=groups,
        use_bias=draw(st.booleans()),
    )
    sizes, gaps = as_tuple(layer.kernel_size, rank), as_tuple(layer.dilation_rate, rank)
    spans = tuple((k - 1) * d + 1 for k, d in zip(sizes, gaps, strict=True))
    channels = groups * draw(SMALL)
    return layer, input_shape(draw, rank, layer.padding, layer.data_format, channels, spans)


def pooling(draw: DrawFn, cls: type[Pooling]):
    rank = cls.rank
    layer = cls(
        pool_size=per_axis(draw, rank, 3),
        strides=per_axis(draw, rank, 4) if draw(st.booleans()) else None,
        padding=draw(PADDINGS),
        data_format=draw(DATA_FORMATS),
    )
    spans = as_tuple(layer.pool_size, rank)
    return layer, input_shape(draw, rank, layer.padding, layer.data_format, draw(SMALL), spans)


def global_pooling(draw: DrawFn, cls: type[GlobalPooling]):
    layer = cls(data_format=draw(DATA_FORMATS), keepdims=draw(st.booleans()))
    return layer, draw(st.tuples(*[SMALL] * (cls.rank + 1)))


def shapes(smallest: int, largest: int):
    return st.lists(SMALL, min_size=smallest, max_size=largest).map(tuple)


def dense(draw: DrawFn, cls: type[Dense]):
    return cls(draw(SMALL), use_bias=draw(st.booleans())), draw(shapes(1, 3))


def flatten(draw: DrawFn, cls: type[Flatten]):
    return cls(draw(DATA_FORMATS)), draw(shapes(1, 4))


def options(draw: DrawFn) -> dict[str, object]:
    return {
        "epsilon": draw(st.sampled_from([1e-3, 1e-5, 0.5])),
        "center": draw(st.booleans()),
        "scale": draw(st.booleans()),
    }


def one_axis(draw: DrawFn, rank: int) -> int:
    axis = draw(st.integers(1, rank - 1))
    return draw(st.sampled_from([axis, axis - rank]))


def batch_normalization(draw: DrawFn, cls: type[BatchNormalization]):
    shape = draw(shapes(1, 4))
    momentum = draw(st.sampled_from([0.99, 0.5, 0.0]))
    return cls(one_axis(draw, len(shape) + 1), momentum=momentum, **options(draw)), shape


def layer_normalization(draw: DrawFn, cls: type[LayerNormalization]):
    shape = draw(shapes(1, 4))
    rank = len(shape) + 1
    several = draw(st.lists(st.integers(1, rank - 1), min_size=1, unique=True))
    # Keras sorts the axes as they are given, so mixed signs would permute its gamma
    shift = draw(st.sampled_from([0, rank]))
    axis = draw(st.sampled_from([several[0] - shift, tuple(a - shift for a in several)]))
    return cls(axis, **options(draw)), shape


def instance_normalization(draw: DrawFn, cls: type[InstanceNormalization]):
    shape = draw(shapes(2, 4))
    return cls(one_axis(draw, len(shape) + 1), **options(draw)), shape


def sequential(draw: DrawFn, cls: type[Sequential]):
    filters, use_bias = draw(SMALL), draw(st.booleans())
    stack = (
        Conv2D(filters, 3, use_bias=use_bias),
        BatchNormalization(),
        MaxPooling2D(2, padding=draw(PADDINGS)),
        Flatten(),
        Dense(draw(SMALL)),
    )
    return cls(stack), (draw(st.integers(4, 6)), draw(st.integers(4, 6)), draw(SMALL))


CASES = {
    Convolution: convolution,
    Pooling: pooling,
    GlobalPooling: global_pooling,
    Dense: dense,
    Flatten: flatten,
    BatchNormalization: batch_normalization,
    LayerNormalization: layer_normalization,
    InstanceNormalization: instance_normalization,
    Sequential: sequential,
}


@st.composite
def layer_and_input_shape(draw: DrawFn, cls: type[Layer]):
    """Draw a layer of a class and a shape for it; a class without a strategy is an error."""
    for base in cls.__mro__:
        if base in CASES:
            return CASES[base](draw, cls)
    raise NotImplementedError(f"{cls.__name__} has no oracle case: give it one in {__name__}")
