"""Find the mistake: one training step of logistic regression."""

import math

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import SGD, BinaryCrossentropy, sigmoid

PLACES = {
    "bias forgotten": 1,
    "sign of the exponent": 2,
    "error turned round": 3,
    "input forgotten": 4,
    "uphill": 5,
}
WHY = {
    "bias forgotten": "the bias is to be added to the weighted input",
    "sign of the exponent": r"$\sigma(z) = \frac{1}{1 + e^{-z}}$, with a minus",
    "error turned round": "behind a sigmoid the gradient of the cross-entropy is $p - y$",
    "input forgotten": "the weight is multiplied by $x$, so $x$ is a factor of its gradient",
    "uphill": "a step goes *against* the gradient",
}
LINES = tuple(f"Line {number}" for number in range(1, 6))


@template(
    level=4,
    parameters={
        "x": (-3, -2, 2, 3),
        "w": (-0.6, -0.4, 0.3, 0.5, 0.8),
        "b": (-1, -0.5, 0.5, 1),
        "y": (0, 1),
        "mistake": tuple(PLACES),
    },
    require=lambda x, w, b, y, mistake: abs(w * x + b) > 0.05,
    prompt=r"""
A unit with a sigmoid has the weight $w = <<w>>$ and the bias $b = <<b>>$. For one sample with the input
$x = <<x>>$ and the label <<y>> somebody takes a step of gradient descent on the binary
cross-entropy, with the learning rate 0.1, and prints three decimals of numbers that are not rounded
in between:

1. Pre-activation: $z = <<lines[0]>>$
2. Probability of label 1: $p = <<lines[1]>>$
3. Gradient at the pre-activation: $<<lines[2]>>$
4. Gradient of the weight: $<<lines[3]>>$
5. New weight: $<<lines[4]>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, $z = <<z>>$ and $p = <<p>>$, and the new weight is

$$<<w>> - 0.1 \cdot (<<p>> - <<y>>) \cdot (<<x>>) = <<new>>$$
""",
)
def mistake_in_logistic_step(x: int, w: float, b: float, y: int, mistake: str) -> Problem:
    z = w * x + (0 if mistake == "bias forgotten" else b)
    p = 1 / (1 + math.exp(z if mistake == "sign of the exponent" else -z))
    delta = y - p if mistake == "error turned round" else p - y
    slope = delta * (1 if mistake == "input forgotten" else x)
    new = w + 0.1 * slope * (1 if mistake == "uphill" else -1)
    place = PLACES[mistake]

    def line_by_line() -> str:
        rules = (w * x + b, math.exp(z) / (math.exp(z) + 1), p - y, delta * x, w - slope / 10)
        pairs = zip(LINES, rules, (z, p, delta, slope, new), strict=True)
        return next(line for line, want, have in pairs if not math.isclose(want, have))

    score = w * x + b
    slope_of_score = float(BinaryCrossentropy(from_logits=True).gradient([y], [score])[0])
    stepped = SGD(learning_rate=0.1).step([w], [slope_of_score * x])
    return Problem(
        answer=Choice(LINES[place - 1], among=LINES),
        proof=Road("computing each line from the one before", line_by_line),
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if number < place else "consequence-blamed",
                LINES[number - 1],
                "This line is right."
                if number < place
                else "This line does rightly what it should with a wrong number from before.",
            )
            for number in range(1, 6)
            if number != place
        ),
        shown={"lines": [f"{value:.3f}" for value in (z, p, delta, slope, new)]},
        working={
            "why": WHY[mistake],
            "z": f"{score:.3f}",
            "p": f"{float(sigmoid(score)):.3f}",
            "new": f"{float(stepped[0][0]):.3f}",
        },
    )
