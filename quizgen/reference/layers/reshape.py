"""The same values in another shape."""

import math
from dataclasses import dataclass

from quizgen.reference.arrays import Array
from quizgen.reference.layers.reshaping import Reshaping
from quizgen.reference.shapes import Shape, known_sizes


@dataclass(frozen=True, slots=True)
class Reshape(Reshaping):
    """Read a sample's values row by row and write them so into another shape.

    Shapes: x (batch, ...) to y (batch, *target_shape); one size may be −1 and is then
    the product of the input's sizes divided by that of the other target sizes. No weights.
    Errors: ValueError for a size that is neither positive nor −1, a second −1, or a number of
    values that differs from the input's.
    Source: Keras, "Reshape layer". PyTorch's `view` and `reshape` count the batch axis as well.

    >>> Reshape((3, -1)).output_shape((4, 6))
    (3, 8)
    """

    target_shape: tuple[int, ...]

    def __post_init__(self) -> None:
        target = tuple(self.target_shape)
        sizes_are_right = all(
            isinstance(size, int) and (size >= 1 or size == -1) for size in target
        )
        if not sizes_are_right or target.count(-1) > 1:
            raise ValueError(
                "target_shape must hold positive integers and at most one -1, the size to be "
                f"found, got {self.target_shape!r}"
            )
        object.__setattr__(self, "target_shape", target)  # a list would not be frozen

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the target with −1 replaced, or by None if the input has an unknown size."""
        sizes = [size for size in input_shape if size is not None]
        if len(sizes) < len(input_shape):
            return tuple(None if size == -1 else size for size in self.target_shape)
        values = math.prod(sizes)
        others = math.prod(size for size in self.target_shape if size != -1)
        missing, remainder = divmod(values, others)
        if remainder or (missing != 1 and -1 not in self.target_shape):
            raise ValueError(
                f"target_shape {self.target_shape} cannot take the {values} values of an input "
                f"of shape {input_shape}: their number must stay the same"
            )
        return tuple(missing if size == -1 else size for size in self.target_shape)

    def _forward(self, x: Array) -> Array:
        return x.reshape(len(x), *known_sizes("Reshape", self.output_shape(x.shape[1:])))

    def _backward(self, upstream: Array, shape: tuple[int, ...]) -> Array:
        return upstream.reshape(shape)
