"""Expected value of a unit that dropout feeds."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dropout


def not_zero(x: NDArray[np.int64], w: NDArray[np.int64], p: float, inverted: bool) -> bool:
    """Whether the unit has a value to lose."""
    return bool(x @ w)


@template(
    level=3,
    parameters={
        "x": Tensor((3,), range(1, 7)),
        "w": Tensor((3,), (-2, -1, 1, 2, 3)),
        "p": (0.2, 0.25, 0.4, 0.6, 0.75, 0.8),
        "inverted": (True, False),
    },
    require=not_zero,
    prompt=r"""
Three activations go through dropout in training, each dropped independently with probability $p = <<p>>$.
What stays is <<"divided by $1 - p$" if inverted else "not scaled">>. The results, $y$, feed a linear unit
without bias, $z = w_1 y_1 + w_2 y_2 + w_3 y_3$:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

What is the expected value of $z$?
""",
    solution=r"""
Without dropout the unit would have

$$<<w[0] | signed>> \cdot <<x[0]>> + <<w[1] | signed>> \cdot <<x[1]>> + <<w[2] | signed>> \cdot <<x[2]>> = <<full>>$$

The expected value of a sum is the sum of the expected values, and each $x_i$ stays with probability
$1 - <<p>> = <<(1 - p) | round(2)>>$.
<% if inverted %>
The division by the same number makes up for it:

$$<<(1 - p) | round(2)>> \cdot \frac{<<full>>}{<<(1 - p) | round(2)>>} = <<answer>>$$
<% else %>
Nothing makes up for the rest:

$$<<(1 - p) | round(2)>> \cdot <<full | signed>> = <<answer>>$$
<% endif %>
""",
)
def dropout_expected_value(
    x: NDArray[np.int64], w: NDArray[np.int64], p: float, inverted: bool
) -> Problem:
    layer = Dropout(p)
    full = int(x @ w)
    means = {True: float(layer([x])[0] @ w), False: float(layer([x])[0] @ w) / layer.scale}

    def mask_by_mask() -> float:
        mean = 0.0
        for mask in product((0, 1), repeat=3):
            chance = (1 - p) ** sum(mask) * p ** (3 - sum(mask))
            z = sum(m * a * b for m, a, b in zip(mask, x.tolist(), w.tolist(), strict=True))
            mean += chance * (z / (1 - p) if inverted else z)
        return mean

    return Problem(
        answer=Decimal(means[inverted], places=2),
        proof=Road("all eight masks, weighed by their probability", mask_by_mask),
        distractors=(
            Distractor(
                "scaling-convention-swapped",
                means[not inverted],
                "The division makes up for what is dropped."
                if inverted
                else "Nothing is scaled here, so the mean falls.",
            ),
            Distractor(
                "rate-is-keep",
                full * p,
                "The rate is the probability of being *dropped*.",
            ),
            Distractor(
                "dropout-scale-wrong",
                full * layer.scale,
                "Values that stay are larger, but not all stay."
                if inverted
                else "Nothing is divided here, and not all values stay.",
            ),
            Distractor(
                "scaled-twice",
                full * (layer.scale if inverted else 1 - p) ** 2,
                "The mean is kept already; nothing more is needed."
                if inverted
                else "Each activation stays or goes once: multiply by $1 - p$ once.",
            ),
            Distractor(
                "sum-of-inputs",
                float(x.sum()) * (1 if inverted else 1 - p),
                "Each activation counts with its weight.",
            ),
        ),
        working={"full": full},
    )
