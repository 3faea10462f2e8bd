"""What every activation function can do."""

import functools
from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.activations.interval import Interval
from quizgen.reference.arrays import Array, array
from quizgen.reference.gradients import received

Options = ParamSpec("Options")
Forward = Callable[Concatenate[Array, Options], Array]
Backward = Callable[Concatenate[Array, Array, Options], Array]


class ActivationFunction(Generic[Options]):
    """A function that knows its gradient, its Jacobian and its range.

    `relu(x)` is its value, `relu.gradient(x, upstream)` its gradient, `relu.range` its range with
    the default options. It is made from the formula of its value by `activation`, and is then
    told how gradients travel back through it: `@relu.backward`.
    """

    __name__: str

    def __init__(self, forward: Forward[Options], values: Interval) -> None:
        functools.update_wrapper(self, forward)
        self.range = values
        self._forward = forward

    def __call__(self, x: ArrayLike, *args: Options.args, **options: Options.kwargs) -> Array:
        """Return the value, an array of the shape of x."""
        return self._forward(array(x, "x"), *args, **options)

    def __repr__(self) -> str:
        return self.__name__

    def backward(self, backward: Backward[Options]) -> Backward[Options]:
        """Take the function that turns (x, upstream) into the gradient with respect to x."""
        self._backward = backward
        return backward

    def gradient(
        self,
        x: ArrayLike,
        upstream: ArrayLike | None = None,
        *args: Options.args,
        **options: Options.kwargs,
    ) -> Array:
        """Return the gradient of Σ upstream · y with respect to x.

        Shapes: x and upstream any, but the same; without an upstream, all its entries are 1, and
        for a function of single values the gradient is its derivative.
        Errors: ValueError if upstream has another shape than x.
        """
        values = array(x, "x")
        return self._backward(values, received(upstream, values.shape), *args, **options)

    def jacobian(self, x: ArrayLike, *args: Options.args, **options: Options.kwargs) -> Array:
        """Return ∂y_i / ∂x_j in row i and column j.

        Shapes: x (n) to the Jacobian (n, n); diagonal for a function of single values.
        Errors: ValueError if x is no vector.
        """
        values = array(x, "x")
        if values.ndim != 1:
            raise ValueError(f"a Jacobian is taken at one vector, got x of shape {values.shape}")
        rows = [self.gradient(values, unit, *args, **options) for unit in np.eye(len(values))]
        return np.array(rows).reshape(len(values), len(values))


def activation(
    values: Interval,
) -> Callable[[Forward[Options]], ActivationFunction[Options]]:
    """Make an activation function with this range of the formula that follows."""

    def made(forward: Forward[Options]) -> ActivationFunction[Options]:
        return ActivationFunction(forward, values)

    return made
