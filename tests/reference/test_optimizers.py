"""Optimizers and clipping: several steps beside Keras, first steps by hand, wrong use."""

import dataclasses
import inspect

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    L2,
    SGD,
    Adagrad,
    Adam,
    AdamW,
    ExponentialDecay,
    RMSprop,
    clip_by_global_norm,
    clip_by_norm,
    clip_by_value,
)

from .public import OPTIMIZERS
from .tolerances import EXACT

SEEDS = st.integers(0, 2**32 - 1)
FRACTIONS = st.sampled_from([0.0, 0.5, 0.9])
DECAYS = st.sampled_from([0.0, 0.75, 0.9, 0.999])
EPSILONS = st.sampled_from([1e-7, 1e-3, 0.5])


def sgd(draw: DrawFn):
    return {"momentum": draw(FRACTIONS), "nesterov": draw(st.booleans())}


def adagrad(draw: DrawFn):
    starts = st.sampled_from([0.0, 0.1, 2.0])
    return {"initial_accumulator_value": draw(starts), "epsilon": draw(EPSILONS)}


def rmsprop(draw: DrawFn):
    return {
        "rho": draw(DECAYS),
        "momentum": draw(FRACTIONS),
        "epsilon": draw(EPSILONS),
        "centered": draw(st.booleans()),
    }


def adam(draw: DrawFn):
    return {
        "beta_1": draw(DECAYS),
        "beta_2": draw(DECAYS),
        "epsilon": draw(EPSILONS),
        "amsgrad": draw(st.booleans()),
    }


def adamw(draw: DrawFn):
    return {"weight_decay": draw(st.sampled_from([0.0, 0.004, 0.5])), **adam(draw)}


CASES = {SGD: sgd, Adagrad: adagrad, RMSprop: rmsprop, Adam: adam, AdamW: adamw}


@pytest.mark.parametrize("cls", OPTIMIZERS, ids=lambda cls: cls.__name__)
@settings(max_examples=20, derandomize=True, deadline=None)
@given(data=st.data(), seed=SEEDS)
def test_steps_are_those_of_keras(cls, data, seed):
    assert cls in CASES, f"{cls.__name__} has no oracle case: give it one in {__name__}"
    options = CASES[cls](data.draw)
    scheduled = data.draw(st.booleans())
    decay = (0.1, 2, 0.5)
    ours = ExponentialDecay(*decay) if scheduled else 0.1
    theirs = keras.optimizers.schedules.ExponentialDecay(*decay) if scheduled else 0.1
    optimizer = cls(ours, **options)
    judge = getattr(keras.optimizers, cls.__name__)(theirs, **options)
    rng = np.random.default_rng(seed)
    weight, state = rng.normal(size=(2, 3)), None
    variable = keras.Variable(weight)  # float64, and so is the rate

    for _ in range(4):
        gradient = rng.normal(size=weight.shape)
        judge.apply([gradient], [variable])
        weight, state = optimizer.step(weight, gradient, state)

        np.testing.assert_allclose(weight, variable.value, **EXACT)
    assert state.iterations == 4


@pytest.mark.parametrize("cls", OPTIMIZERS, ids=lambda cls: cls.__name__)
def test_arguments_are_those_of_keras(cls):
    theirs = inspect.signature(getattr(keras.optimizers, cls.__name__)).parameters
    ours = {field.name: field.default for field in dataclasses.fields(cls)}

    assert [name for name in theirs if name in ours] == list(ours)
    assert {name: theirs[name].default for name in ours} == ours


