"""Merges: values, shapes and gradients are Keras's; ties, zeros and wrong use by hand."""

import itertools

import jax
import jax.numpy as jnp
import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    Add,
    Average,
    Concatenate,
    Dot,
    Maximum,
    Minimum,
    Multiply,
    Subtract,
)
from quizgen.reference.merging.elementwise import Elementwise

from .differences import CLOSE, numeric_gradient
from .oracle import arguments, differentiated
from .public import MERGES
from .tolerances import EXACT

SEEDS = st.integers(0, 2**32 - 1)
SMALL = st.integers(1, 3)


def elementwise(draw: DrawFn, cls: type[Elementwise]):
    shape = draw(st.lists(SMALL, min_size=1, max_size=3).map(tuple))
    count = 2 if cls is Subtract else draw(SMALL)
    shapes = [
        # fewer axes, and axes of size 1, are repeated
        tuple(
            draw(st.sampled_from([1, size])) for size in shape[draw(st.integers(0, len(shape))) :]
        )
        for _ in range(count)
    ]
    return cls(), shapes


def concatenate(draw: DrawFn, cls: type[Concatenate]):
    shape = draw(st.lists(SMALL, min_size=1, max_size=3))
    axis = draw(st.integers(1, len(shape)))
    along = draw(st.lists(SMALL, min_size=1, max_size=3))
    shapes = [(*shape[: axis - 1], size, *shape[axis:]) for size in along]
    return cls(draw(st.sampled_from([axis, axis - len(shape) - 1]))), shapes


def dot(draw: DrawFn, cls: type[Dot]):
    shapes = [draw(st.lists(SMALL, min_size=1, max_size=3)) for _ in range(2)]
    axes = [draw(st.integers(1, len(shape))) for shape in shapes]
    shapes[1][axes[1] - 1] = shapes[0][axes[0] - 1]
    pair = tuple(axes)
    if axes[0] == axes[1] and draw(st.booleans()):
        pair = axes[0]
    return cls(pair, normalize=draw(st.booleans())), [tuple(shape) for shape in shapes]


CASES = {Elementwise: elementwise, Concatenate: concatenate, Dot: dot}


@st.composite
def merge_and_input_shapes(draw: DrawFn, cls):
    for base in cls.__mro__:
        if base in CASES:
            return CASES[base](draw, cls)
    raise NotImplementedError(f"{cls.__name__} has no oracle case: give it one in {__name__}")


@pytest.mark.parametrize("cls", MERGES, ids=lambda cls: cls.__name__)
@settings(max_examples=20, derandomize=True, deadline=None)
@given(data=st.data(), batch_size=SMALL, seed=SEEDS)
def test_merge_is_that_of_keras(cls, data, batch_size, seed):
    merge, shapes = data.draw(merge_and_input_shapes(cls))
    rng = np.random.default_rng(seed)
    xs = [rng.normal(size=(batch_size, *shape)) for shape in shapes]
    judge = getattr(keras.layers, cls.__name__)(**arguments(merge))
    upstream = rng.normal(size=(batch_size, *merge.output_shape(*shapes)))
    expected, backward = differentiated(lambda *each: judge(list(each)), *xs, upstream=upstream)

    y = merge(*xs)
    gradients = merge.gradients(*xs, upstream=upstream)

    np.testing.assert_allclose(y, expected, **EXACT)
    assert merge.output_shape(*shapes) == y.shape[1:]
    assert len(gradients) == len(xs)
    for mine, theirs in zip(gradients, backward, strict=True):
        np.testing.assert_allclose(mine, theirs, **EXACT)
    ones = merge.gradients(*xs, upstream=np.ones(y.shape))
    for mine, theirs in zip(merge.gradients(*xs), ones, strict=True):
        np.testing.assert_array_equal(mine, theirs)


@pytest.mark.parametrize("merge", [*(cls() for cls in MERGES if cls is not Dot), Dot(1, True)])
def test_gradients_are_differences(merge):
    rng = np.random.default_rng(8)
    xs = [rng.normal(size=(2, 3)), rng.normal(size=(2, 3))]
    weights = rng.normal(size=merge(*xs).shape)

    gradients = merge.gradients(*xs, upstream=weights)

    for number, gradient in enumerate(gradients):
        expected = numeric_gradient(
            lambda x, i=number: (weights * merge(*xs[:i], x, *xs[i + 1 :])).sum(), xs[number]
        )
        np.testing.assert_allclose(gradient, expected, **CLOSE)


def test_values_by_hand():
    x, y = [[1, 4, -2]], [[3, 0, 6]]

    assert Add()(x, y).tolist() == [[4, 4, 4]]
    assert Subtract()(x, y).tolist() == [[-2, 4, -8]]
    assert Multiply()(x, y).tolist() == [[3, 0, -12]]
    assert Average()(x, y).tolist() == [[2, 2, 2]]
    assert Maximum()(x, y).tolist() == [[3, 4, 6]]
    assert Minimum()(x, y).tolist() == [[1, 0, -2]]
    assert Concatenate()(x, y).tolist() == [[1, 4, -2, 3, 0, 6]]
    assert Dot(-1)(x, y).tolist() == [[-9]]


def test_gradient_of_a_product_with_a_zero():
    gradients = Multiply().gradients([[0.0]], [[3.0]], [[5.0]])

    assert [g.item() for g in gradients] == [15, 0, 0]


