"""What batch, layer and instance normalization share: axes, scale and offset."""

from abc import abstractmethod

from quizgen.reference.arrays import Array
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape, known_sizes


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
        names = ["gamma"] * self.scale + ["beta"] * self.center
        return dict.fromkeys(names, self._learned_shape(input_shape))

    def _learned_shape(self, input_shape: Shape) -> tuple[int, ...]:
        axes = self.learned_axes(len(input_shape) + 1)
        # learned_axes count the batch axis, input_shape leaves it out
        return known_sizes(type(self).__name__, tuple(input_shape[axis - 1] for axis in axes))

    def _broadcast(self, weight: Array, x: Array) -> Array:
        """Give a weight the axes of x: its own sizes along learned axes, 1 elsewhere."""
        learned = self.learned_axes(x.ndim)
        return weight.reshape([x.shape[axis] if axis in learned else 1 for axis in range(x.ndim)])

    def _scale_and_shift(self, x: Array, weight: dict[str, Array]) -> Array:
        if self.scale:
            x = x * self._broadcast(weight["gamma"], x)
        if self.center:
            x = x + self._broadcast(weight["beta"], x)
        return x

    def _check_epsilon(self) -> None:
        if not self.epsilon >= 0:
            raise ValueError(f"epsilon must be 0 or more, got {self.epsilon}")


def feature_axes(name: str, axes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the axes unless the batch axis is one: weights cannot differ from sample to sample."""
    if 0 in axes:
        raise ValueError(f"{name}: axis must not name the batch axis 0")
    return axes
