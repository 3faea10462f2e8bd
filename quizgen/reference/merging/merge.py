"""What every layer that takes several inputs can do."""

from abc import ABC, abstractmethod

from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.shapes import Shape


class Merge(ABC):
    """A merge knows its output shape, its output and the gradient of each of its inputs.

    It has no weights. As in layers, shapes leave out the batch axis, arrays have it as axis 0,
    and axis arguments count it as 0.
    """

    __slots__ = ()

    @abstractmethod
    def output_shape(self, *input_shapes: Shape) -> Shape:
        """Return the shape of the output for one sample; None stands for an unknown size."""

    @abstractmethod
    def __call__(self, *xs: ArrayLike) -> Array:
        """Return the output for one batch of each input."""

    @abstractmethod
    def gradients(self, *xs: ArrayLike, upstream: ArrayLike | None = None) -> tuple[Array, ...]:
        """Return the gradients of Σ upstream · y with respect to each input, in their order."""

    def _checked(self, xs: tuple[ArrayLike, ...]) -> list[Array]:
        """Return the inputs as float64 batches of the same size and of shapes that fit."""
        batches = [array(x, f"input {number}") for number, x in enumerate(xs)]
        shapes = [batch.shape for batch in batches]
        if () in shapes or len({shape[0] for shape in shapes}) > 1:
            raise ValueError(
                f"{type(self).__name__} needs a batch axis of the same size in all inputs, got "
                f"shapes {shapes}"
            )
        self.output_shape(*(shape[1:] for shape in shapes))
        return batches

    def _check_count(self, inputs: int, exactly: int | None = None) -> None:
        if inputs < 1 or exactly not in (None, inputs):
            wanted = "at least 1 input" if exactly is None else f"exactly {exactly} inputs"
            raise ValueError(f"{type(self).__name__} takes {wanted}, got {inputs}")
