"""The leaky rectifier as a layer."""

from dataclasses import dataclass

from quizgen.reference.activations.rectifiers import leaky_relu
from quizgen.reference.layers.activating import Activating
from quizgen.reference.limits import check_not_negative


@dataclass(frozen=True, slots=True)
class LeakyReLU(Activating):
    """Let a fraction of negative values pass: y = x above 0, negative_slope · x elsewhere.

    Shapes: x (batch, ...) to y of the same shape. No weights.
    Errors: ValueError for a negative slope.
    Source: Maas et al. 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models";
    Keras, "LeakyReLU layer". PyTorch has the default slope 0.01.

    >>> LeakyReLU(0.5)([[-2, 3]]).tolist()
    [[-1.0, 3.0]]
    """

    negative_slope: float = 0.3

    function = leaky_relu

    def __post_init__(self) -> None:
        check_not_negative("negative_slope", self.negative_slope)
