"""Keras on JAX in float64, asked for the layer or loss that has the same name and arguments."""

import contextlib
import dataclasses
import inspect
import math

import jax
import keras
import numpy as np
from keras import ops
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

from quizgen.reference import (
    Input,
    InstanceNormalization,
    Layer,
    Loss,
    MulticlassHinge,
    ResidualBlock,
    RMSNormalization,
    Sequential,
    UnitNormalization,
)

from . import keras_stand_ins

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")
keras.config.set_dtype_policy("float64")
# Following JAX's default, Keras narrows float64 to float32 in means and normalizations even when
# JAX is told to keep it; with the entry of its promotion table restored it keeps it as well.
BIT64_TO_BIT32_DTYPE["float64"] = "float64"

EXACT = {"rtol": 1e-9, "atol": 1e-9}
REDUCTIONS = {"mean": "sum_over_batch_size", "sum": "sum", None: None}


def arguments(described: Layer | Loss) -> dict[str, object]:
    return {field.name: getattr(described, field.name) for field in dataclasses.fields(described)}


def keras_arguments(layer: Layer) -> dict[str, object]:
    """Leave out what only we have, after seeing that it is switched off."""
    known = inspect.signature(keras_class(layer).__init__).parameters
    for field in dataclasses.fields(layer):
        assert field.name in known or getattr(layer, field.name) == field.default, field.name
    return {name: value for name, value in arguments(layer).items() if name in known}


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
    if hasattr(layer, "dilation_rate"):
        # Keras's constructor, but not its computation, refuses strides together with dilation
        unstrided = keras_class(layer)(**keras_arguments(layer) | {"strides": 1})
        unstrided.strides = layer.window.strides
        return unstrided
    return keras_class(layer)(**keras_arguments(layer))


def keras_class(layer: Layer) -> type[keras.Layer]:
    return getattr(keras.layers, type(layer).__name__)


def keras_value(built: keras.Layer, x, weights, **options) -> np.ndarray:
    built.set_weights(list(weights))
    return np.asarray(built(x, **options))


@contextlib.contextmanager
def keras_epsilon(epsilon: float):
    """Keras clips probabilities by one global number, not by an argument."""
    before = keras.config.epsilon()
    keras.config.set_epsilon(epsilon)
    try:
        yield
    finally:
        keras.config.set_epsilon(before)


def keras_loss(loss: Loss, y_true, y_pred) -> np.ndarray:
    options = arguments(loss)
    reduction = REDUCTIONS[options.pop("reduction")]
    if isinstance(loss, MulticlassHinge):
        return multiclass_hinge(y_true, y_pred, loss.delta, reduction)
    log_base = options.pop("log_base", math.e)
    with keras_epsilon(options.pop("epsilon", 1e-7)):
        judge = getattr(keras.losses, type(loss).__name__)(reduction=reduction, **options)
        return np.asarray(judge(y_true, y_pred)) / math.log(log_base)


def multiclass_hinge(labels, scores, delta, reduction) -> np.ndarray:
    """Weston and Watkins' loss, which Keras lacks, from Keras's operations and reductions."""

    def per_sample(y_true, y_pred):
        chosen = ops.one_hot(ops.cast(y_true, "int32"), y_pred.shape[-1], dtype="float64")
        true_scores = ops.sum(chosen * y_pred, axis=-1, keepdims=True)
        return ops.sum((1 - chosen) * ops.relu(y_pred - true_scores + delta), axis=-1)

    summed = {"sum_over_batch_size": ops.mean, "sum": ops.sum, None: ops.identity}
    raw = per_sample(labels, ops.convert_to_tensor(scores))
    return np.asarray(raw if reduction is None else summed[reduction](raw))
