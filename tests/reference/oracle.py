"""Keras on JAX in float64, asked for the layer or loss that has the same name and arguments."""

import dataclasses
import inspect
from collections.abc import Callable, Iterable

import jax
import keras
import numpy as np

from quizgen.reference import (
    Input,
    InstanceNormalization,
    Layer,
    Loss,
    ResidualBlock,
    RMSNormalization,
    Sequential,
    UnitNormalization,
)

from . import keras_stand_ins, sliding_stand_ins


def parameters(described: Layer | Loss) -> list[dataclasses.Field[object]]:
    return [field for field in dataclasses.fields(described) if field.init]


def arguments(described: Layer | Loss) -> dict[str, object]:
    return {field.name: getattr(described, field.name) for field in parameters(described)}


def keras_arguments(layer: Layer) -> dict[str, object]:
    """Leave out what only we have, after seeing that it is switched off."""
    known = inspect.signature(keras_class(layer).__init__).parameters
    for field in parameters(layer):
        assert field.name in known or getattr(layer, field.name) == field.default, field.name
    # the tests set all weights: to draw first ones, JAX would compile a program for each shape
    undrawn = {name: np.zeros for name in known if name.endswith("_initializer")}
    return undrawn | {name: value for name, value in arguments(layer).items() if name in known}


def keras_layer(layer: Layer, batch_shape: tuple[int | None, ...]) -> keras.Layer:
    """Build Keras's own layer for inputs of this shape, batch axis included."""
    built = unbuilt(layer)
    built.build(batch_shape)
    return built


def unbuilt(layer: Layer) -> keras.Layer:
    if isinstance(layer, Sequential):
        return keras.Sequential([unbuilt(part) for part in layer.layers])
    if isinstance(layer, ResidualBlock):
        return keras_stand_ins.Residual(
            [unbuilt(part) for part in layer.layers], [unbuilt(part) for part in layer.projection]
        )
    if isinstance(layer, Input):
        return keras.layers.Identity()
    if isinstance(layer, RMSNormalization):
        return keras_stand_ins.AnyAxisRMS(**arguments(layer))
    if isinstance(layer, UnitNormalization):
        return keras_stand_ins.AnyOrderUnit(**arguments(layer))
    if isinstance(layer, InstanceNormalization):
        # Keras has no layer of this name; one channel a group is what it documents instead
        return keras.layers.GroupNormalization(groups=-1, **arguments(layer))
    if sliding_stand_ins.lacks(layer):
        return sliding_stand_ins.stand_in(layer, unbuilt)
    if hasattr(layer, "dilation_rate"):
        # Keras's constructor, but not its computation, refuses strides together with dilation
        undilated = keras_class(layer)(**keras_arguments(layer) | {"dilation_rate": 1})
        undilated.dilation_rate = layer.window.dilation
        return undilated
    return keras_class(layer)(**keras_arguments(layer))


def keras_class(layer: Layer) -> type[keras.Layer]:
    return getattr(keras.layers, type(layer).__name__)


def keras_value(built: keras.Layer, x, weights, **options) -> np.ndarray:
    built.set_weights(list(weights))
    kept = built.non_trainable_variables

    @jax.jit  # one program compiles faster than its many operations one by one
    def forward(trainable, kept, x):
        return built.stateless_call(trainable, kept, x, **options)

    y, changed = forward(*map(values, (built.trainable_variables, kept)), x)
    for variable, value in zip(kept, changed, strict=True):
        variable.assign(value)
    return np.asarray(y)


def differentiated(function: Callable, *inputs, upstream):
    """Return what JAX makes of a function: its value, and the gradient of each of its inputs."""

    @jax.jit
    def both(inputs, upstream):
        value, backward = jax.vjp(function, *inputs)
        return value, backward(upstream)

    return both(inputs, upstream)


def values(variables: Iterable[keras.Variable]) -> list[jax.Array]:
    return [variable.value for variable in variables]
