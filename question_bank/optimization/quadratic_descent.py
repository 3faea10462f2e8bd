"""Several steps of gradient descent on a parabola."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import L2, SGD


@template(
    level=2,
    parameters={
        "a": (0.5, 1, 2),
        "w": (1, 2, 4, 5, 10),
        "eta": (0.05, 0.1, 0.2, 0.3, 0.4),
        "n": (2, 3),
    },
    prompt=r"""
Gradient descent minimizes $L(w) = <<"" if a == 1 else a>> w^2$. It starts at $w = <<w>>$ with the
learning rate $\eta = <<eta>>$.

Where is $w$ after <<n>> steps?
""",
    solution=r"""
The gradient is $<<2 * a>> w$, so each step multiplies $w$ by the same factor:

$$w - \eta \cdot <<2 * a>> w = (1 - <<eta>> \cdot <<2 * a>>) \cdot w = <<factor>> \cdot w$$

After <<n>> steps:

$$<<factor | signed>>^<<n>> \cdot <<w>> = <<answer>>$$
""",
)
def quadratic_descent(a: float, w: float, eta: float, n: int) -> Problem:
    loss = L2(a)  # a·w², with the gradient 2a·w

    optimizer, path = SGD(eta), [float(w)]
    for _ in range(n + 1):
        weight, _ = optimizer.step(path[-1:], loss.gradient(path[-1:]))
        path.append(weight.item())

    return Problem(
        answer=Decimal(path[n], places=4),
        proof="w * (1 - 2 * a * eta) ** n",
        distractors=(
            Distractor(
                "only-one-term",
                path[1],
                f"That is where the first step leads; there are {n}.",
            ),
            Distractor(
                "factor-two-error",
                w * (1 - a * eta) ** n,
                "The derivative of $w^2$ is $2w$.",
            ),
            Distractor(
                "linear-in-depth",
                w + n * (path[1] - w),
                "The gradient changes on the way: each step starts where the last one ended.",
            ),
            Distractor(
                "ascent-not-descent",
                w * (1 + 2 * a * eta) ** n,
                "The gradient is subtracted: descent goes against it.",
            ),
            Distractor("off-by-one", path[n + 1], f"That is one step too many: there are {n}."),
        ),
        working={"factor": round(1 - 2 * a * eta, 6)},
        figure=lambda: loss_curve(
            lambda v: a * v * v, -1.25 * w, 1.25 * w, x="w", marks={w: "start"}
        ),
    )
