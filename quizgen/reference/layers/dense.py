"""The fully connected layer."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape, known_sizes, positive


@dataclass(frozen=True, slots=True)
class Dense(Layer):
    """Connect every input feature with every unit: y = x · kernel + bias.

    Shapes: x (batch, ..., features) to y (batch, ..., units); only the last axis changes.
    Weights: kernel (features, units), bias (units).
    Errors: ValueError if `units` is not positive, or the number of features is unknown.
    Source: Keras, "Dense layer". PyTorch's `Linear` stores the kernel transposed.

    >>> Dense(10).count_params((64,))
    650
    """

    units: int
    use_bias: bool = True

    def __post_init__(self) -> None:
        positive("units", self.units)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Replace the last size by the number of units."""
        if not input_shape:
            raise ValueError("Dense needs a features axis besides the batch axis, got shape ()")
        return (*input_shape[:-1], self.units)

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return one weight for each pair of feature and unit, and one bias for each unit."""
        self.output_shape(input_shape)
        (features,) = known_sizes("Dense", input_shape[-1:])
        kernel = (features, self.units)
        return {"kernel": kernel} | ({"bias": (self.units,)} if self.use_bias else {})

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return x · kernel + bias."""
        batch, weight = self._checked(x, weights)
        return batch @ weight["kernel"] + weight.get("bias", 0.0)
