"""What quizgen.reference offers, found by looking into its modules."""

import importlib
import inspect
import pkgutil
from types import FunctionType

import quizgen.reference as reference
from quizgen.reference import (
    Gradients,
    Initializer,
    Layer,
    Loss,
    MaxNorm,
    Merge,
    Optimizer,
    ReceptiveField,
    Regularizer,
    Scaling,
    Schedule,
    SummaryRow,
)
from quizgen.reference.activations.function import ActivationFunction

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(reference.__path__, f"{reference.__name__}.")
]


def leaves(base: type) -> list[type]:
    """Classes that derive from a base and that no other class derives from."""
    found = {
        value
        for module in MODULES
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, base) and value is not base
    }
    return sorted(
        (cls for cls in found if not any(cls in other.__mro__[1:] for other in found)),
        key=lambda cls: cls.__name__,
    )


LAYERS = leaves(Layer)
LOSSES = leaves(Loss)
MERGES = leaves(Merge)
REGULARIZERS = leaves(Regularizer)
INITIALIZERS = leaves(Initializer)
OPTIMIZERS = leaves(Optimizer)
SCHEDULES = leaves(Schedule)
SCALINGS = leaves(Scaling)
BASES = (Layer, Loss, Merge, Regularizer, Initializer, Optimizer, Schedule, Scaling)
RECORDS = (Gradients, ReceptiveField, SummaryRow)  # handed out, and judged with what does so
CLASSES = [*(cls for base in BASES for cls in leaves(base)), MaxNorm]
EXPORTED = [getattr(reference, name) for name in reference.__all__]
FUNCTIONS = [value for value in EXPORTED if isinstance(value, FunctionType)]
ACTIVATIONS = [value for value in EXPORTED if isinstance(value, ActivationFunction)]