@pytest.mark.parametrize("cls", OPTIMIZERS, ids=lambda cls: cls.__name__)
def test_step_changes_nothing_that_it_is_given(cls):
    optimizer = cls()
    weight, gradient = np.array([1.0, -2.0]), np.array([0.5, 0.0])
    _, state = optimizer.step(weight, gradient)
    before = {f.name: np.copy(getattr(state, f.name)) for f in dataclasses.fields(state)}

    first, _ = optimizer.step(weight, gradient, state)
    again, _ = optimizer.step(weight, gradient, state)

    np.testing.assert_array_equal(first, again)
    assert weight.tolist() == [1, -2]
    assert gradient.tolist() == [0.5, 0]
    for name, value in before.items():
        np.testing.assert_array_equal(getattr(state, name), value)
    fresh, _ = optimizer.step(weight, gradient, optimizer.initial_state(weight))
    np.testing.assert_array_equal(fresh, optimizer.step(weight, gradient)[0])


def steps(optimizer, weight, gradients):
    state = None
    for gradient in gradients:
        weight, state = optimizer.step(weight, gradient, state)
    return weight, state


def test_gradient_descent_by_hand():
    assert SGD(0.5).step([2, -1], [5, -2])[0].tolist() == [-0.5, 0]
    # v₁ = −0.2, v₂ = −0.9 · 0.2 − 0.2, w = 1 + v₁ + v₂
    np.testing.assert_allclose(steps(SGD(0.1, 0.9), 1.0, [2.0, 2.0])[0], 0.42, **EXACT)
    np.testing.assert_allclose(SGD(0.1, 0.9, nesterov=True).step(1.0, 2.0)[0], 0.62, **EXACT)


def test_gradient_descent_on_a_parabola_shrinks_by_a_constant_factor():
    # f = a · w² has the slope 2aw, so each step multiplies w by 1 − 2a · rate
    weight, state = np.array(10.0), None
    for _ in range(5):
        weight, state = SGD(0.1).step(weight, 2 * 1.5 * weight, state)

    np.testing.assert_allclose(weight, 10 * (1 - 2 * 1.5 * 0.1) ** 5, **EXACT)


@pytest.mark.parametrize("gradient", [-1e150, -4.0, 0.25, 1e-150])
def test_first_steps_do_not_depend_on_the_size_of_the_gradient(gradient):
    sign = np.sign(gradient)
    adagrad = Adagrad(0.1, initial_accumulator_value=0, epsilon=0).step(0.0, gradient)[0]
    rmsprop = RMSprop(0.1, rho=0.75, epsilon=0).step(0.0, gradient)[0]
    adam = Adam(0.1, epsilon=0).step(0.0, gradient)[0]

    np.testing.assert_allclose(adagrad, -0.1 * sign, **EXACT)
    np.testing.assert_allclose(rmsprop, -0.1 * sign / 0.5, **EXACT)
    np.testing.assert_allclose(adam, -0.1 * sign, **EXACT)


def test_corrected_moments_of_adam_are_weighted_means():
    optimizer = Adam(beta_1=0.5, beta_2=0.75)
    _, state = steps(optimizer, 0.0, [1.0, 3.0])

    first, second = optimizer.corrected_moments(state)

    # weights β(1 − β) and 1 − β, divided by their sum
    np.testing.assert_allclose(first, (0.25 * 1 + 0.5 * 3) / 0.75, **EXACT)
    np.testing.assert_allclose(second, (0.1875 * 1 + 0.25 * 9) / 0.4375, **EXACT)
    decoupled = AdamW(beta_1=0.5, beta_2=0.75)
    assert decoupled.corrected_moments(steps(decoupled, 0.0, [1.0, 3.0])[1])[0] == first
    with pytest.raises(ValueError, match="only be corrected after the first step"):
        optimizer.corrected_moments(optimizer.initial_state(0.0))


def test_adam_in_the_form_of_its_paper():
    """Loop over algorithm 1 with its epsilon 0, where both forms are the same."""
    rng = np.random.default_rng(12)
    gradients = rng.normal(size=10)
    w, m, v = 0.3, 0.0, 0.0
    for t, g in enumerate(gradients, start=1):
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w -= 0.01 * (m / (1 - 0.9**t)) / (v / (1 - 0.999**t)) ** 0.5

    np.testing.assert_allclose(steps(Adam(0.01, epsilon=0), 0.3, gradients)[0], w, **EXACT)


