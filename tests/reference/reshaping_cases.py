"""Strategies that draw reshaping layers and those that disturb values in training."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    Dropout,
    GaussianDropout,
    GaussianNoise,
    Permute,
    RepeatVector,
    Reshape,
    UpSampling2D,
)
from quizgen.reference.layers.cropping import Cropping
from quizgen.reference.layers.spatial_dropout import SpatialDropout
from quizgen.reference.layers.up_sampling import UpSampling
from quizgen.reference.layers.zero_padding import ZeroPadding

DATA_FORMATS = st.sampled_from(["channels_last", "channels_first"])
SMALL = st.integers(1, 3)
CELLS = st.integers(0, 2)
PAIRS = st.tuples(CELLS, CELLS)
RATES = st.sampled_from([0.0, 0.2, 0.5, 0.75])
OF_TWELVE_VALUES = [(3, 4), (2, 6), (12,), (2, 3, 2), (6, 1, 2), (4, 3), (3, 2, 2)]
SHAPES = st.lists(SMALL, min_size=1, max_size=4).map(tuple)


def reshape(draw: DrawFn, cls: type[Reshape]):
    shape, target, *_ = draw(st.permutations(OF_TWELVE_VALUES))
    if draw(st.booleans()):
        found = draw(st.integers(0, len(target) - 1))
        target = (*target[:found], -1, *target[found + 1 :])
    return cls(target), shape


def permute(draw: DrawFn, cls: type[Permute]):
    shape = draw(SHAPES)
    return cls(tuple(draw(st.permutations(range(1, len(shape) + 1))))), shape


def repeat_vector(draw: DrawFn, cls: type[RepeatVector]):
    return cls(draw(SMALL)), (draw(SMALL),)


def layout(draw: DrawFn, cls: type) -> dict[str, object]:
    """Draw a data format where the class has one as an argument, as Keras's has."""
    fields = cls.__dataclass_fields__
    return {"data_format": draw(DATA_FORMATS)} if "data_format" in fields else {}


def shape_for(draw: DrawFn, layer, smallest: tuple[int, ...]) -> tuple[int, ...]:
    spatial = tuple(size + draw(st.integers(0, 2)) for size in smallest)
    channels = draw(SMALL)
    last = layer.data_format == "channels_last"
    return (*spatial, channels) if last else (channels, *spatial)


def per_side(draw: DrawFn, rank: int):
    if rank == 1:
        return draw(st.one_of(CELLS, PAIRS))
    return draw(st.one_of(CELLS, st.tuples(*[CELLS] * rank), st.tuples(*[PAIRS] * rank)))


def cropping(draw: DrawFn, cls: type[Cropping]):
    layer = cls(per_side(draw, cls.rank), **layout(draw, cls))
    return layer, shape_for(draw, layer, tuple(sum(pair) + 1 for pair in layer.border))


def zero_padding(draw: DrawFn, cls: type[ZeroPadding]):
    layer = cls(per_side(draw, cls.rank), **layout(draw, cls))
    return layer, shape_for(draw, layer, (1,) * cls.rank)


def up_sampling(draw: DrawFn, cls: type[UpSampling]):
    size = draw(SMALL if cls.rank == 1 else st.one_of(SMALL, st.tuples(*[SMALL] * cls.rank)))
    options = layout(draw, cls)
    if cls is UpSampling2D:
        options["interpolation"] = draw(st.sampled_from(["nearest", "bilinear"]))
    layer = cls(size, **options)
    return layer, shape_for(draw, layer, (1,) * cls.rank)


def dropout(draw: DrawFn, cls: type[Dropout]):
    shape = draw(SHAPES)
    shared = st.tuples(*[st.sampled_from([None, 1])] * (len(shape) + 1))
    return cls(draw(RATES), draw(st.one_of(st.none(), shared))), shape


def spatial_dropout(draw: DrawFn, cls: type[SpatialDropout]):
    return cls(draw(RATES), **layout(draw, cls)), draw(st.tuples(*[SMALL] * (cls.rank + 1)))


def noise(draw: DrawFn, cls: type[GaussianDropout] | type[GaussianNoise]):
    return cls(draw(RATES)), draw(SHAPES)


RESHAPING_LAYERS = {
    Reshape: reshape,
    Permute: permute,
    RepeatVector: repeat_vector,
    Cropping: cropping,
    ZeroPadding: zero_padding,
    UpSampling: up_sampling,
}
RANDOM_LAYERS = {
    Dropout: dropout,
    SpatialDropout: spatial_dropout,
    GaussianDropout: noise,
    GaussianNoise: noise,
}
