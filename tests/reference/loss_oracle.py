"""Keras on JAX in float64, asked for the loss that has the same name and arguments."""

import contextlib
import math
from dataclasses import dataclass, replace

import jax
import jax.numpy as jnp
import keras
from keras import ops

from quizgen.reference import HalfSumOfSquares, Loss, MulticlassHinge, NegativeLogLikelihood

from .oracle import arguments

REDUCTIONS = {"mean": "sum_over_batch_size", "sum": "sum", None: None}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What Keras makes of targets and predictions.

    The gradient is that of the reduced loss, or of the sum of all losses if they are not reduced.
    """

    value: jax.Array
    per_sample: jax.Array
    gradient: jax.Array


def keras_loss(loss: Loss, y_true, y_pred, sample_weight=None) -> Judgement:
    def total(y_pred):
        value = judged(loss, y_true, y_pred, sample_weight)
        return value.sum(), value

    y_pred = jnp.asarray(y_pred)
    gradient, value = jax.grad(total, has_aux=True)(y_pred)
    per_sample = judged(replace(loss, reduction=None), y_true, y_pred, None)
    return Judgement(value, per_sample, gradient)


def judged(loss: Loss, y_true, y_pred, sample_weight):
    options = arguments(loss)
    reduction = REDUCTIONS[options.pop("reduction")]
    log_base = options.pop("log_base", math.e)
    with keras_epsilon(options.pop("epsilon", 1e-7)):
        judge = keras_class(loss)(reduction=reduction, **options)
        return judge(y_true, y_pred, sample_weight) / math.log(log_base)


@contextlib.contextmanager
def keras_epsilon(epsilon: float):
    """Keras clips probabilities by one global number, not by an argument."""
    before = keras.config.epsilon()
    keras.config.set_epsilon(epsilon)
    try:
        yield
    finally:
        keras.config.set_epsilon(before)


def keras_class(loss: Loss) -> type[keras.losses.Loss]:
    """Return Keras's class of this name, or a stand-in made of its operations."""
    return STAND_INS.get(type(loss)) or getattr(keras.losses, type(loss).__name__)


class WestonWatkins(keras.losses.Loss):
    def __init__(self, delta, **options):
        super().__init__(**options)
        self.delta = delta

    def call(self, y_true, y_pred):
        chosen = one_hot(y_true, y_pred)
        true_scores = ops.sum(chosen * y_pred, axis=-1, keepdims=True)
        return ops.sum((1 - chosen) * ops.relu(y_pred - true_scores + self.delta), axis=-1)


class NegativeLog(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return -ops.sum(one_hot(y_true, y_pred) * y_pred, axis=-1)


class HalfSquares(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return ops.sum(ops.square(y_true - y_pred), axis=-1) / 2


def one_hot(labels, y_pred):
    flat = ops.reshape(ops.cast(labels, "int32"), y_pred.shape[:-1])
    return ops.one_hot(flat, y_pred.shape[-1], dtype="float64")


STAND_INS = {
    MulticlassHinge: WestonWatkins,
    NegativeLogLikelihood: NegativeLog,
    HalfSumOfSquares: HalfSquares,
}
