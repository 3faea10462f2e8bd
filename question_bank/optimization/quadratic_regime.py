"""What a learning rate does on a parabola."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import L2, SGD

STEADY = "It shrinks steadily towards 0, without changing its sign."
OSCILLATES = "It changes its sign in each step, and shrinks towards 0."
DIVERGES = "It changes its sign in each step, and grows without bound."
AMONG = (STEADY, OSCILLATES, DIVERGES)

FEEDBACK = {
    STEADY: "That needs a factor between 0 and 1 in each step.",
    OSCILLATES: "That needs a factor between $-1$ and 0 in each step.",
    DIVERGES: "That needs a factor below $-1$ in each step.",
}


def clear_cut(a: float, eta: float, w: int) -> bool:
    """Whether the factor is neither 0 nor −1, nor close to these."""
    return min(abs(2 * a * eta - 1), abs(2 * a * eta - 2)) > 0.05


@template(
    level=3,
    parameters={
        "a": (0.5, 1, 2, 4, 5),
        "eta": (0.04, 0.09, 0.15, 0.3, 0.45, 0.6, 0.75, 1.2, 1.5),
        "w": (-4, 3, 10),
    },
    require=clear_cut,
    prompt=r"""
Gradient descent with the learning rate $\eta = <<eta>>$ minimizes
$L(w) = <<"" if a == 1 else a>> w^2$. It starts at $w = <<w>>$.

What becomes of $w$?
""",
    solution=r"""
The gradient is $<<2 * a>> w$, so each step multiplies $w$ by

$$1 - \eta \cdot <<2 * a>> = 1 - <<eta>> \cdot <<2 * a>> = <<factor>>$$

A factor between 0 and 1 shrinks it, a negative one changes its sign, and one below $-1$ makes it
larger each time. <<answer>>
""",
)
def quadratic_regime(a: float, eta: float, w: int) -> Problem:
    loss, optimizer = L2(a), SGD(eta)
    middle = float(optimizer.step([w], loss.gradient([w]))[0][0])
    end = float(optimizer.step([middle], loss.gradient([middle]))[0][0])
    alternating = OSCILLATES if abs(end) < abs(middle) else DIVERGES
    right = STEADY if middle / w > 0 else alternating

    def by_the_threshold() -> str:
        return AMONG[(eta > 1 / (2 * a)) + (eta > 1 / a)]

    return Problem(
        answer=Choice(right, among=AMONG),
        proof=Road("1 / 2a and 1 / a as thresholds of the rate", by_the_threshold),
        distractors=tuple(
            Distractor("stability-threshold-confused", wrong, FEEDBACK[wrong])
            for wrong in AMONG
            if wrong != right
        ),
        working={"factor": round(1 - 2 * a * eta, 6)},
        figure=lambda: loss_curve(
            lambda v: a * v * v, -1.25 * abs(w), 1.25 * abs(w), x="w", marks={w: "start"}
        ),
    )
