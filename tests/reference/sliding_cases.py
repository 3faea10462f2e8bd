"""Strategies that draw convolutions and poolings of every kind, over every option."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference.layers.average_pooling import AveragePooling
from quizgen.reference.layers.convolution import Convolution
from quizgen.reference.layers.depthwise_convolution import DepthwiseConvolution
from quizgen.reference.layers.global_pooling import GlobalPooling
from quizgen.reference.layers.pooling import Pooling
from quizgen.reference.layers.separable_convolution import SeparableConvolution
from quizgen.reference.layers.transposed_convolution import TransposedConvolution

RULES = ("valid", "same")
DATA_FORMATS = st.sampled_from(["channels_last", "channels_first"])
SMALL = st.integers(1, 3)
# volumes grow with the third power, and so does the time of loops and differences
LARGEST_KERNEL = {1: 4, 2: 3, 3: 2}
MOST_ROOM = {1: 6, 2: 4, 3: 2}


def per_axis(draw: DrawFn, rank: int, largest: int, smallest: int = 1) -> int | tuple[int, ...]:
    one = st.integers(smallest, largest)
    return draw(st.one_of(one, st.tuples(*[one] * rank)))


def as_tuple(value, rank):
    return value if isinstance(value, tuple) else (value,) * rank


def amounts(draw: DrawFn, most: tuple[int, ...]):
    """Draw cells to add: a number for all sides, one for each axis, or a pair for each."""
    side = st.integers(0, min(most))
    numbers = [st.integers(0, cells) for cells in most]
    pairs = [st.tuples(number, number) for number in numbers]
    each = [st.one_of(*either) for either in zip(numbers, pairs, strict=True)]
    return draw(st.one_of(side, st.tuples(*each)))


def padding(draw: DrawFn, rules, most):
    return draw(st.sampled_from(rules)) if draw(st.booleans()) else amounts(draw, most)


def shaped(draw: DrawFn, layer, channels: int, spans):
    """Draw spatial sizes into which the window fits, and put the channels where they belong."""
    if isinstance(layer.padding, str):
        added = [0 if layer.padding == "valid" else span for span in spans]
    else:
        sides = as_tuple(layer.padding, layer.rank)
        added = [sum(side) if isinstance(side, tuple) else 2 * side for side in sides]
    room = st.integers(0, MOST_ROOM[layer.rank])
    spatial = [max(span - cells, 1) + draw(room) for span, cells in zip(spans, added, strict=True)]
    last = layer.data_format == "channels_last"
    return layer, (*spatial, channels) if last else (channels, *spatial)


def kernel_options(draw: DrawFn, cls):
    """Draw what all kernels have, and return it with the spans."""
    rank = cls.rank
    sizes = per_axis(draw, rank, LARGEST_KERNEL[rank])
    gaps = per_axis(draw, rank, LARGEST_KERNEL[rank])
    options = {
        "kernel_size": sizes,
        "strides": per_axis(draw, rank, 4),
        "data_format": draw(DATA_FORMATS),
        "dilation_rate": gaps,
        "use_bias": draw(st.booleans()),
    }
    pairs = zip(as_tuple(sizes, rank), as_tuple(gaps, rank), strict=True)
    return options, tuple((k - 1) * d + 1 for k, d in pairs)


def convolution(draw: DrawFn, cls: type[Convolution]):
    options, spans = kernel_options(draw, cls)
    rules = (*RULES, "causal") if cls.rank == 1 else RULES
    groups = draw(SMALL)
    options["padding"] = padding(draw, rules, (3,) * cls.rank)
    layer = cls(groups * draw(SMALL), groups=groups, **options)
    return shaped(draw, layer, groups * draw(SMALL), spans)


def depthwise(draw: DrawFn, cls: type[DepthwiseConvolution]):
    options, spans = kernel_options(draw, cls)
    options["padding"] = padding(draw, RULES, (3,) * cls.rank)
    return shaped(draw, cls(depth_multiplier=draw(SMALL), **options), draw(SMALL), spans)


def separable(draw: DrawFn, cls: type[SeparableConvolution]):
    options, spans = kernel_options(draw, cls)
    options["padding"] = padding(draw, RULES, (3,) * cls.rank)
    layer = cls(draw(SMALL), depth_multiplier=draw(SMALL), **options)
    return shaped(draw, layer, draw(SMALL), spans)


def transposed(draw: DrawFn, cls: type[TransposedConvolution]):
    rank = cls.rank
    options, spans = kernel_options(draw, cls)
    strides = as_tuple(options["strides"], rank)
    extra = st.tuples(*[st.integers(0, stride - 1) for stride in strides])
    extra = draw(st.one_of(st.none(), st.integers(0, min(strides) - 1), extra))
    # at least one cell of a single copy is left
    options["padding"] = padding(draw, RULES, tuple((span - 1) // 2 for span in spans))
    layer = cls(draw(SMALL), output_padding=extra, **options)
    spatial = [draw(st.integers(1, 1 + MOST_ROOM[rank] // 2)) for _ in range(rank)]
    if options["padding"] == "same" and extra is not None:
        # a single copy of an even kernel leaves nothing
        spatial = [size + 1 for size in spatial]
    last, channels = layer.data_format == "channels_last", draw(SMALL)
    return layer, (*spatial, channels) if last else (channels, *spatial)


def pooling(draw: DrawFn, cls: type[Pooling]):
    rank = cls.rank
    sizes = per_axis(draw, rank, LARGEST_KERNEL[rank])
    options = {"padding": padding(draw, RULES, tuple(k - 1 for k in as_tuple(sizes, rank)))}
    if options["padding"] != "same":
        options["ceil_mode"] = draw(st.booleans())
    if issubclass(cls, AveragePooling):
        options["count_include_pad"] = draw(st.booleans())
    strides = per_axis(draw, rank, 4) if draw(st.booleans()) else None
    layer = cls(sizes, strides, data_format=draw(DATA_FORMATS), **options)
    return shaped(draw, layer, draw(SMALL), as_tuple(sizes, rank))


def global_pooling(draw: DrawFn, cls: type[GlobalPooling]):
    layer = cls(data_format=draw(DATA_FORMATS), keepdims=draw(st.booleans()))
    return layer, draw(st.tuples(*[SMALL] * (cls.rank + 1)))


SLIDING_LAYERS = {
    Convolution: convolution,
    DepthwiseConvolution: depthwise,
    SeparableConvolution: separable,
    TransposedConvolution: transposed,
    Pooling: pooling,
    GlobalPooling: global_pooling,
}
