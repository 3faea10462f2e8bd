"""An update rule with its derivative upside down."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import L2, SGD


@template(
    level=2,
    parameters={
        "a": (1, 2, 3),
        "w": (2, 3, 4, 5, -2, -3, -4, -5),
        "eta": (0.1, 0.2, 0.05, 0.4),
    },
    prompt=r"""
A flash card gives the update of gradient descent as $W - \eta \cdot \frac{\partial W}{\partial E}$.
The derivative is upside down. Take the loss $E = <<"" if a == 1 else a>> w^2$, the weight $w = <<w>>$
and the learning rate $\eta = <<eta>>$.

Where does the step lead
""",
    solution=r"""
The derivative is $\frac{\partial E}{\partial w} = <<2 * a>> w = <<slope>>$. By the right rule,

$$<<w>> - <<eta>> \cdot <<slope | signed>> = <<right | places(4)>>$$

The card divides by it instead, so that a steeper loss would make a shorter step:

$$<<w>> - \frac{<<eta>>}{<<slope>>} = <<wrong | places(4)>>$$

So the answers are <<answer>>.
""",
)
def inverted_update(a: int, w: int, eta: float) -> Problem:
    optimizer = SGD(eta)
    slope = float(L2(a).gradient([w])[0])

    def after(gradient: float) -> float:
        return float(optimizer.step([float(w)], [gradient])[0][0])

    right, wrong = after(slope), after(1 / slope)

    def by_small_steps() -> tuple[float, float]:
        h = 0.5  # central differences of a parabola are exact for any h
        rise = a * ((w + h) ** 2 - (w - h) ** 2)
        return w - eta * rise / (2 * h), w - eta * (2 * h) / rise

    return Problem(
        answer=Parts(
            (
                Part("by the right rule?", Decimal(right, places=4)),
                Part("by the rule on the card?", Decimal(wrong, places=4)),
            )
        ),
        proof=Road("central differences of the loss", by_small_steps),
        distractors=(
            Distractor(
                "inverted-derivative",
                (wrong, right),
                r"The right rule has $\frac{\partial E}{\partial W}$: how the loss changes with "
                "the weight.",
            ),
            Distractor(
                "ascent-not-descent",
                (after(-slope), after(-1 / slope)),
                "The step is subtracted in both.",
            ),
            Distractor(
                "factor-two-error",
                (after(slope / 2), after(2 / slope)),
                "The derivative of $w^2$ is $2w$.",
            ),
            Distractor(
                "learning-rate-ignored",
                (w - slope, w - 1 / slope),
                "The learning rate multiplies the derivative in both.",
            ),
        ),
        working={"slope": round(slope, 6), "right": right, "wrong": wrong},
    )