def test_weight_decay_is_not_the_gradient_of_a_penalty_for_adam():
    weight, gradient = np.array([4.0]), np.array([5.0])

    decoupled = AdamW(0.1, weight_decay=0.1, epsilon=0).step(weight, gradient)[0]
    penalised = Adam(0.1, epsilon=0).step(weight, gradient + L2(0.05).gradient(weight))[0]

    np.testing.assert_allclose(decoupled, [3.86], **EXACT)
    np.testing.assert_allclose(penalised, [3.9], **EXACT)


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda: SGD(-0.1), "learning_rate must be 0 or more, got -0.1"),
        (lambda: SGD(momentum=1.0), "momentum must be at least 0 and below 1, got 1.0"),
        (lambda: Adagrad(initial_accumulator_value=-1), "initial_accumulator_value must be 0 or"),
        (lambda: Adagrad(epsilon=-1), "epsilon must be 0 or more, got -1"),
        (lambda: RMSprop(rho=1), "rho must be at least 0 and below 1"),
        (lambda: RMSprop(epsilon=-1), "epsilon must be 0 or more"),
        (lambda: Adam(beta_1=-0.5), "beta_1 must be at least 0"),
        (lambda: Adam(epsilon=float("nan")), "epsilon must be 0 or more"),
        (lambda: AdamW(beta_2=1), "beta_2 must be at least 0"),
        (lambda: AdamW(weight_decay=-1), "weight_decay must be 0 or more, got -1"),
        (
            lambda: SGD().step([1.0, 2.0], [1.0]),
            r"weight and gradient must have the same shape, got \(2,\) and \(1,\)",
        ),
        (lambda: Adam().step([1.0], [float("nan")]), r"gradient, of shape \(1,\), holds NaN"),
        (lambda: clip_by_value([1.0], 0), "clipvalue must be above 0, got 0"),
        (lambda: clip_by_norm([1.0], -1), "clipnorm must be above 0, got -1"),
        (lambda: clip_by_global_norm([[1.0]], 0), "global_clipnorm must be above 0"),
    ],
)
def test_wrong_use(use, words):
    with pytest.raises(ValueError, match=words):
        use()


@settings(max_examples=25, derandomize=True, deadline=None)
@given(seed=SEEDS, limit=st.sampled_from([0.1, 1.0, 2.0, 100.0]))
def test_clipping_is_that_of_keras(seed, limit):
    rng = np.random.default_rng(seed)
    gradients = [rng.normal(size=(2, 3)), rng.normal(size=4)]

    def clipped_by_keras(name):
        return keras.optimizers.SGD(**{name: limit})._clip_gradients(gradients)

    for mine, theirs in [
        ([clip_by_value(g, limit) for g in gradients], clipped_by_keras("clipvalue")),
        ([clip_by_norm(g, limit) for g in gradients], clipped_by_keras("clipnorm")),
        (clip_by_global_norm(gradients, limit), clipped_by_keras("global_clipnorm")),
    ]:
        for one, other in zip(mine, theirs, strict=True):
            np.testing.assert_allclose(one, other, **EXACT)


def test_clipped_lengths_by_hand():
    assert clip_by_norm([6.0, 8.0], 20).tolist() == [6, 8]
    assert clip_by_norm([0.0, 0.0], 1).tolist() == [0, 0]
    assert clip_by_norm([], 1).tolist() == []
    assert [g.item() for g in clip_by_global_norm([[6.0], [-8.0]], 5)] == [3, -4]
    assert clip_by_global_norm([], 1) == ()


@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_clipping_does_not_overflow(size):
    np.testing.assert_allclose(
        clip_by_norm([3 * size, 4 * size], 2.5 * size), [1.5 * size, 2 * size]
    )
