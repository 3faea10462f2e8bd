"""Find the mistake in a step with weight penalty."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import L2, SGD

PLANTED = {
    "squares": Planted(1, "the weights must be squared before they are added up"),
    "mean": Planted(1, "the penalty is a sum over the weights; it is not divided by their number"),
    "forgot": Planted(2, "the penalty is missing: it is added to the data loss"),
    "half": Planted(3, "the slope of $w^2$ is $2 w$, and no factor ½ takes the 2 away"),
    "value": Planted(3, "that is the term of the penalty, not its slope"),
    "sign": Planted(4, "the gradient of the penalty is *added* to that of the data loss"),
    "ascent": Planted(5, "descent *subtracts* the learning rate times the gradient"),
    "rate": Planted(5, "the gradient must be multiplied by the learning rate"),
}


@template(
    level=3,
    parameters={
        "mistake": tuple(PLANTED),
        "w": ((6, -3), (3, 4), (-2, 5), (4, -1)),
        "strength": (0.1, 0.2),
        "g": (0.5, -1, 3),
        "rate": (0.1, 0.5),
    },
    prompt=r"""
A model has the weights $w = <<w | list | vector>>$, a data loss of 2 and the penalty
$\lambda \sum_i w_i^2$ with $\lambda = <<strength>>$. The data loss has the slope $<<g>>$ in $w_1$, and the learning
rate is <<rate>>. Somebody computes a step of gradient descent:

1. The penalty is $<<said[0] | places>>$.
2. The loss with penalty is $<<said[1] | places>>$.
3. The slope of the penalty in $w_1$ is $<<said[2] | places>>$.
4. The slope of the loss with penalty in $w_1$ is $<<said[3] | places>>$.
5. After the step $w_1$ is $<<said[4] | places>>$.

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
    said = (penalty, total, slope, whole, after)
    return find_line(PLANTED[mistake], right, said)
