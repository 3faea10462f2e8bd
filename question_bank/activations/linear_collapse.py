"""Two linear layers are one."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Dense

WEIGHTS = (-4, -3, -2, 2, 3, 5)
BIASES = (-3, -2, -1, 1, 2, 4)


@template(
    level=2,
    parameters={"w1": WEIGHTS, "b1": BIASES, "w2": WEIGHTS, "b2": BIASES},
    prompt=r"""
Two layers of one unit each follow one another, without an activation function:

$$h = <<w1>> x <<"+" if b1 > 0 else "-">> <<b1 | abs>>, \qquad y = <<w2>> h <<"+" if b2 > 0 else "-">> <<b2 | abs>>$$

Both together are the same as one layer $y = w \cdot x + b$. What is
""",
    solution=r"""
Put $h$ into the second layer: its weight multiplies the first weight *and* the first bias.

$$w = <<w2>> \cdot <<w1 | signed>> = <<w>>, \qquad b = <<w2>> \cdot <<b1 | signed>> + <<b2 | signed>> = <<b>>$$

So the answers are <<answer>>. Without something nonlinear between them, more layers add nothing.
""",
)
def linear_collapse(w1: int, b1: int, w2: int, b2: int) -> Problem:
    layer = Dense(1)

    def output(x: float) -> float:
        return float(layer(layer([[x]], [[w1]], [b1]), [[w2]], [b2])[0, 0])

    def by_hand() -> tuple[int, int]:
        first, second = w2 * (w1 * 3 + b1) + b2, w2 * (w1 * 5 + b1) + b2
        slope = (second - first) // 2
        return slope, first - 3 * slope

    b = round(output(0.0))
    w = round(output(1.0)) - b
    return Problem(
        answer=Parts((Part("$w$?", Integer(w)), Part("$b$?", Integer(b)))),
        proof=Road("the straight line through two points", by_hand),
        distractors=(
            Distractor(
                "bias-not-transformed",
                (w, b1 + b2),
                "The first bias goes through the second layer, and is multiplied by its weight.",
            ),
            Distractor(
                "composition-wrong",
                (w1 + w2, b1 + b2),
                "The second layer multiplies what the first one gives; weights are not added.",
            ),
            Distractor(
                "composition-wrong",
                (w, w1 * b2 + b1),
                "The layers are in the other order: it is the *second* weight that multiplies the "
                "*first* bias.",
            ),
            Distractor(
                "bias-not-transformed",
                (w, b2),
                "The first bias does not vanish: it is multiplied by the second weight.",
            ),
            Distractor(
                "wrong-sign-bias",
                (w, w2 * b1 - b2),
                "The second bias is added, not subtracted.",
            ),
            Distractor(
                "composition-wrong",
                (w, w2 * (b1 + b2)),
                "The second bias is added after the multiplication.",
            ),
            Distractor(
                "composition-wrong",
                (w, b1 * b2),
                "The biases are not multiplied by each other.",
            ),
        ),
        working={"w": w, "b": b},
    )
