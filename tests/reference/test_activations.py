"""Activation functions where formulas overflow, have corners, or are used wrongly."""

import math

import numpy as np
import pytest

from quizgen.reference import (
    Activation,
    LeakyReLU,
    PReLU,
    ReLU,
    Softmax,
    elu,
    gelu,
    hard_sigmoid,
    leaky_relu,
    log_sigmoid,
    log_softmax,
    prelu,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softmax,
    softplus,
    softsign,
    tanh,
)
from quizgen.reference.activations.interval import Interval

from .public import ACTIVATIONS
from .tolerances import EXACT

EXTREMES = [-1e300, -1000.0, -1e-300, 0.0, 1e-300, 1000.0, 1e300]
SELU_FLOOR = -1.0507009873554805 * 1.6732632423543772


def arguments(function):
    return {"alpha": 0.25} if function is prelu else {}


def refused(words: str):
    return pytest.raises(ValueError, match=words)


@pytest.mark.parametrize("function", ACTIVATIONS, ids=lambda function: function.__name__)
def test_extremes_stay_numbers(function):
    assert np.isfinite(function(EXTREMES, **arguments(function))).all()
    assert np.isfinite(function.gradient(EXTREMES, **arguments(function))).all()


@pytest.mark.parametrize(
    ("function", "low", "high", "slope_low", "slope_high"),
    [
        (sigmoid, 0, 1, 0, 0),
        (log_sigmoid, -1000, 0, 1, 0),
        (hard_sigmoid, 0, 1, 0, 0),
        (tanh, -1, 1, 0, 0),
        (softsign, -1000 / 1001, 1000 / 1001, 1 / 1001**2, 1 / 1001**2),
        (relu, 0, 1000, 0, 1),
        (relu6, 0, 6, 0, 0),
        (leaky_relu, -200, 1000, 0.2, 1),
        (elu, -1, 1000, 0, 1),
        (selu, SELU_FLOOR, 1050.7009873554805, 0, 1.0507009873554805),
        (softplus, 0, 1000, 0, 1),
        (silu, 0, 1000, 0, 1),
        (gelu, 0, 1000, 0, 1),
    ],
)
def test_a_thousand_by_hand(function, low, high, slope_low, slope_high):
    np.testing.assert_allclose(function([-1000, 1000]), [low, high], rtol=1e-12)
    slopes = function.gradient([-1000, 1000])
    np.testing.assert_allclose(slopes, [slope_low, slope_high], rtol=1e-12)


def test_tiny_values_are_not_rounded_away():
    np.testing.assert_allclose(sigmoid.gradient(-700), math.exp(-700), rtol=1e-12)
    np.testing.assert_allclose(sigmoid.gradient(40), math.exp(-40), rtol=1e-12)
    np.testing.assert_allclose(log_sigmoid(40), -math.exp(-40), rtol=1e-12)
    np.testing.assert_allclose(softplus(-700), math.exp(-700), rtol=1e-12)
    np.testing.assert_allclose(gelu(-20), -20 * math.erfc(20 / math.sqrt(2)) / 2, rtol=1e-12)
    assert elu(-1e-300) == -1e-300


def test_softmax_of_thousands():
    assert log_softmax([[-1000, 1000]]).tolist() == [[-2000, 0]]
    assert softmax.gradient([[-1000, 1000]], [[1, 0]]).tolist() == [[0, 0]]
    assert log_softmax.gradient([[-1000, 1000]], [[1, 0]]).tolist() == [[1, -1]]
    assert softmax([[7]]).tolist() == [[1]]
    assert softmax([-np.inf, 0, 0]).tolist() == [0, 0.5, 0.5]


# PyTorch's choice everywhere; JAX takes 1 for leaky_relu at 0, and halves relu6 at 6 and
# hard_sigmoid at 3
@pytest.mark.parametrize(
    ("function", "corner", "options", "slope"),
    [
        (relu, 0, {}, 0),
        (relu, 2, {"max_value": 2}, 0),
        (relu, 0.5, {"threshold": 0.5, "negative_slope": 0.1}, 0.1),
        (relu6, 0, {}, 0),
        (relu6, 6, {}, 0),
        (leaky_relu, 0, {}, 0.2),
        (prelu, 0, {"alpha": 0.25}, 0.25),
        (hard_sigmoid, -3, {}, 0),
        (hard_sigmoid, 3, {}, 0),
        (elu, 0, {"alpha": 0.5}, 0.5),
    ],
)
def test_slope_at_a_corner(function, corner, options, slope):
    np.testing.assert_allclose(function.gradient(corner, **options), slope)


