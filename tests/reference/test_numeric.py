"""Gradients by differences: known derivatives, the order of their errors, gradient checks."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    Dense,
    MeanSquaredError,
    gradient_check,
    numeric_gradient,
    relative_error,
)

from .tolerances import EXACT


@settings(max_examples=20, derandomize=True, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    shape=st.sampled_from([(), (3,), (2, 3)]),
    difference=st.sampled_from(["central", "forward", "backward"]),
)
def test_gradient_is_that_of_jax(seed, shape, difference):
    x = np.random.default_rng(seed).normal(size=shape)

    def f(at, backend=np):
        return backend.sum(backend.sin(at) * at**2)

    estimate = numeric_gradient(f, x, difference=difference)

    exact = jax.grad(lambda at: f(at, jnp))(x)
    # one-sided differences err by h · f″/2, and h is 1e-6
    error = 1e-8 if difference == "central" else 1e-5
    np.testing.assert_allclose(estimate, exact, rtol=error, atol=error)
    assert estimate.shape == shape


@pytest.mark.parametrize("h", [0.5, 0.125])
@pytest.mark.parametrize("x", [1.0, -2.0])
def test_errors_by_hand(h, x):
    # (x + h)³ = x³ + 3x²h + 3xh² + h³
    def cube(at):
        return at**3

    central = numeric_gradient(cube, x, h)
    forward = numeric_gradient(cube, x, h, difference="forward")
    backward = numeric_gradient(cube, x, h, difference="backward")

    assert central == 3 * x**2 + h**2
    assert forward == 3 * x**2 + 3 * x * h + h**2
    assert backward == 3 * x**2 - 3 * x * h + h**2


@pytest.mark.parametrize(("difference", "order"), [("central", 2), ("forward", 1)])
def test_error_falls_with_its_order(difference, order):
    errors = [abs(numeric_gradient(np.exp, 1.0, h, difference) - math.e) for h in (1e-2, 5e-3)]

    np.testing.assert_allclose(errors[0] / errors[1], 2**order, rtol=0.01)


@pytest.mark.parametrize("difference", ["central", "forward", "backward"])
def test_function_sees_one_nudged_entry_at_a_time(difference):
    seen = []

    def f(at):
        seen.append(at.copy())
        return at.sum()

    x = np.array([1.0, 2.0, 3.0])
    numeric_gradient(f, x, 0.5, difference)

    assert x.tolist() == [1, 2, 3]
    assert len(seen) == 2 * 3
    assert all(np.count_nonzero(at - x) <= 1 for at in seen)


def test_relative_error_by_hand():
    assert relative_error([4.0, 0.0, -1.0], [5.0, 0.0, 1.0]).tolist() == [0.2, 0, 2]
    assert relative_error(0.0, 1e-300) == 1
    np.testing.assert_allclose(relative_error(4, 4.01), 0.01 / 4.01, **EXACT)


def test_check_tells_right_from_wrong():
    rng = np.random.default_rng(20)
    layer, loss = Dense(2), MeanSquaredError()
    x, kernel, bias = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=2)
    y = rng.normal(size=(3, 2))

    def f(at):
        return loss(y, layer(x, at, bias))

    right = x.T @ (2 * (layer(x, kernel, bias) - y) / y.size)

    assert gradient_check(f, right, kernel) < 1e-6
    assert gradient_check(f, right / 2, kernel) > 0.4
    assert gradient_check(f, -right, kernel) > 1.9
    wrong_in_one_entry = right + 0.1 * np.eye(4, 2) * np.array([1, 0])
    assert gradient_check(f, wrong_in_one_entry, kernel) > 1e-3


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda: numeric_gradient(np.sum, [1.0], h=0), "h must be above 0, got 0"),
        (
            lambda: numeric_gradient(np.sum, [1.0], difference="sideways"),
            "difference must be one of central, forward, backward, got 'sideways'",
        ),
        (lambda: relative_error([1.0], [[1.0]]), r"same shape, got \(1,\) and \(1, 1\)"),
        (lambda: gradient_check(np.sum, [1.0, 1.0], [1.0]), r"got \(2,\) and \(1,\)"),
    ],
)
def test_wrong_use(use, words):
    with pytest.raises(ValueError, match=words):
        use()
