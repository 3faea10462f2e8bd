"""Strategies that draw a layer with an input shape it accepts, over every option."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import Layer

from .activation_layer_cases import ACTIVATION_LAYERS
from .core_cases import CORE_LAYERS
from .reshaping_cases import RANDOM_LAYERS, RESHAPING_LAYERS
from .sliding_cases import SLIDING_LAYERS

CASES = {
    **ACTIVATION_LAYERS,
    **CORE_LAYERS,
    **RANDOM_LAYERS,
    **RESHAPING_LAYERS,
    **SLIDING_LAYERS,
}


@st.composite
def layer_and_input_shape(draw: DrawFn, cls: type[Layer]):
    """Draw a layer of a class and a shape for it; a class without a strategy is an error."""
    for base in cls.__mro__:
        if base in CASES:
            return CASES[base](draw, cls)
    raise NotImplementedError(f"{cls.__name__} has no oracle case: give it one in {__name__}")
