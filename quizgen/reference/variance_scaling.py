"""The general rule behind Glorot's and He's initializers."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from quizgen.reference.arrays import Array
from quizgen.reference.initializers import Initializer, fans, truncated_normal, uniform
from quizgen.reference.limits import check_above_zero

Mode = Literal["fan_in", "fan_out", "fan_avg"]
Distribution = Literal["truncated_normal", "untruncated_normal", "uniform"]


@dataclass(frozen=True, slots=True)
class VarianceScaling(Initializer):
    """Draw weights of the variance scale / n, where n is fan_in, fan_out or the mean of both.

    Scale 1 with fan_avg is Glorot's rule, 2 with fan_in He's, 1 with fan_in LeCun's, and
    2 / (1 + a²) with fan_in He's for leaky relu with the slope a.
    Shapes: that of the kernel, see `fans`.
    Errors: ValueError for a scale that is not above 0, another mode or distribution, or a size
    that is not positive.
    Source: Keras, "VarianceScaling class". PyTorch: `kaiming_normal_` and `kaiming_uniform_`, whose
    gain is the root of the scale.

    >>> VarianceScaling(2 / (1 + 1**2)).stddev((100, 10))
    0.1
    """

    scale: float = 1.0
    mode: Mode = "fan_in"
    distribution: Distribution = "truncated_normal"

    def __post_init__(self) -> None:
        check_above_zero("scale", self.scale)
        if self.mode not in ("fan_in", "fan_out", "fan_avg"):
            raise ValueError(f"mode must be 'fan_in', 'fan_out' or 'fan_avg', got {self.mode!r}")
        if self.distribution not in ("truncated_normal", "untruncated_normal", "uniform"):
            raise ValueError(
                "distribution must be 'truncated_normal', 'untruncated_normal' or 'uniform', got "
                f"{self.distribution!r}"
            )

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return scale / n."""
        fan_in, fan_out = fans(shape)
        n = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}
        return self.scale / n[self.mode]

    def __call__(self, shape: tuple[int, ...], generator: np.random.Generator) -> Array:
        """Draw weights from the distribution asked for, of this variance."""
        if self.distribution == "truncated_normal":
            return truncated_normal(self.stddev(shape), shape, generator)
        if self.distribution == "uniform":
            return uniform(self.limit(shape), shape, generator)
        return generator.normal(0, self.stddev(shape), shape)
