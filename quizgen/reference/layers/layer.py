"""What every layer can do."""

import math
from abc import ABC, abstractmethod

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.shapes import Shape


class Layer(ABC):
    """A layer knows its output shape, its weights' shapes and its output; it holds no weights.

    Shapes leave out the batch axis, arrays have it as axis 0, and axis arguments count it as 0.
    """

    __slots__ = ()

    @abstractmethod
    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the output for one sample; None stands for an unknown size."""

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shape of each weight by name, in the order of Keras's `get_weights()`."""
        self.output_shape(input_shape)
        return {}

    @abstractmethod
    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the output for a batch, given the weights in the order of `weight_shapes`."""

    def count_params(self, input_shape: Shape) -> int:
        """Count the numbers in all weights, learned or not."""
        return sum(math.prod(shape) for shape in self.weight_shapes(input_shape).values())

    def _checked(
        self, x: ArrayLike, weights: tuple[ArrayLike, ...]
    ) -> tuple[Array, dict[str, Array]]:
        """Return the batch and the weights by name, all float64 and of the shapes expected."""
        batch = array(x, "x")
        expected = self.weight_shapes(batch.shape[1:])
        given = [array(weight, f"weight {number}") for number, weight in enumerate(weights)]
        if [weight.shape for weight in given] != list(expected.values()):
            raise ValueError(
                f"{type(self).__name__} needs the weights {expected} for an input of shape "
                f"{batch.shape} (batch first), got shapes {[weight.shape for weight in given]}"
            )
        return batch, dict(zip(expected, given, strict=True))
