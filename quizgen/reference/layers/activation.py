"""Any activation function as a layer."""

import inspect
from dataclasses import dataclass
from typing import Any

from quizgen import reference
from quizgen.reference.activations.function import ActivationFunction
from quizgen.reference.layers.activating import Activating


@dataclass(frozen=True, slots=True)
class Activation(Activating):
    """Apply an activation function, given itself or by its name, with its default options.

    Shapes: x (batch, ...) to y of the same shape. No weights.
    Errors: ValueError for a name that no activation function has, or a function that needs more
    than x.
    Source: Keras, "Activation layer". PyTorch has a layer for each function instead.

    >>> Activation("relu")([[-1, 2]]).tolist()
    [[0.0, 2.0]]
    """

    activation: str | ActivationFunction[...]

    def __post_init__(self) -> None:
        needed = [
            name
            for name, parameter in inspect.signature(self.function).parameters.items()
            if parameter.default is parameter.empty
        ]
        if len(needed) > 1:
            raise ValueError(
                f"activation must be a function of x alone, but {self.function} needs {needed}: "
                "use the layer that is named after it"
            )

    @property
    def function(self) -> ActivationFunction[...]:
        """The activation function, looked up if it is given by its name."""
        return _named(self.activation) if isinstance(self.activation, str) else self.activation

    @property
    def options(self) -> dict[str, Any]:
        """None: all options have their defaults."""
        return {}


def _named(name: str) -> ActivationFunction[...]:
    found = getattr(reference, name, None)
    if isinstance(found, ActivationFunction):
        return found
    exported = {other: getattr(reference, other) for other in reference.__all__}
    known = [other for other, value in exported.items() if isinstance(value, ActivationFunction)]
    raise ValueError(f"activation must be one of {', '.join(known)}, got {name!r}")
