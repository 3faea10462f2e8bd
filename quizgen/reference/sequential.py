"""A stack of layers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Sequential(Layer):
    """Feed each layer with the output of the one before.

    Shapes: those of the first input and the last output.
    Weights: those of all layers one after the other, named "0.kernel", "0.bias", "1.kernel", ...
    Errors: whatever the layer says that cannot take the shape it is given.
    Source: Keras, "The Sequential class".

    >>> Sequential([Conv2D(8, 3), Conv2D(8, 3)]).count_params((None, None, 8))
    1168
    """

    layers: Sequence[Layer]

    def __post_init__(self) -> None:
        object.__setattr__(self, "layers", tuple(self.layers))  # a list would not be frozen

    def output_shape(self, input_shape: Shape) -> Shape:
        """Hand the shape from layer to layer."""
        for layer in self.layers:
            input_shape = layer.output_shape(input_shape)
        return input_shape

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shapes of all layers' weights, each name preceded by the layer's number."""
        return {
            f"{number}.{name}": shape
            for number, (layer, entering) in enumerate(self._entering(input_shape))
            for name, shape in layer.weight_shapes(entering).items()
        }

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the output of the last layer."""
        batch, _ = self._checked(x, weights)
        remaining = iter(weights)
        for layer, entering in self._entering(batch.shape[1:]):
            batch = layer(batch, *(next(remaining) for _ in layer.weight_shapes(entering)))
        return batch

    def _entering(self, input_shape: Shape) -> Iterator[tuple[Layer, Shape]]:
        """Yield each layer with the shape that enters it."""
        for layer in self.layers:
            yield layer, input_shape
            input_shape = layer.output_shape(input_shape)
