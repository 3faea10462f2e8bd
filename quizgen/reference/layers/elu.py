"""The exponential linear unit as a layer."""

from dataclasses import dataclass

from quizgen.reference.activations.exponential_units import elu
from quizgen.reference.layers.activating import Activating


@dataclass(frozen=True, slots=True)
class ELU(Activating):
    """Let negative values saturate at −alpha: y = x above 0, alpha · (e^x − 1) elsewhere.

    Shapes: x (batch, ...) to y of the same shape. No weights.
    Errors: ValueError for NaN in x.
    Source: Clevert et al. 2016, "Fast and Accurate Deep Network Learning by Exponential Linear
    Units"; Keras, "ELU layer"; the same in PyTorch.

    >>> ELU(alpha=0.5)([[-1000, 3]]).tolist()
    [[-0.5, 3.0]]
    """

    alpha: float = 1.0

    function = elu
