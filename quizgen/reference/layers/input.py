"""The declaration of a shape."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class Input(Layer):
    """Say which shape a model takes, and pass on what has it.

    Shapes: x (batch, *shape) to y of the same shape; None in `shape` allows any size. No weights.
    Errors: ValueError for sizes that are not positive, an input of another shape.
    Source: Keras, "Input object". PyTorch declares no shapes.

    >>> Sequential([Input((28, 28, 1)), Flatten()]).output_shape((28, 28, 1))
    (784,)
    """

    shape: Shape

    each_position_alone = True

    def __post_init__(self) -> None:
        sizes = tuple(self.shape)
        if any(size is not None and (not isinstance(size, int) or size < 1) for size in sizes):
            raise ValueError(f"shape must hold positive integers or None, got {self.shape!r}")
        object.__setattr__(self, "shape", sizes)  # a list would not be frozen

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the input if it is the declared one."""
        fits = len(input_shape) == len(self.shape) and all(
            given == declared or None in (given, declared)
            for given, declared in zip(input_shape, self.shape, strict=True)
        )
        if not fits:
            raise ValueError(
                f"Input declares the shape {self.shape} (the batch axis is left out), got "
                f"{input_shape}"
            )
        return input_shape

    def count_activations(self, input_shape: Shape) -> int:
        """Count none: the input is there without the model."""
        self.output_shape(input_shape)
        return 0

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return x."""
        return self._checked(x, weights)[0]

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return what arrives."""
        batch, _ = self._checked(x, weights)
        return Gradients(received(upstream, batch.shape), {})
