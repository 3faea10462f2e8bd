"""The fully connected layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.shapes import Shape, known_sizes, positive
from quizgen.reference.trace import note

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array
    from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class Dense(Layer):
    """Connect every input feature with every unit: y = x · kernel + bias.

    Shapes: x (batch, ..., features) to y (batch, ..., units); only the last axis changes.
    Weights: kernel (features, units), bias (units).
    Trace: weighted_sums, before the bias is added.
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

    def macs(self, input_shape: Shape) -> int:
        """Count one for each input feature of each output."""
        (features,) = known_sizes("Dense", input_shape[-1:])
        return self.count_outputs(input_shape) * features

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return x · kernel + bias."""
        batch, weight = self._checked(x, weights)
        weighted_sums = batch @ weight["kernel"]
        note(trace, weighted_sums=weighted_sums)
        return weighted_sums + weight.get("bias", 0.0)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return upstream · kernelᵀ for x, xᵀ · upstream for the kernel, Σ upstream for bias."""
        batch, weight = self._checked(x, weights)
        gradient = received(upstream, (*batch.shape[:-1], self.units))
        # all axes but the last count samples
        rows = batch.reshape(-1, batch.shape[-1])
        arrived = gradient.reshape(-1, self.units)
        kernel = {"kernel": rows.T @ arrived}
        return Gradients(
            gradient @ weight["kernel"].T,
            kernel | ({"bias": arrived.sum(axis=0)} if self.use_bias else {}),
        )