@pytest.mark.parametrize("cls", [Maximum, Minimum])
def test_first_of_equal_inputs_has_the_whole_gradient(cls):
    gradients = cls().gradients([[2.0, 2.0]], [[2.0, 2.0]], [[2.0, 2.0]], upstream=[[5.0, -3.0]])

    assert [g.tolist() for g in gradients] == [[[5, -3]], [[0, 0]], [[0, 0]]]
    # JAX shares it, which is why the drawn cases above have no ties
    halves = jax.vjp(jnp.maximum, 2.0, 2.0)[1](1.0)
    assert [float(half) for half in halves] == [0.5, 0.5]


def test_dot_adds_up_products_in_loops():
    rng = np.random.default_rng(9)
    x, y = rng.normal(size=(2, 3, 4)), rng.normal(size=(2, 5, 3))
    expected = np.zeros((2, 4, 5))
    for b, i, j, k in itertools.product(range(2), range(4), range(5), range(3)):
        expected[b, i, j] += x[b, k, i] * y[b, j, k]

    np.testing.assert_allclose(Dot((1, 2))(x, y), expected, **EXACT)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e3, 1e300])
def test_cosine_does_not_depend_on_lengths(scale):
    x = np.array([[3.0, 4.0]]) * scale

    np.testing.assert_allclose(Dot(1, normalize=True)(x, [[4, 3]]), [[0.96]], **EXACT)


def test_cosine_with_a_vector_of_zeros_is_zero():
    merge, x, zeros = Dot(1, normalize=True), [[3.0, 4.0]], [[0.0, 0.0]]

    assert merge(x, zeros).tolist() == [[0]]
    assert merge.gradients(x, zeros)[0].tolist() == [[0, 0]]
    np.testing.assert_allclose(merge.gradients(x, zeros)[1], [[0.6e7, 0.8e7]], **EXACT)


def test_a_vector_that_is_too_short_is_only_scaled_up():
    short, other = [[3e-9, 4e-9]], [[3.0, 4.0]]  # of the length 5e-9, which counts as 1e-7
    merge = Dot(1, normalize=True)

    np.testing.assert_allclose(merge(short, other), [[0.05]], **EXACT)
    np.testing.assert_allclose(merge.gradients(short, other)[0], [[0.6e7, 0.8e7]], **EXACT)


def test_shapes_may_be_partly_unknown():
    assert Add().output_shape((None, 3), (4, 3)) == (4, 3)
    assert Add().output_shape((None, 1), (None, 3)) == (None, 3)
    assert Add().output_shape((3,), (4, 1)) == (4, 3)
    assert Concatenate().output_shape((None, 3), (7, 5)) == (7, 8)
    assert Concatenate(1).output_shape((None, 3), (7, 3)) == (None, 3)
    assert Dot(1).output_shape((None,), (4,)) == (1,)
    assert Dot((2, 1)).output_shape((None, 4), (None, 5)) == (None, 5)


@pytest.mark.parametrize(
    ("merge", "shapes", "words"),
    [
        (Add(), [], "Add takes at least 1 input, got 0"),
        (Concatenate(), [], "Concatenate takes at least 1 input, got 0"),
        (Subtract(), [(2,)], "Subtract takes exactly 2 inputs, got 1"),
        (Dot(1), [(2,)] * 3, "Dot takes exactly 2 inputs, got 3"),
        (Add(), [(2, 3), (2, 4)], r"equal or 1, got shapes \(2, 3\) and \(2, 4\)"),
        (Maximum(), [(2, 3), (4, 1, 1), (3, 1, 2)], "Maximum works position by position"),
        (Concatenate(1), [(2, 3), (2, 4)], r"other sizes agree, got .*\(2, 3\), \(2, 4\)"),
        (Concatenate(2), [(2, 3), (2,)], "other sizes agree"),
        (Concatenate(0), [(2, 3), (2, 3)], "must not name the batch axis 0"),
        (Concatenate(-3), [(2, 3), (2, 3)], "must not name the batch axis 0"),
        (Concatenate(3), [(2, 3), (2, 3)], "axis must be at least -3 and below 3"),
        (Dot(1), [(2, 3), (4, 3)], "same size along both, got 2 and 4"),
        (Dot((1, 0)), [(2,), (2,)], "must not name the batch axis 0"),
        (Dot(2), [(2, 3), (3,)], "axis must be at least -2 and below 2"),
    ],
)
def test_impossible_shapes(merge, shapes, words):
    with pytest.raises(ValueError, match=words):
        merge.output_shape(*shapes)
    with pytest.raises(ValueError, match=words):
        merge(*(np.ones((1, *shape)) for shape in shapes))


def test_impossible_inputs():
    with pytest.raises(ValueError, match=r"batch axis of the same size.*\(2, 3\), \(1, 3\)"):
        Add()(np.ones((2, 3)), np.ones((1, 3)))
    with pytest.raises(ValueError, match="batch axis of the same size"):
        Add()(1.0, 2.0)
    with pytest.raises(ValueError, match=r"input 1, of shape \(1, 1\), holds NaN"):
        Add()([[1.0]], [[np.nan]])
    with pytest.raises(ValueError, match=r"upstream must have the shape .*\(1, 2\)"):
        Add().gradients([[1.0, 2.0]], upstream=[1.0, 2.0])
