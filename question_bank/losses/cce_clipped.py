"""Mean cross-entropy when some samples are hopeless and the rest perfect."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import CategoricalCrossentropy


@template(
    level=2,
    parameters={"N": range(4, 13), "k": (1, 2, 3), "m": range(3, 9)},
    prompt=r"""
In a batch of <<N>> samples a classifier gave the true class the probability 0 in
<<k>> <<"case" if k == 1 else "cases">> and the probability 1 in all others. Before the logarithm is
taken, probabilities are clipped to $[\epsilon, 1 - \epsilon]$ with $\epsilon = 10^{-<<m>>}$.

What is the mean categorical cross-entropy of the batch, with the natural logarithm?
""",
    solution=r"""
A right sample costs $-\ln(1 - \epsilon)$, which is almost 0, and a hopeless one
$-\ln 10^{-<<m>>} = <<m>> \cdot \ln 10$. The mean over the <<N>> samples is

$$\frac{<<k>> \cdot <<m>> \cdot \ln 10}{<<N>>} = <<answer>>$$

Without clipping it would be infinite.
""",
)
def cce_clipped(N: int, k: int, m: int) -> Problem:
    loss = CategoricalCrossentropy(epsilon=10.0**-m)
    wrong, right = [0.0, 1.0], [1.0, 0.0]
    y = [right] * N
    p = [wrong] * k + [right] * (N - k)
    answer = float(loss(y, p))

    def one_by_one() -> float:
        total = 0.0
        for sample in range(N):
            given = 10.0**-m if sample < k else 1 - 10.0**-m
            total -= math.log(given)
        return total / N

    return Problem(
        answer=Decimal(answer, places=2),
        proof=Road("the definition, sample by sample", one_by_one),
        distractors=(
            Distractor(
                "clipping-ignored",
                math.inf,
                r"Clipping keeps $\ln 0$ from occurring: a hopeless sample costs $-\ln \epsilon$.",
            ),
            Distractor(
                "sum-not-mean",
                N * answer,
                f"That is the sum over the batch; divide it by the {N} samples.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                r"That is with the logarithm to base 10; the natural one is larger by $\ln 10$.",
            ),
            Distractor(
                "log-ignores",
                0,
                "A hopeless sample is not left out: it costs more than any other.",
            ),
            Distractor(
                "counted-wrong-thing",
                loss(y, [right] * k + [wrong] * (N - k)),
                "The samples that got the probability 1 cost almost nothing.",
            ),
        ),
    )
