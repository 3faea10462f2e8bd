"""A wrong line in a softmax with temperature."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import softmax

PLANTED = {
    "multiplied": Planted(1, "the scores are divided by the temperature, not multiplied by it"),
    "powers-of-two": Planted(2, "softmax takes powers of $e$, not of 2"),
    "one-left-out": Planted(3, "the sum is over all three powers"),
    "by-the-largest": Planted(4, "each power is divided by the sum, not by the largest power"),
}


@template(
    level=3,
    parameters={
        "s": ((1, 2, 3), (2, 0, 1), (0, 3, 2), (4, 2, 1), (1, 0, 3), (3, 4, 2), (2, 1, 4)),
        "T": (2, 4, 0.5),
        "planted": tuple(PLANTED),
        "which": (0, 1, 2),
    },
    prompt=r"""
The scores $s = <<s | vector>>$ of the classes 0, 1 and 2 go through a softmax with the temperature
$T = <<T>>$. Somebody computes the probability of class <<which>> and makes one mistake; what comes
after it is computed rightly from the wrong numbers. Numbers are rounded only where they are printed.

1. scores with the temperature: $<<lines[0]>>$
2. their powers: $<<lines[1]>>$
3. their sum: $<<lines[2]>>$
4. the probability: $<<lines[3]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly, the powers are $e^{s / T} = <<powers | vector(3)>>$, their sum
is <<total | places>>, and

$$\frac{<<powers[which] | places>>}{<<total | places>>} = <<p | places>>$$
""",
)
def find_softmax_mistake(s: tuple[int, int, int], T: float, planted: str, which: int) -> Problem:
    scores = np.array(s, float)
    p = float(softmax(scores / T)[which])
    powers = np.exp(scores / T)
    # what softmax divides by is the power itself over the probability
    right = (scores / T, powers, np.array(powers[which] / p), np.array(p))

    scaled = scores * T if planted == "multiplied" else scores / T
    base = 2.0 if planted == "powers-of-two" else np.e
    raised = base**scaled
    kept = [n for n in range(3) if planted != "one-left-out" or n != (which + 1) % 3]
    total = float(raised[kept].sum())
    below = float(raised.max()) if planted == "by-the-largest" else total
    share = float(raised[which]) / below

    def listed(values: NDArray[np.float64]) -> str:
        return ", ".join(f"{value:.4g}" for value in values.tolist())

    symbol = r"\cdot" if planted == "multiplied" else "/"
    name = "2" if planted == "powers-of-two" else "e"
    lines = (
        rf"s {symbol} {T} = [{listed(scaled)}]",
        f"{name}^{{s'}} = [{listed(raised)}]",
        f"{' + '.join(f'{raised[n]:.4g}' for n in kept)} = {total:.4g}",
        rf"\frac{{{raised[which]:.4g}}}{{{below:.4g}}} = {share:.3f}",
    )
    said = (scaled, raised, np.array(total), np.array(share))
    return find_line(
        PLANTED[planted],
        right,
        said,
        shown={"lines": lines},
        working={
            "powers": powers,
            "total": float(powers.sum()),
            "p": p,
        },
    )
