"""Strategies that draw stacks of convolutions and poolings that fit onto each other."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    AveragePooling1D,
    AveragePooling2D,
    Conv1D,
    Conv2D,
    Layer,
    MaxPooling1D,
    MaxPooling2D,
)

CONVOLUTIONS = {1: Conv1D, 2: Conv2D}
POOLINGS = {1: (MaxPooling1D, AveragePooling1D), 2: (MaxPooling2D, AveragePooling2D)}


@st.composite
def stacks(draw: DrawFn, longest: int = 3) -> list[Layer]:
    rank = draw(st.sampled_from(sorted(CONVOLUTIONS)))
    data_format = draw(st.sampled_from(["channels_last", "channels_first"]))
    several = st.tuples(*[st.integers(1, 3)] * rank)
    once_or_twice = st.tuples(*[st.integers(1, 2)] * rank)

    def layer() -> Layer:
        options = {
            "strides": draw(once_or_twice),
            "padding": draw(st.sampled_from(["valid", "same"])),
            "data_format": data_format,
        }
        if draw(st.booleans()):
            pooling = draw(st.sampled_from(POOLINGS[rank]))
            return pooling(draw(several), **options)
        return CONVOLUTIONS[rank](2, draw(several), dilation_rate=draw(once_or_twice), **options)

    return [layer() for _ in range(draw(st.integers(1, longest)))]
