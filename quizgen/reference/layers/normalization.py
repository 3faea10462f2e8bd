"""What batch, layer, instance and group normalization share: axes, scale, offset, gradients."""

from abc import abstractmethod

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.large import stretched
from quizgen.reference.layers.layer import Layer
from quizgen.reference.limits import check_not_negative
from quizgen.reference.normalizing import standardize
from quizgen.reference.shapes import Shape, known_sizes
from quizgen.reference.trace import Trace


class Normalization(Layer):
    """A layer that standardises over some axes, then scales by gamma and shifts by beta."""

    __slots__ = ()
    epsilon: float
    center: bool
    scale: bool

    @abstractmethod
    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes that means and variances are taken over, in an array of this rank.

        The batch axis counts as 0, so a batch of colour images has rank 4.
        """

    @abstractmethod
    def learned_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes along which gamma and beta differ."""

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        self.reduction_axes(len(input_shape) + 1)
        return input_shape

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return gamma and beta, as far as `scale` and `center` ask for them."""
        self.output_shape(input_shape)
        axes = self.learned_axes(len(input_shape) + 1)
        shape = sizes_along(type(self).__name__, axes, input_shape)
        return dict.fromkeys(self._weight_names(), shape)

    def _weight_names(self) -> tuple[str, ...]:
        return ("gamma",) * self.scale + ("beta",) * self.center

    def macs(self, input_shape: Shape) -> int:
        """Count one for each value, its scale and shift; taking the statistics is left out."""
        return self.count_outputs(input_shape)

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return x standardised, scaled and shifted; traced are the mean, variance and result."""
        batch, weight = self._checked(x, weights)
        axes = self.reduction_axes(batch.ndim)
        standardized = standardize(batch, axes, self.epsilon, trace=trace)
        return self._scaled_and_shifted(standardized.values, weight)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradients of x, gamma and beta; every value of x moves the statistics too."""
        batch, weight = self._checked(x, weights)
        standardized = standardize(batch, self.reduction_axes(batch.ndim), self.epsilon)
        gradient = received(upstream, batch.shape)
        return Gradients(
            standardized.gradient_before_centring(self._scaled(gradient, weight)),
            self._learned_gradients(gradient, standardized.values),
        )

    def _broadcast(self, weight: Array, x: Array) -> Array:
        return spread(weight, self.learned_axes(x.ndim), x)

    def _scaled(self, x: Array, weight: dict[str, Array]) -> Array:
        return x * self._broadcast(weight["gamma"], x) if self.scale else x

    def _scaled_and_shifted(self, y: Array, weight: dict[str, Array]) -> Array:
        """Change y in place: on large maps a new array costs more than the arithmetic."""
        if self.scale:
            y *= self._broadcast(weight["gamma"], y)
        return self._shifted(y, weight)

    def _shifted(self, y: Array, weight: dict[str, Array]) -> Array:
        """Change y in place too."""
        if self.center:
            y += self._broadcast(weight["beta"], y)
        return y

    def _learned_gradients(self, upstream: Array, standardized: Array) -> dict[str, Array]:
        """Sum what reaches each gamma and beta over all the places where it is used."""
        shared = other_axes(self.learned_axes(upstream.ndim), upstream.ndim)
        gamma = {"gamma": (upstream * standardized).sum(shared)} if self.scale else {}
        return gamma | ({"beta": upstream.sum(shared)} if self.center else {})

    def _check_epsilon(self) -> None:
        check_not_negative("epsilon", self.epsilon)


def feature_axes(name: str, axes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the axes unless the batch axis is one: weights cannot differ from sample to sample."""
    if 0 in axes:
        raise ValueError(f"{name}: axis must not name the batch axis 0")
    return axes


def other_axes(axes: tuple[int, ...], rank: int) -> tuple[int, ...]:
    """Return all axes but these: a weight that differs along these is shared along the others."""
    return tuple(axis for axis in range(rank) if axis not in axes)


def spread(weight: Array, axes: tuple[int, ...], x: Array) -> Array:
    """Give a weight that differs along these axes of x a shape that broadcasts with x."""
    # the last axis is where NumPy expects it
    return stretched(weight if axes == (x.ndim - 1,) else placed(weight, axes, x.ndim), x)


def placed(weight: Array, axes: tuple[int, ...], rank: int) -> Array:
    """Give a weight that differs along these axes all the axes of an array of this rank."""
    shape = [1] * rank
    for axis, size in zip(axes, weight.shape, strict=True):
        shape[axis] = size
    return weight.reshape(shape)


def sizes_along(name: str, axes: tuple[int, ...], input_shape: Shape) -> tuple[int, ...]:
    """Return the sizes of a weight that differs along these axes, which count the batch axis."""
    return known_sizes(name, tuple([input_shape[axis - 1] for axis in axes]))
