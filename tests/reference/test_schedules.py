"""Learning-rate schedules: Keras over drawn options, loops at the borders, wrong use."""

import dataclasses
import inspect
import math

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    CosineDecay,
    CosineDecayRestarts,
    ExponentialDecay,
    InverseTimeDecay,
    LinearWarmup,
    PiecewiseConstantDecay,
    PolynomialDecay,
)

from .public import SCHEDULES
from .tolerances import EXACT

RATES = st.sampled_from([1.0, 0.1, 0.02])
PERIODS = st.sampled_from([1, 4, 10])
SHARES = st.sampled_from([0.0, 0.1, 0.5])


def staircase(draw: DrawFn):
    decay = draw(st.sampled_from([0.0, 0.25, 0.96, 2.0]))
    return (draw(RATES), draw(PERIODS), decay, draw(st.booleans()))


def polynomial(draw: DrawFn):
    power = draw(st.sampled_from([0.5, 1.0, 2.0]))
    return (draw(RATES), draw(PERIODS), draw(SHARES), power, draw(st.booleans()))


def piecewise(draw: DrawFn):
    boundaries = sorted(draw(st.sets(st.integers(0, 40), min_size=1, max_size=4)))
    values = draw(st.lists(RATES, min_size=len(boundaries) + 1, max_size=len(boundaries) + 1))
    return (boundaries, values)


def cosine(draw: DrawFn):
    warmup = draw(st.sampled_from([{}, {"warmup_target": 0.5, "warmup_steps": draw(PERIODS)}]))
    return {
        "initial_learning_rate": draw(RATES),
        "decay_steps": draw(PERIODS),
        "alpha": draw(SHARES),
        **warmup,
    }


def restarts(draw: DrawFn):
    multiple = draw(st.sampled_from([1.0, 1.5, 2.0, 3.0]))
    return (draw(RATES), draw(PERIODS), multiple, draw(st.sampled_from([1.0, 0.5])), draw(SHARES))


def warmup(draw: DrawFn):
    return (draw(SHARES), draw(RATES), draw(PERIODS))


CASES = {
    ExponentialDecay: staircase,
    InverseTimeDecay: staircase,
    PolynomialDecay: polynomial,
    PiecewiseConstantDecay: piecewise,
    CosineDecay: cosine,
    CosineDecayRestarts: restarts,
    LinearWarmup: warmup,
}


def built_by_keras(cls, options):
    if cls is LinearWarmup:
        # Keras warms up within its cosine decay only, which stays at the target if alpha is 1
        start, target, steps = options
        return keras.optimizers.schedules.CosineDecay(
            start, 1, alpha=1.0, warmup_target=target, warmup_steps=steps
        )
    theirs = getattr(keras.optimizers.schedules, cls.__name__)
    return theirs(**options) if isinstance(options, dict) else theirs(*options)


@pytest.mark.parametrize("cls", SCHEDULES, ids=lambda cls: cls.__name__)
@settings(max_examples=30, derandomize=True, deadline=None)
@given(data=st.data(), step=st.integers(0, 50))
def test_schedule_is_that_of_keras(cls, data, step):
    assert cls in CASES, f"{cls.__name__} has no oracle case: give it one in {__name__}"
    options = CASES[cls](data.draw)
    ours = cls(**options) if isinstance(options, dict) else cls(*options)
    if cls is CosineDecayRestarts:
        step += 0.25  # at a restart Keras's logarithm rounds to either side: a loop judges below

    np.testing.assert_allclose(ours(step), built_by_keras(cls, options)(step), **EXACT)


@pytest.mark.parametrize(
    "cls", [cls for cls in SCHEDULES if cls is not LinearWarmup], ids=lambda cls: cls.__name__
)
def test_arguments_are_those_of_keras(cls):
    theirs = inspect.signature(getattr(keras.optimizers.schedules, cls.__name__)).parameters
    ours = {
        field.name: inspect.Parameter.empty
        if field.default is dataclasses.MISSING
        else field.default
        for field in dataclasses.fields(cls)
    }

    assert [name for name in theirs if name in ours] == list(ours)
    assert set(theirs) - set(ours) == {"name"}
    assert {name: theirs[name].default for name in ours} == ours


