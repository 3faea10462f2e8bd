"""What all layers share that only apply an activation function."""

from abc import abstractmethod
from dataclasses import dataclass, fields
from typing import Any

from numpy.typing import ArrayLike

from quizgen.reference.activations.function import ActivationFunction
from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Activating(Layer):
    """A layer without weights that applies one activation function."""

    each_position_alone = True

    @property
    @abstractmethod
    def function(self) -> ActivationFunction[...]:
        """The activation function."""

    @property
    def options(self) -> dict[str, Any]:
        """The options of the function: the fields of the layer, which have the same names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input."""
        return input_shape

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the value of the activation function."""
        batch, _ = self._checked(x, weights)
        return self.function(batch, **self.options)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the gradient of the activation function, weighted by what arrives from above."""
        batch, _ = self._checked(x, weights)
        return Gradients(self.function.gradient(batch, upstream, **self.options), {})
