"""Strategies that draw a layer with an input shape it accepts, over every option."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import Layer
from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.global_pooling import GlobalPooling
from quizgen.reference.layers.pooling import Pooling

from .activation_layer_cases import ACTIVATION_LAYERS
from .core_cases import CORE_LAYERS
from .reshaping_cases import RANDOM_LAYERS, RESHAPING_LAYERS

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


CASES = {
    **ACTIVATION_LAYERS,
    **CORE_LAYERS,
    **RANDOM_LAYERS,
    **RESHAPING_LAYERS,
    Convolution: convolution,
    Pooling: pooling,
    GlobalPooling: global_pooling,
}


@st.composite
def layer_and_input_shape(draw: DrawFn, cls: type[Layer]):
    """Draw a layer of a class and a shape for it; a class without a strategy is an error."""
    for base in cls.__mro__:
        if base in CASES:
            return CASES[base](draw, cls)
    raise NotImplementedError(f"{cls.__name__} has no oracle case: give it one in {__name__}")
