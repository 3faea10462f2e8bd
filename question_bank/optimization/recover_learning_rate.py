"""Learning rate behind an observed step."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import SGD


@template(
    level=2,
    parameters={
        "w": (2, 3, 4, 5),
        "g": (-8, -5, -2, 2, 4, 5),
        "eta": (0.01, 0.02, 0.05, 0.1, 0.2, 0.25),
    },
    prompt=r"""
One step of plain gradient descent has moved a weight from <<w>> to $<<moved>>$. Its gradient was
$<<g>>$.

What was the learning rate?
""",
    solution=r"""
The step was $w - \eta \cdot g$, so the rate is the way back, divided by the gradient:

$$\eta = \frac{<<w>> - <<moved | signed>>}{<<g>>} = \frac{<<way>>}{<<g>>} = <<answer>>$$
""",
)
def recover_learning_rate(w: int, g: int, eta: float) -> Problem:
    moved = round(w - eta * g, 6)
    way, full = w - moved, w - float(SGD(1.0).step([w], [g])[0][0])
    rate = way / full

    def by_trying() -> float:
        rates = [n / 100 for n in range(1, 101)]
        return min(rates, key=lambda tried: abs(w - tried * g - moved))

    return Problem(
        answer=Decimal(rate, places=3),
        proof=Road("trying all rates in steps of 0.01", by_trying),
        distractors=(
            Distractor(
                "factor-forgotten",
                abs(way),
                "That is the length of the step; divide it by the gradient.",
            ),
            Distractor(
                "forgot-a-part",
                w / abs(g),
                "Divide the *change* of the weight by the gradient, not the old weight.",
            ),
            Distractor(
                "wrong-denominator",
                rate / abs(g),
                "Divide the step by the gradient once.",
            ),
            Distractor(
                "wrong-denominator",
                abs(way / w),
                "Divide the step by the gradient, not by the weight.",
            ),
            Distractor(
                "inverted-ratio",
                1 / rate,
                "The step is divided by the gradient, not the gradient by the step.",
            ),
            Distractor(
                "factor-forgotten",
                rate / w,
                "Divide the step by the gradient only, not by the weight as well.",
            ),
            Distractor(
                "forgot-a-part",
                abs(moved / g),
                "Divide the *change* of the weight by the gradient, not the new weight.",
            ),
        ),
        shown={"moved": moved},
        working={"way": round(way, 6)},
    )
