"""The rectifier as a layer."""

from dataclasses import dataclass

from quizgen.reference.activations.rectifiers import relu
from quizgen.reference.layers.activating import Activating
from quizgen.reference.limits import check_not_negative


@dataclass(frozen=True, slots=True)
class ReLU(Activating):
    """Cut negative values off: y = max(x, 0).

    With options: min(x, max_value) above `threshold`, negative_slope · (x − threshold) elsewhere.
    Shapes: x (batch, ...) to y of the same shape. No weights.
    Errors: ValueError for a negative option.
    Source: Keras, "ReLU layer"; PyTorch's has no options, and `ReLU6` is its ReLU(max_value=6).

    >>> ReLU(max_value=1)([[-1, 0.5, 2]]).tolist()
    [[0.0, 0.5, 1.0]]
    """

    max_value: float | None = None
    negative_slope: float = 0.0
    threshold: float = 0.0

    function = relu

    def __post_init__(self) -> None:
        if self.max_value is not None:
            check_not_negative("max_value", self.max_value)
        check_not_negative("negative_slope", self.negative_slope)
        check_not_negative("threshold", self.threshold)
