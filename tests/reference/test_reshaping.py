"""Reshaping layers: naive loops, values by hand, wrong use."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    Cropping1D,
    Cropping2D,
    Cropping3D,
    Flatten,
    Permute,
    RepeatVector,
    Reshape,
    UpSampling1D,
    UpSampling2D,
    UpSampling3D,
    ZeroPadding1D,
    ZeroPadding2D,
    ZeroPadding3D,
)

from .layer_cases import layer_and_input_shape
from .tolerances import EXACT

SEEDS = st.integers(0, 2**32 - 1)
CROPPINGS = [Cropping1D, Cropping2D, Cropping3D]
PADDINGS = [ZeroPadding1D, ZeroPadding2D, ZeroPadding3D]
UPSAMPLINGS = [UpSampling1D, UpSampling2D, UpSampling3D]


def channels_last(x, layer):
    return np.moveaxis(x, 1, -1) if layer.data_format == "channels_first" else x


def moved(x, layer, origin):
    """Loop over the places of y and fetch the value at each's origin, 0 where it has none."""
    y = np.zeros_like(channels_last(layer(x), layer))
    source = channels_last(x, layer)
    for b, *place, c in np.ndindex(y.shape):
        position = [origin(axis, where) for axis, where in enumerate(place)]
        inside = (0 <= p < n for p, n in zip(position, source.shape[1:-1], strict=True))
        if all(inside):
            y[(b, *place, c)] = source[(b, *position, c)]
    return y


