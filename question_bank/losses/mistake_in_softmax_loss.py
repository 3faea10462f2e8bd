"""Find the mistake: softmax cross-entropy of one sample."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Planted, Problem, Tensor, find_line, template
from quizgen.reference import softmax

PLANTED = {
    "powers of 2": Planted(1, "softmax takes powers of $e$, not of 2"),
    "true power left out": Planted(2, "the sum goes over all classes, the true one too"),
    "largest taken": Planted(3, "the probability of the *true* class counts, not the largest one"),
    "logarithm to base 10": Planted(
        4, "the natural logarithm was announced, and this one has base 10"
    ),
    "sign lost": Planted(5, "a cost is *minus* the logarithm of a probability"),
}


def largest_is_wrong(s: NDArray[np.int64], y: int, mistake: str) -> bool:
    """Whether the true class is clearly not the one with the largest score."""
    return bool(s[y] < s.max())


@template(
    level=4,
    parameters={
        "s": Tensor((3,), (1, 2, 3, 4, 5)),
        "y": (0, 1, 2),
        "mistake": tuple(PLANTED),
    },
    require=lambda s, y, mistake: mistake != "largest taken" or largest_is_wrong(s, y, mistake),
    prompt=r"""
A sample has the scores $s = <<s | vector>>$ for the classes 0, 1 and 2, of which class <<y>> is the
true one. Somebody computes its softmax cross-entropy with natural logarithms, and prints three
decimals of numbers that are not rounded in between:

1. Powers: $<<said[0] | map("places") | join(", \\quad ")>>$
2. Their sum: $<<said[1] | places>>$
3. Probability of the true class: $p = <<said[2] | places>>$
4. Its logarithm: $<<said[3] | places>>$
5. Loss: $<<said[4] | places>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, the sample costs

$$\ln(e^{<<s[0]>>} + e^{<<s[1]>>} + e^{<<s[2]>>}) - <<s[y]>> = <<right[4] | places>>$$
""",
)
def mistake_in_softmax_loss(s: NDArray[np.int64], y: int, mistake: str) -> Problem:
    scores = s.tolist()
    powers = [2.0**score if mistake == "powers of 2" else math.exp(score) for score in scores]
    total = sum(powers) - (powers[y] if mistake == "true power left out" else 0)
    p = (max(powers) if mistake == "largest taken" else powers[y]) / total
    logarithm = math.log10(p) if mistake == "logarithm to base 10" else math.log(p)
    loss = logarithm if mistake == "sign lost" else -logarithm
    said = (powers, total, p, logarithm, loss)

    shares = softmax(s)
    true_powers = np.exp(s)
    cost = -math.log(shares[y])
    # what softmax divides by is the power itself over the probability
    right = (true_powers, true_powers[y] / shares[y], float(shares[y]), -cost, cost)
    return find_line(PLANTED[mistake], right, said)
