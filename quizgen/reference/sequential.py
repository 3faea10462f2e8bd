"""A stack of layers."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.two_modes import RandomLayer, TwoModeLayer
from quizgen.reference.shapes import Shape
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class Sequential(RandomLayer):
    """Feed each layer with the output of the one before.

    Shapes: those of the first input and the last output.
    Weights: those of all layers one after the other, named "0.kernel", "0.bias", "1.kernel", ...
    Trace: the output of each layer by its number, "0", "1", ...
    Errors: whatever the layer says that cannot take the shape it is given.
    Source: Keras, "The Sequential class".

    >>> Sequential([Conv2D(8, 3), Conv2D(8, 3)]).count_params((None, None, 8))
    1168
    """

    layers: Sequence[Layer]

    def __post_init__(self) -> None:
        object.__setattr__(self, "layers", tuple(self.layers))  # a list would not be frozen

    @property
    def not_trainable(self) -> tuple[str, ...]:
        """The names of all layers' weights that are not learned."""
        return tuple(
            f"{number}.{name}"
            for number, layer in enumerate(self.layers)
            for name in layer.not_trainable
        )

    def output_shape(self, input_shape: Shape) -> Shape:
        """Hand the shape from layer to layer."""
        for layer in self.layers:
            input_shape = layer.output_shape(input_shape)
        return input_shape

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shapes of all layers' weights, each name preceded by the layer's number."""
        return {
            f"{number}.{name}": shape
            for number, (layer, entering) in enumerate(self.entering(input_shape))
            for name, shape in layer.weight_shapes(entering).items()
        }

    def count_activations(self, input_shape: Shape) -> int:
        """Add up what training keeps of every layer."""
        return sum(layer.count_activations(shape) for layer, shape in self.entering(input_shape))

    def macs(self, input_shape: Shape) -> int:
        """Add up the multiply-accumulates of all layers."""
        return sum(layer.macs(shape) for layer, shape in self.entering(input_shape))

    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        generator: np.random.Generator | None = None,
        trace: Trace | None = None,
    ) -> Array:
        """Return the output of the last layer; each layer draws with a child of the generator."""
        batch, weight = self._checked(x, weights)
        for number, step in enumerate(self._steps(batch, weight, training, generator)):
            batch = step.forward(batch)
            note(trace, **{str(number): batch})
        return batch

    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
        generator: np.random.Generator | None = None,
    ) -> Gradients:
        """Hand the gradient back from layer to layer, each at the input that it had."""
        batch, weight = self._checked(x, weights)
        steps = list(self._steps(batch, weight, training, generator))
        outputs = list(
            accumulate(steps, lambda entered, step: step.forward(entered), initial=batch)
        )
        gradient = received(upstream, outputs.pop().shape)
        learned: list[dict[str, Array]] = []
        for step, entered in zip(reversed(steps), reversed(outputs), strict=True):
            passed = step.backward(entered, gradient)
            gradient = passed.input
            learned.append(passed.weights)
        named = {
            f"{number}.{name}": value
            for number, values in enumerate(reversed(learned))
            for name, value in values.items()
        }
        return Gradients(gradient, named)

    def entering(self, input_shape: Shape) -> Iterator[tuple[Layer, Shape]]:
        """Yield each layer with the shape that enters it."""
        for layer in self.layers:
            yield layer, input_shape
            input_shape = layer.output_shape(input_shape)

    def _steps(
        self,
        batch: Array,
        weight: dict[str, Array],
        training: bool,
        generator: np.random.Generator | None,
    ) -> Iterator["_Step"]:
        """Yield each layer with its own share of the weights, and its own randomness."""
        remaining = iter(weight.values())
        for layer, entering in self.entering(batch.shape[1:]):
            own = [next(remaining) for _ in layer.weight_shapes(entering)]
            yield _Step(layer, own, training, generator.spawn(1)[0] if generator else None)


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """A layer with all that it takes besides its input."""

    layer: Layer
    weights: Sequence[Array]
    training: bool
    generator: np.random.Generator | None

    def forward(self, x: Array) -> Array:
        if isinstance(self.layer, RandomLayer):
            generator = deepcopy(self.generator)  # the way back must draw the same again
            return self.layer(x, *self.weights, training=self.training, generator=generator)
        if isinstance(self.layer, TwoModeLayer):
            return self.layer(x, *self.weights, training=self.training)
        return self.layer(x, *self.weights)

    def backward(self, x: Array, upstream: Array) -> Gradients:
        given = (x, *self.weights)
        if isinstance(self.layer, RandomLayer):
            generator = deepcopy(self.generator)
            return self.layer.gradients(
                *given, upstream=upstream, training=self.training, generator=generator
            )
        if isinstance(self.layer, TwoModeLayer):
            return self.layer.gradients(*given, upstream=upstream, training=self.training)
        return self.layer.gradients(*given, upstream=upstream)