@pytest.mark.parametrize("cls", [*CROPPINGS, *PADDINGS, *UPSAMPLINGS])
@settings(max_examples=15, derandomize=True, deadline=None)
@given(data=st.data(), seed=SEEDS)
def test_each_value_comes_from_its_origin(cls, data, seed):
    layer, input_shape = data.draw(
        layer_and_input_shape(cls).filter(
            lambda drawn: getattr(drawn[0], "interpolation", "nearest") == "nearest"
        )
    )
    x = np.random.default_rng(seed).normal(size=(1, *input_shape))
    origin = {
        **dict.fromkeys(CROPPINGS, lambda axis, where: where + layer.border[axis][0]),
        **dict.fromkeys(PADDINGS, lambda axis, where: where - layer.border[axis][0]),
        **dict.fromkeys(UPSAMPLINGS, lambda axis, where: where // layer.factors[axis]),
    }[cls]

    y = channels_last(layer(x), layer)

    np.testing.assert_array_equal(y, moved(x, layer, origin))


def blended(line, factor):
    """Interpolate along one line as a student would, from the centre of each new cell."""
    values = []
    for i in range(len(line) * factor):
        position = min(max((i + 0.5) / factor - 0.5, 0), len(line) - 1)
        left = math.floor(position)
        right = min(left + 1, len(line) - 1)
        values.append((1 - (position - left)) * line[left] + (position - left) * line[right])
    return values


@pytest.mark.parametrize("factors", [(1, 2), (3, 1), (2, 3), (4, 5)])
def test_bilinear_interpolation_blends_rows_then_columns(factors):
    x = np.random.default_rng(3).normal(size=(3, 4))
    rows = np.array([blended(column, factors[0]) for column in x.T]).T
    expected = np.array([blended(row, factors[1]) for row in rows])

    y = UpSampling2D(factors, interpolation="bilinear")(x[np.newaxis, ..., np.newaxis])

    np.testing.assert_allclose(y[0, ..., 0], expected, **EXACT)


def test_bilinear_interpolation_keeps_a_single_value_and_the_mean():
    layer = UpSampling2D(3, interpolation="bilinear")

    assert (layer([[[[7]]]]) == 7).all()
    x = np.random.default_rng(4).normal(size=(1, 1, 5, 1))
    np.testing.assert_allclose(layer(x).mean(), x.mean(), **EXACT)


def test_reshape_reads_row_by_row():
    assert Reshape((3, 2))([[1, 2, 3, 4, 5, 6]]).tolist() == [[[1, 2], [3, 4], [5, 6]]]
    assert Reshape((-1,)).output_shape((4, 5)) == (20,)
    assert Reshape((1, -1)).output_shape((4, 5)) == (1, 20)


def test_permute_counts_axes_from_one():
    x = np.arange(24.0).reshape(1, 2, 3, 4)
    y = Permute((3, 1, 2))(x)

    assert y.shape == (1, 4, 2, 3)
    assert all(y[0, k, i, j] == x[0, i, j, k] for i, j, k in np.ndindex(2, 3, 4))


def test_cropping_takes_back_what_padding_added():
    x = np.random.default_rng(5).normal(size=(2, 3, 4, 2))
    border = ((1, 0), (2, 3))

    np.testing.assert_array_equal(Cropping2D(border)(ZeroPadding2D(border)(x)), x)


def test_shapes_may_be_partly_unknown():
    assert Flatten().output_shape((None, 2)) == (None,)
    assert Reshape((-1, 4)).output_shape((None, 2)) == (None, 4)
    assert Permute((2, 1)).output_shape((None, 2)) == (2, None)
    assert Cropping2D(1).output_shape((None, 8, None)) == (None, 6, None)
    assert ZeroPadding1D(2).output_shape((None, 3)) == (None, 3)
    assert UpSampling2D(2, "channels_first").output_shape((3, None, 5)) == (3, None, 10)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: Reshape((2, 0)), r"positive integers and at most one -1.*got \(2, 0\)"),
        (lambda: Reshape((-1, -1)), "at most one -1"),
        (lambda: Reshape((2.0, 3)), "positive integers"),
        (lambda: Permute((0, 1)), r"the numbers 1 to 2 once, got \(0, 1\)"),
        (lambda: Permute((1, 1)), "the numbers 1 to 2 once"),
        (lambda: RepeatVector(0), "n must be a positive integer, got 0"),
        (lambda: Cropping1D(-1), "cropping must be a number of cells .0 or more.*got -1"),
        (lambda: Cropping1D((1, 2, 3)), r"a pair \(before, after\).*got \(1, 2, 3\)"),
        (lambda: Cropping2D((1, 2, 3)), "one for each of the 2 axes"),
        (lambda: Cropping3D(((1, 1), (1, 1))), "one for each of the 3 axes"),
        (lambda: Cropping2D(1, "NHWC"), "data_format must be"),
        (lambda: ZeroPadding2D(((1, -1), 0)), "padding must be a number of cells"),
        (lambda: ZeroPadding1D(1.5), "padding must be a number of cells.*got 1.5"),
        (lambda: UpSampling1D(0), "size must be a positive integer"),
        (lambda: UpSampling3D((2, 2)), "size must be .* tuple of 3"),
        (
            lambda: UpSampling2D(2, interpolation="bicubic"),
            "'nearest' or 'bilinear', got 'bicubic'",
        ),
    ],
)
def test_impossible_arguments(build, words):
    with pytest.raises(ValueError, match=words):
        build()


@pytest.mark.parametrize(
    ("layer", "input_shape", "words"),
    [
        (Reshape((3, 4)), (5, 2), r"\(3, 4\) cannot take the 10 values .*\(5, 2\)"),
        (Reshape((3, -1)), (5, 2), "cannot take the 10 values"),
        (Reshape((5,)), (5, 2), "cannot take the 10 values"),
        (Permute((2, 1)), (2, 3, 4), r"orders 2 axes .*\(2, 3, 4\)"),
        (RepeatVector(2), (3, 4), r"one vector for each sample.*\(3, 4\)"),
        (Cropping1D((2, 3)), (5, 1), "cuts 5 cells off a spatial axis of 5"),
        (Cropping2D(2), (9, 4, 1), "cuts 4 cells off a spatial axis of 4"),
        (ZeroPadding2D(1), (9, 9), "2 spatial sizes and the channels"),
    ],
)
def test_impossible_shapes(layer, input_shape, words):
    with pytest.raises(ValueError, match=words):
        layer.output_shape(input_shape)
    with pytest.raises(ValueError, match=words):
        layer(np.ones((1, *input_shape)))
