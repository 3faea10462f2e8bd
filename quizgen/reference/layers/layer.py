"""What every layer can do."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.arrays import array
from quizgen.reference.shapes import Shape

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array
    from quizgen.reference.gradients import Gradients


class Layer(ABC):
    """A layer knows its output shape, its weights' shapes and its output; it holds no weights.

    Shapes leave out the batch axis, arrays have it as axis 0, and axis arguments count it as 0.
    """

    __slots__ = ()
    each_position_alone: ClassVar[bool] = False  # whether an output sees its own place only

    @property
    def not_trainable(self) -> tuple[str, ...]:
        """The names of the weights that are kept, but not learned from gradients."""
        return ()

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

    @abstractmethod
    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradients of Σ upstream · y: of the input, and of each learned weight.

        `upstream` has the shape of the output, and is ones unless it is given.
        """

    def count_params(self, input_shape: Shape) -> int:
        """Count the numbers in all weights, learned or not."""
        return sum(map(math.prod, self.weight_shapes(input_shape).values()))

    def count_trainable(self, input_shape: Shape) -> int:
        """Count the numbers in the weights that are learned from gradients."""
        shapes = self.weight_shapes(input_shape)
        return sum(math.prod(shapes[name]) for name in shapes if name not in self.not_trainable)

    def count_outputs(self, input_shape: Shape) -> int:
        """Count the numbers that come out for one sample."""
        shape = self.output_shape(input_shape)
        known = [size for size in shape if size is not None]
        if len(known) < len(shape):
            raise ValueError(
                f"{type(self).__name__}: the output shape {shape} for input_shape={input_shape} "
                "can only be counted if none of its sizes is None"
            )
        return math.prod(known)

    def count_activations(self, input_shape: Shape) -> int:
        """Count the numbers that training keeps of one sample: the outputs of all layers inside.

        The input is not counted, and neither is what a layer computes on its way.
        """
        return self.count_outputs(input_shape)

    def macs(self, input_shape: Shape) -> int:
        """Count the multiplications with an addition that one sample takes.

        A bias, a maximum and a plain sum take none. Some papers call this number FLOPs; counted
        one by one, the operations are twice as many.
        """
        self.output_shape(input_shape)
        return 0

    def _checked(
        self, x: ArrayLike, weights: tuple[ArrayLike, ...]
    ) -> tuple[Array, dict[str, Array]]:
        """Return the batch and the weights by name, all float64 and of the shapes expected."""
        batch = array(x, "x")
        expected = _expected(self, batch.shape[1:])
        given = {name: array(weight, name) for name, weight in zip(expected, weights, strict=False)}
        shapes = {name: weight.shape for name, weight in given.items()}
        if shapes != expected or len(weights) > len(expected):
            import numpy as np

            raise ValueError(
                f"{type(self).__name__} needs the weights {expected} for an input of shape "
                f"{batch.shape} (batch first), got shapes {[np.shape(each) for each in weights]}"
            )
        return batch, given


@lru_cache(maxsize=256)
def _expected(layer: Layer, input_shape: Shape) -> dict[str, tuple[int, ...]]:
    """Remember the shapes that a layer's weights must have: a question calls a layer many times."""
    return layer.weight_shapes(input_shape)
