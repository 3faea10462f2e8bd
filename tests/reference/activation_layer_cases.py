"""Strategies that draw an activation layer with an input shape it accepts."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import ELU, Activation, LeakyReLU, PReLU, ReLU, Softmax

from .public import ACTIVATIONS

SHAPES = st.lists(st.integers(1, 3), min_size=1, max_size=3).map(tuple)
# Keras warns that a softmax over one class is 1, so let there be two
PLURAL_SHAPES = st.lists(st.integers(2, 3), min_size=1, max_size=3).map(tuple)
SLOPES = st.sampled_from([0.0, 0.01, 0.3, 1.5])


def activation(draw: DrawFn, cls: type[Activation]):
    function = draw(st.sampled_from([f for f in ACTIVATIONS if f.__name__ != "prelu"]))
    return cls(function.__name__), draw(PLURAL_SHAPES)


def relu(draw: DrawFn, cls: type[ReLU]):
    layer = cls(
        max_value=draw(st.sampled_from([None, 6.0, 0.5])),
        negative_slope=draw(SLOPES),
        threshold=draw(st.sampled_from([0.0, 0.25])),
    )
    return layer, draw(SHAPES)


def leaky_relu(draw: DrawFn, cls: type[LeakyReLU]):
    return cls(draw(SLOPES)), draw(SHAPES)


def prelu(draw: DrawFn, cls: type[PReLU]):
    shape = draw(SHAPES)
    some = st.lists(st.integers(1, len(shape)), unique=True).map(tuple)
    return cls(draw(st.one_of(st.none(), some))), shape


def elu(draw: DrawFn, cls: type[ELU]):
    return cls(draw(st.sampled_from([1.0, 0.5, 2.0]))), draw(SHAPES)


def softmax(draw: DrawFn, cls: type[Softmax]):
    shape = draw(PLURAL_SHAPES)
    # not over the batch, which may be one sample; several axes Keras counts from the front only
    axes = range(1, len(shape) + 1)
    one = st.sampled_from([*axes, *[-axis for axis in axes]])
    several = st.lists(st.sampled_from(axes), min_size=1, unique=True).map(tuple)
    return cls(draw(st.one_of(one, several))), shape


ACTIVATION_LAYERS = {
    Activation: activation,
    ReLU: relu,
    LeakyReLU: leaky_relu,
    PReLU: prelu,
    ELU: elu,
    Softmax: softmax,
}
