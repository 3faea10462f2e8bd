"""A block with a shortcut around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.two_modes import RandomLayer
from quizgen.reference.sequential import Sequential
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class ResidualBlock(RandomLayer):
    """Add a shortcut to what some layers compute: y = F(x) + x, or F(x) + projection(x).

    The layers of F learn what must change, so doing nothing is easy to learn, and the gradient
    has a way around them: dy/dx = F′(x) + 1. An activation after the sum is a layer of its own.
    Shapes: those of `layers`; without `projection` input and output have the same shape, with it
    the projection's output has the shape of F(x).
    Weights: those of `layers` and of `projection`, named "layers.0.kernel", "projection.0.kernel".
    Trace: residual, which is F(x), and shortcut.
    Errors: ValueError for shapes that cannot be added.
    Source: He, Zhang, Ren and Sun 2016, "Deep Residual Learning for Image Recognition", figure 2
    and equation 2. Keras and PyTorch build it from layers and an addition.

    >>> block = ResidualBlock([Conv2D(8, 3, padding="same"), Conv2D(8, 3, padding="same")])
    >>> block.count_params((None, None, 8))
    1168
    >>> Sequential([block, Flatten()]).output_shape((4, 4, 8))
    (128,)
    """

    layers: Sequence[Layer]
    projection: Sequence[Layer] = ()

    def __post_init__(self) -> None:
        # lists would not be frozen
        object.__setattr__(self, "layers", tuple(self.layers))
        object.__setattr__(self, "projection", tuple(self.projection))

    @property
    def not_trainable(self) -> tuple[str, ...]:
        """The names of both branches' weights that are not learned."""
        return tuple(
            f"{branch}.{name}"
            for branch, stack in self._branches().items()
            for name in stack.not_trainable
        )

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of both branches, which must be the same."""
        residual, shortcut = (
            stack.output_shape(input_shape) for stack in self._branches().values()
        )
        if residual != shortcut:
            raise ValueError(
                f"the layers turn the shape {input_shape} into {residual}, the shortcut into "
                f"{shortcut}, and only equal shapes are added: give a projection such as "
                "[Conv2D(filters, 1, strides)] that has the same output"
            )
        return residual

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shapes of both branches' weights, each name preceded by the branch."""
        self.output_shape(input_shape)
        return {
            f"{branch}.{name}": shape
            for branch, stack in self._branches().items()
            for name, shape in stack.weight_shapes(input_shape).items()
        }

    def count_activations(self, input_shape: Shape) -> int:
        """Add up what both branches keep, and their sum."""
        branches = self._branches().values()
        kept = sum(stack.count_activations(input_shape) for stack in branches)
        return kept + self.count_outputs(input_shape)

    def macs(self, input_shape: Shape) -> int:
        """Add up the multiply-accumulates of both branches; their sum takes none."""
        self.output_shape(input_shape)
        return sum(stack.macs(input_shape) for stack in self._branches().values())

    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        generator: np.random.Generator | None = None,
        trace: Trace | None = None,
    ) -> Array:
        """Return the sum of what the layers and the shortcut make of x."""
        batch, weight = self._checked(x, weights)
        residual, shortcut = (
            stack(batch, *own, training=training, generator=generator)
            for stack, own in self._with_weights(batch, weight).values()
        )
        note(trace, residual=residual, shortcut=shortcut)
        return residual + shortcut

    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
        generator: np.random.Generator | None = None,
    ) -> Gradients:
        """Return the sum of the branches' gradients of x, and each branch's for its weights."""
        batch, weight = self._checked(x, weights)
        branches = {
            branch: stack.gradients(
                batch, *own, upstream=upstream, training=training, generator=generator
            )
            for branch, (stack, own) in self._with_weights(batch, weight).items()
        }
        named = {
            f"{branch}.{name}": value
            for branch, passed in branches.items()
            for name, value in passed.weights.items()
        }
        return Gradients(branches["layers"].input + branches["projection"].input, named)

    def _branches(self) -> dict[str, Sequential]:
        return {"layers": Sequential(self.layers), "projection": Sequential(self.projection)}

    def _with_weights(
        self, batch: Array, weight: dict[str, Array]
    ) -> dict[str, tuple[Sequential, list[Array]]]:
        """Return each branch with its own share of the weights."""
        remaining = iter(weight.values())
        return {
            branch: (stack, [next(remaining) for _ in stack.weight_shapes(batch.shape[1:])])
            for branch, stack in self._branches().items()
        }
