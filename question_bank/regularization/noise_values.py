"""Output of Gaussian dropout or Gaussian noise."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import GaussianDropout, GaussianNoise


@template(
    level=2,
    parameters={
        "name": ("GaussianDropout", "GaussianNoise"),
        "x": Tensor((3,), (2, 4, 5, 6)),
        "z": Tensor((3,), (-1.0, -0.5, 0.5, 1.0, 2.0)),
        "rate": (0.2, 0.8),
    },
    prompt=r"""
Three activations $x = <<x | vector>>$ go through
<% if name == "GaussianDropout" %>
`GaussianDropout(<<rate>>)` in training; its noise has the standard deviation $\sqrt{\frac{<<rate>>}{1 - <<rate>>}} = <<deviation>>$.
<% else %>
`GaussianNoise(<<deviation>>)` in training.
<% endif %>
The layer draws the standard normal numbers $z = <<z | vector>>$ for them.

What is the output?
""",
    solution=r"""
<% if name == "GaussianDropout" %>
Gaussian dropout *multiplies* by noise with mean 1 and deviation $\sigma = <<deviation>>$:

$$y_i = x_i \cdot (1 + \sigma z_i)$$
<% else %>
Gaussian noise is *added*; it has mean 0 and deviation $\sigma = <<deviation>>$:

$$y_i = x_i + \sigma z_i$$
<% endif %>

The first entry is

$$<<first>> = <<value | places(2)>>$$

and together $<<answer>>$.
""",
)
def noise_values(name: str, x: NDArray[np.int64], z: NDArray[np.float64], rate: float) -> Problem:
    dropout = GaussianDropout(rate)
    deviation = round(dropout.stddev, 9)
    noise = GaussianNoise(deviation)
    times, plus = dropout([x], training=True, noise=[z]), noise([x], training=True, noise=[z])
    multiplies = name == "GaussianDropout"
    right, other = (times[0], plus[0]) if multiplies else (plus[0], times[0])

    def value_by_value() -> list[float]:
        pairs = zip(x.tolist(), (deviation * z).tolist(), strict=True)
        return [value + value * e if multiplies else value + e for value, e in pairs]

    drawn = f"{deviation:g} \\cdot {f'({z[0]:g})' if z[0] < 0 else f'{z[0]:g}'}"
    return Problem(
        answer=Array(right, places=2),
        proof=Road("value by value", value_by_value),
        distractors=(
            Distractor(
                "additive-multiplicative-swapped",
                other,
                "That adds the noise: Gaussian dropout multiplies."
                if multiplies
                else "That multiplies by the noise: `GaussianNoise` adds it.",
            ),
            Distractor(
                "noise-moments-wrong",
                x * deviation * z,
                "The factors are centred at 1, not at 0."
                if multiplies
                else "The noise is added to the value.",
            ),
            Distractor(
                "noise-deviation-ignored",
                x * (1 + z) if multiplies else x + z,
                r"The numbers drawn must be multiplied by $\sigma$ first.",
            ),
            Distractor(
                "sign-flipped",
                2 * x - right,
                "A positive number drawn raises the value.",
            ),
            Distractor(
                "noise-deviation-ignored",
                x + z if multiplies else x * (1 + z),
                r"Both the deviation $\sigma$ and the way the noise acts are wrong.",
            ),
        ),
        shown={"deviation": deviation},
        working={
            "first": f"{x[0]} \\cdot (1 + {drawn})" if multiplies else f"{x[0]} + {drawn}",
            "value": right[0],
        },
    )