@pytest.mark.parametrize(("t_mul", "m_mul"), [(1, 1), (1, 0.5), (2, 1), (3, 0.9), (1.5, 0.5)])
def test_restarts_come_when_a_period_is_over(t_mul, m_mul):
    schedule = CosineDecayRestarts(1.0, 4, t_mul, m_mul)
    step, period, peak = 0.0, 4.0, 1.0
    for _ in range(6):
        np.testing.assert_allclose(schedule(step), peak, **EXACT)
        np.testing.assert_allclose(schedule(step + period / 2), peak / 2, **EXACT)
        np.testing.assert_allclose(schedule(step + period * (1 - 1e-9)), 0, atol=1e-9)
        step, period, peak = step + period, period * t_mul, peak * m_mul


def test_boundary_belongs_to_the_rate_before_it():
    schedule = PiecewiseConstantDecay([5, 8], [1.0, 0.5, 0.1])

    assert [schedule(step) for step in (0, 5, 6, 8, 9, 99)] == [1, 1, 0.5, 0.5, 0.1, 0.1]


def test_staircase_falls_when_a_period_is_complete():
    schedule = ExponentialDecay(0.1, 10, 0.5, staircase=True)

    assert [schedule(step) for step in (9, 10, 25)] == [0.1, 0.05, 0.025]


def test_polynomial_ends_or_cycles():
    straight = PolynomialDecay(1.0, 10, 0.0)
    cycling = PolynomialDecay(1.0, 10, 0.0, cycle=True)

    assert [straight(step) for step in (0, 5, 10, 15)] == [1, 0.5, 0, 0]
    assert [cycling(step) for step in (0, 5, 10, 15, 20)] == [1, 0.5, 0, 0.25, 0]


def test_warmup_hands_over_to_the_next_schedule():
    schedule = LinearWarmup(0.0, 0.5, 5, after=ExponentialDecay(0.5, 1, 0.5))

    assert [schedule(step) for step in (0, 2, 5, 8)] == [0, 0.2, 0.5, 0.0625]


def test_whole_numbers_are_as_good_as_floats():
    # Keras would round to the type of the first rate, so that 1 · 0.5 gives 0
    assert ExponentialDecay(1, 1, 0.5)(1) == 0.5
    assert math.isclose(InverseTimeDecay(1, 1, 1)(3), 0.25)


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda: ExponentialDecay(0.1, 0, 0.5), "decay_steps must be above 0, got 0"),
        (lambda: ExponentialDecay(0.1, 1, -0.5), "decay_rate must be 0 or more, got -0.5"),
        (lambda: InverseTimeDecay(0.1, -1, 0.5), "decay_steps must be above 0, got -1"),
        (lambda: InverseTimeDecay(0.1, 1, -0.5), "decay_rate must be 0 or more"),
        (lambda: PolynomialDecay(0.1, 0), "decay_steps must be above 0"),
        (lambda: PolynomialDecay(0.1, 1, power=0), "power must be above 0, got 0"),
        (lambda: CosineDecay(0.1, 0), "decay_steps must be above 0"),
        (lambda: CosineDecay(0.1, 5, warmup_target=0.2), "warmup_steps must be above 0, got 0"),
        (lambda: CosineDecayRestarts(0.1, 0), "first_decay_steps must be above 0"),
        (lambda: CosineDecayRestarts(0.1, 1, t_mul=0.5), "t_mul must be at least 1, got 0.5"),
        (lambda: LinearWarmup(0.0, 0.1, 0), "warmup_steps must be above 0"),
        (lambda: PiecewiseConstantDecay([5, 5], [1, 2, 3]), r"boundaries must rise, got \(5, 5\)"),
        (lambda: PiecewiseConstantDecay([5], [1]), "one more than the boundaries, got 1 values"),
        (lambda: ExponentialDecay(0.1, 1, 0.5)(-1), "step must be 0 or more, got -1"),
        (lambda: CosineDecayRestarts(0.1, 1)(math.inf), "step must be 0 or more, got inf"),
    ],
)
def test_wrong_use(use, words):
    with pytest.raises(ValueError, match=words):
        use()