def test_threshold_itself_does_not_pass():
    assert relu([0.5, 0.75], threshold=0.5).tolist() == [0, 0.75]


def test_jacobian_of_softmax_by_hand():
    p = np.array([0.2, 0.3, 0.5])

    jacobian = softmax.jacobian(np.log(p))

    expected = [[0.16, -0.06, -0.1], [-0.06, 0.21, -0.15], [-0.1, -0.15, 0.25]]
    np.testing.assert_allclose(jacobian, expected, **EXACT)


def test_trace_tells_how_a_softmax_came_about():
    value, gradient = {}, {}

    softmax([[1, 3]], trace=value)
    softmax.gradient([[0, 0]], [[1, 3]], trace=gradient)

    assert list(value) == ["shifted", "powers", "sum"]
    np.testing.assert_allclose(value["powers"], [[math.exp(-2), 1]])
    np.testing.assert_allclose(value["sum"], [[1 + math.exp(-2)]])
    assert gradient["probabilities"].tolist() == [[0.5, 0.5]]
    assert gradient["expected_upstream"].tolist() == [[2]]

    of_layer = {}
    Softmax()([[1, 3]], trace=of_layer)
    assert list(of_layer) == list(value)


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (sigmoid, "(0, 1)"),
        (tanh, "(−1, 1)"),
        (relu, "[0, ∞)"),
        (relu6, "[0, 6]"),
        (softplus, "(0, ∞)"),
        (log_softmax, "(−∞, 0)"),
        (gelu, "[−0.17, ∞)"),
    ],
)
def test_range_is_printed_as_it_is_written(function, text):
    assert str(function.range) == text


def test_ends_belong_to_an_interval_or_not():
    interval = Interval(0, 1, has_upper=True)

    assert [value in interval for value in (-1, 0, 0.5, 1, 2)] == [False, False, True, True, False]


def test_function_by_its_name_or_itself():
    assert Activation("tanh").function is tanh
    assert Activation(tanh).function is tanh
    assert repr(Activation(tanh)) == "Activation(activation=tanh)"


def test_slopes_of_prelu_are_shared_along_axes():
    x = np.full((2, 3, 4, 5), -1.0)
    layer = PReLU(shared_axes=(1, -2))
    alpha = np.arange(5.0).reshape(1, 1, 5)

    assert layer.count_params((3, 4, 5)) == 5
    assert layer(x, alpha)[1, 2, 3].tolist() == [0, -1, -2, -3, -4]
    # each slope serves 2 · 3 · 4 places, all of them −1
    assert layer.gradients(x, alpha).weights["alpha"].ravel().tolist() == [-24] * 5
    assert PReLU().count_params((3, 4, 5)) == 60


def test_wrong_use():
    with refused("activation must be one of .*sigmoid.*, got 'sigmoyd'"):
        Activation("sigmoyd")
    with refused("activation must be one of .*, got 'Dense'"):
        Activation("Dense")
    with refused(r"prelu needs \['x', 'alpha'\]: use the layer"):
        Activation("prelu")
    with refused("max_value must be 0 or more, got -1"):
        ReLU(max_value=-1)
    with refused("threshold must be 0 or more, got -0.5"):
        ReLU(threshold=-0.5)
    with refused("negative_slope must be 0 or more, got -1"):
        LeakyReLU(-1)
    with refused("shared_axes must not name the batch axis 0"):
        PReLU(shared_axes=(0, 1)).count_params((3, 3))
    with refused("axis must be at least -3 and below 3"):
        PReLU(shared_axes=3).output_shape((3, 3))
    with refused(r"follow from the input sizes .*None"):
        PReLU(shared_axes=2).count_params((None, 3))
    with refused("axis must be at least -2 and below 2 .*got 2"):
        Softmax(axis=2).output_shape((3,))
    with refused(r"alpha must broadcast to the shape of x, \(2,\), got \(3,\)"):
        prelu([1, 2], [1, 2, 3])
    with refused(r"upstream must have the shape of the output, \(2,\).*got \(3,\)"):
        relu.gradient([1, 2], [1, 2, 3])
    with refused(r"taken at one vector, got x of shape \(1, 2\)"):
        softmax.jacobian([[1, 2]])
    with refused(r"x, of shape \(2,\), holds NaN at \(1,\)"):
        silu([0, np.nan])
    with refused(r"ReLU needs the weights \{\}"):
        ReLU()([[1]], [1])
