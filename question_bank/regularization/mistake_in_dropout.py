"""Find the mistake in a dropout layer worked out by hand."""

import numpy as np

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Dropout

PLANTED = {
    "keep": Planted(
        1,
        "the rate is the probability of being dropped, so what stays has the probability one minus it",
    ),
    "multiply": Planted(2, "the factor is the inverse of the probability of staying"),
    "inverted": Planted(3, "a 1 in the mask stays and a 0 goes"),
    "unscaled": Planted(4, "what stays must be multiplied by the factor"),
    "inference": Planted(5, "at inference inverted dropout passes every value on as it is"),
}


@template(
    level=2,
    parameters={
        "mistake": tuple(PLANTED),
        "x": ((4, 8, 12, 16), (8, -4, 20, 12), (-12, 16, 4, 8), (20, 4, -8, 16)),
        "mask": ((1, 0, 1, 1), (0, 1, 1, 0), (1, 1, 0, 1), (0, 1, 0, 0)),
        "p": (0.2, 0.6, 0.75, 0.8),
    },
    prompt=r"""
Inverted dropout with rate $p = <<p>>$ gets the activations $x = <<x | list | vector>>$. In training it draws the mask
$m = <<mask | list | vector>>$, in which 1 stays. Somebody works out what it does, rounding numbers only where
they are printed:

1. An activation stays with probability <<said[0]>>.
2. The factor for what stays is <<said[1] | places>>.
3. Those that stay are $<<said[2] | vector>>$.
4. The output in training is $<<said[3] | vector(1)>>$.
5. The output at inference is $<<said[4] | vector(1)>>$.

One of the lines has a mistake of its own; where a later line uses its result, it goes on with it. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly an activation stays with probability <<right[0]>>, and the factor is

$$\frac{1}{<<right[0]>>} = <<right[1] | places>>$$

The output in training is $<<right[3] | vector(1)>>$, that at inference $<<x | list | vector>>$.
""",
)
def mistake_in_dropout(
    mistake: str, x: tuple[int, ...], mask: tuple[int, ...], p: float
) -> Problem:
    layer, values, stays = Dropout(p), np.array(x), np.array(mask, dtype=bool)
    trained = layer([x], training=True, mask=[mask])[0]
    right = (round(1 / layer.scale, 9), layer.scale, values[stays], trained, layer([x])[0])

    keep = p if mistake == "keep" else round(1 - p, 9)
    factor = keep if mistake == "multiply" else 1 / keep
    kept = ~stays if mistake == "inverted" else stays
    output = np.where(kept, values * (1 if mistake == "unscaled" else factor), 0.0)
    inference = values * keep if mistake == "inference" else values * 1.0
    said = (keep, factor, values[kept], output, inference)
    return find_line(PLANTED[mistake], right, said)
