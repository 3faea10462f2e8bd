"""Softmax with a temperature."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import softmax


def scores_differ(a: NDArray[np.int64], T: float) -> bool:
    """Whether there is something to tell apart."""
    return bool(a.min() < a.max())


@template(
    level=3,
    parameters={"a": Tensor((3,), (1, 4, 9, 16, 25)), "T": (0.5, 2)},
    require=scores_differ,
    prompt=r"""
A language model gives three words the scores $s = [\ln <<a[0]>>, \ln <<a[1]>>, \ln <<a[2]>>]$. The next
word is drawn by softmax with the temperature $T = <<T>>$.

What are the three probabilities?
""",
    solution=r"""
The scores are divided by the temperature *before* the softmax. A logarithm times $\frac{1}{T}$ is the
logarithm of a power:

$$e^{\ln a / T} = a^{1 / T} = <<"a^2" if T < 1 else "\\sqrt{a}">>$$

So the powers are $<<powers | vector>>$, and divided by their sum

$$<<powers[0]>> + <<powers[1]>> + <<powers[2]>> = <<powers | sum>>$$

they are $p = <<answer>>$.
<%- if T < 1 %> A temperature below 1 sharpens the probabilities.
<%- else %> A temperature above 1 evens the probabilities out.<% endif %>

""",
)
def softmax_temperature(a: NDArray[np.int64], T: float) -> Problem:
    s = np.log(a)

    def fractions() -> list[float]:
        powers = [entry * entry if T < 1 else entry**0.5 for entry in a.tolist()]
        return [power / sum(powers) for power in powers]

    return Problem(
        answer=Array(softmax(s / T)),
        proof=Road("squares or roots, and their sum", fractions),
        distractors=(
            Distractor(
                "temperature-misapplied",
                softmax(s),
                "That is the temperature 1: the scores have to be divided by $T$ first.",
            ),
            Distractor(
                "temperature-misapplied",
                softmax(s * T),
                "The scores are *divided* by the temperature, not multiplied by it.",
            ),
            Distractor(
                "temperature-misapplied",
                softmax(s) / T,
                "The scores are divided, not the probabilities, which would no longer add up to 1.",
            ),
            Distractor(
                "softmax-without-exp",
                s / s.sum(),
                "The scores were divided by their sum; softmax exponentiates them first.",
            ),
        ),
        working={"powers": [round(entry ** (1 / T)) for entry in a.tolist()]},
    )
