"""Binary focal loss of one prediction."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import BinaryFocalCrossentropy


@template(
    level=4,
    parameters={
        "y": (0, 1),
        "p": tuple(n / 50 for n in range(10, 41) if n != 25),
        "gamma": (2, 3),
    },
    prompt=r"""
Most places of a picture show no object, so a detector is trained with the focal loss. It predicts the
probability $p = <<p>>$ of an object where there is <<"one ($y = 1$)" if y else "none ($y = 0$)">>.

What is the binary focal loss with $\gamma = <<gamma>>$, without class weights and with the natural
logarithm?
""",
    solution=r"""
The truth was given $p_t = <<"p" if y else "1 - p">> = <<given>>$. The cross-entropy $-\ln p_t$ is
multiplied by $(1 - p_t)^\gamma$, which is small for what is nearly right:

$$<<missed>>^<<gamma>> \cdot (-\ln <<given>>) = <<factor>> \cdot <<cost | places(4)>> = <<answer>>$$
""",
)
def focal_loss(y: int, p: float, gamma: int) -> Problem:
    loss = BinaryFocalCrossentropy(gamma=gamma)
    answer = float(loss([y], [p]))
    given = p if y else 1 - p
    cost = -math.log(given)
    return Problem(
        answer=Decimal(answer, places=4),
        proof="-(1 - (p if y else 1 - p)) ** gamma * log(p if y else 1 - p)",
        distractors=(
            Distractor(
                "focal-modulator-wrong",
                cost,
                r"That is plain cross-entropy; the factor $(1 - p_t)^\gamma$ is missing.",
            ),
            Distractor(
                "focal-modulator-wrong",
                given**gamma * cost,
                "It is the *easy* samples that count less: the factor has what the truth lacks.",
            ),
            Distractor(
                "focal-modulator-wrong",
                gamma * (1 - given) * cost,
                r"$\gamma$ is an exponent, not a factor.",
            ),
            Distractor(
                "wrong-class-term",
                given**gamma * -math.log(1 - given),
                f"The label is {y}; that is what the other would cost.",
            ),
            Distractor(
                "factor-forgotten",
                answer / 4,
                r"A weight $\alpha = 0.25$ of the class was not asked for.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
        ),
        working={
            "given": round(given, 2),
            "missed": round(1 - given, 2),
            "factor": round((1 - given) ** gamma, 6),
            "cost": cost,
        },
        figure=lambda: loss_curve(
            lambda q: float(loss([y], [q])),
            0.05,
            0.95,
            x="probability of label 1",
            marks={p: "p"},
        ),
    )
