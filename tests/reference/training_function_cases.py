"""Draws arguments for the functions of training, with what Keras or JAX makes of them."""

import jax
import keras
import numpy as np
from hypothesis import strategies as st
from keras.src.initializers.random_initializers import compute_fans

from quizgen.reference import (
    clip_by_global_norm,
    clip_by_norm,
    clip_by_value,
    fans,
    gradient_check,
    numeric_gradient,
    relative_error,
)

LIMITS = st.sampled_from([0.1, 1.0, 2.0, 100.0])
EXACT_STEP = 2**-10  # central differences of a parabola are exact, and so is this number


def clipped(name, gradients, limit):
    return keras.optimizers.SGD(**{name: limit})._clip_gradients(gradients)


def value_case(draw, rng):
    gradient, limit = rng.normal(size=(2, 3)), draw(LIMITS)
    [expected] = clipped("clipvalue", [gradient], limit)
    return {"gradient": gradient, "clipvalue": limit}, expected


def norm_case(draw, rng):
    gradient, limit = rng.normal(size=(2, 3)), draw(LIMITS)
    [expected] = clipped("clipnorm", [gradient], limit)
    return {"gradient": gradient, "clipnorm": limit}, expected


def global_norm_case(draw, rng):
    gradients, limit = list(rng.normal(size=(2, 3, 4))), draw(LIMITS)
    expected = clipped("global_clipnorm", gradients, limit)
    return {"gradients": gradients, "global_clipnorm": limit}, expected


def fans_case(draw, rng):
    shape = tuple(draw(st.lists(st.integers(1, 5), max_size=5)))
    return {"shape": shape}, compute_fans(shape)


def parabola(rng):
    curvature = rng.normal(size=(2, 3))
    return lambda x: (curvature * x**2).sum()


def numeric_case(draw, rng):
    f, x = parabola(rng), rng.normal(size=(2, 3))
    return {"function": f, "x": x, "h": EXACT_STEP}, jax.grad(f)(x)


def check_case(draw, rng):
    f, x = parabola(rng), rng.normal(size=(2, 3))
    exact = jax.grad(f)(x)
    wrong = np.asarray(exact) + rng.normal(size=x.shape)
    expected = (abs(wrong - exact) / jax.numpy.maximum(abs(wrong), abs(exact))).max()
    return {"function": f, "gradient": wrong, "x": x, "h": EXACT_STEP}, expected


def error_case(draw, rng):
    a, b = rng.normal(size=(2, 3, 4))
    return {"gradient": a, "estimate": b}, abs(a - b) / jax.numpy.maximum(abs(a), abs(b))


TRAINING_FUNCTIONS = {
    clip_by_value: value_case,
    clip_by_norm: norm_case,
    clip_by_global_norm: global_norm_case,
    fans: fans_case,
    numeric_gradient: numeric_case,
    gradient_check: check_case,
    relative_error: error_case,
}
