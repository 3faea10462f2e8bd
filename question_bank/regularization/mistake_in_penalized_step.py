"""Find the mistake in a step with weight penalty."""

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import L2, SGD

LINES = tuple(f"Line {number}" for number in range(1, 6))
WHY = {
    "squares": "the weights must be squared before they are added up",
    "mean": "the penalty is a sum over the weights; it is not divided by their number",
    "forgot": "the penalty is missing: it is added to the data loss",
    "half": "the slope of $w^2$ is $2 w$, and no factor ½ takes the 2 away",
    "value": "that is the term of the penalty, not its slope",
    "sign": "the gradient of the penalty is *added* to that of the data loss",
    "ascent": "descent *subtracts* the learning rate times the gradient",
    "rate": "the gradient must be multiplied by the learning rate",
}


@template(
    level=3,
    parameters={
        "mistake": tuple(WHY),
        "w": ((6, -3), (3, 4), (-2, 5), (4, -1)),
        "strength": (0.1, 0.2),
        "g": (0.5, -1, 3),
        "rate": (0.1, 0.5),
    },
    prompt=r"""
A model has the weights $w = <<w | list | vector>>$, a data loss of 2 and the penalty
$\lambda \sum_i w_i^2$ with $\lambda = <<strength>>$. The data loss has the slope $<<g>>$ in $w_1$, and the learning
rate is <<rate>>. Somebody computes a step of gradient descent:

1. The penalty is $<<penalty | places>>$.
2. The loss with penalty is $<<total | places>>$.
3. The slope of the penalty in $w_1$ is $<<slope | places>>$.
4. The slope of the loss with penalty in $w_1$ is $<<whole | places>>$.
5. After the step $w_1$ is $<<after | places>>$.

One of the lines has a mistake of its own; where a later line uses its result, it goes on with it. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly:

$$<<strength>> \cdot (<<w[0] | signed>>^2 + <<w[1] | signed>>^2) = <<right[0] | places>>, \qquad 2 + <<right[0] | places>> = <<right[1] | places>>$$

$$2 \cdot <<strength>> \cdot <<w[0] | signed>> = <<right[2] | places>>, \qquad <<g>> + <<right[2] | places | signed>> = <<right[3] | places>>$$

$$<<w[0]>> - <<rate>> \cdot <<right[3] | places | signed>> = <<right[4] | places>>$$
""",
)
def mistake_in_penalized_step(
    mistake: str, w: tuple[int, int], strength: float, g: float, rate: float
) -> Problem:
    regularizer = L2(strength)
    pull = float(regularizer.gradient(w)[0])
    right = (
        regularizer(w),
        2 + regularizer(w),
        pull,
        g + pull,
        float(SGD(rate).step(w[0], g + pull)[0]),
    )

    summed = {"squares": abs(w[0]) + abs(w[1])}.get(mistake, w[0] ** 2 + w[1] ** 2)
    penalty = strength * summed / (2 if mistake == "mean" else 1)
    total = 2.0 if mistake == "forgot" else 2 + penalty
    slope = {"half": strength * w[0], "value": strength * w[0] ** 2}.get(
        mistake, 2 * strength * w[0]
    )
    whole = g - slope if mistake == "sign" else g + slope
    step = whole if mistake == "rate" else rate * whole
    after = w[0] + step if mistake == "ascent" else w[0] - step
    shown = (penalty, total, slope, whole, after)

    same = [abs(mine - theirs) < 1e-9 for mine, theirs in zip(shown, right, strict=True)]
    first = same.index(False)
    return Problem(
        answer=Choice(LINES[first], among=LINES),
        proof="'Line ' + {'squares': '1', 'mean': '1', 'forgot': '2', 'half': '3', 'value': '3', "
        "'sign': '4'}.get(mistake, '5')",
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if sound else "consequence-blamed",
                line,
                "This line is right."
                if sound
                else "This line is worked out rightly from what stands above; look further up.",
            )
            for place, (line, sound) in enumerate(zip(LINES, same, strict=True))
            if place != first
        ),
        shown={
            "penalty": penalty,
            "total": total,
            "slope": slope,
            "whole": whole,
            "after": after,
        },
        working={"right": right, "why": WHY[mistake]},
    )
