"""Keras's cosine similarity as a loss."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import CosineSimilarity

DIRECTIONS = ((3, 4), (4, 3), (-3, 4), (1, 2), (6, -8), (5, 12), (-2, 1), (0, 2))


@template(
    level=2,
    parameters={
        "y": DIRECTIONS,
        "predicted": ((4, 3), (3, -4), (8, 6), (12, 5), (1, 3), (-1, 2), (2, 5), (3, 1)),
    },
    require=lambda y, predicted: y[0] * predicted[0] + y[1] * predicted[1] != 0,
    prompt=r"""
A network should have given the vector $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the loss of Keras's `CosineSimilarity`, which is to be *minimized*?
""",
    solution=r"""
The cosine of the angle between two vectors is their inner product over the product of their lengths.
The loss is minus the cosine, so that the same direction has the best value, $-1$:

$$\frac{-(<<products>>)}{\sqrt{<<square>>} \cdot \sqrt{<<other>>}} = <<answer>>$$
""",
)
def cosine_similarity(y: tuple[int, int], predicted: tuple[int, int]) -> Problem:
    answer = float(CosineSimilarity()(y, predicted))
    inner = y[0] * predicted[0] + y[1] * predicted[1]

    def from_the_angle() -> float:
        return -math.cos(math.atan2(y[1], y[0]) - math.atan2(predicted[1], predicted[0]))

    return Problem(
        answer=Decimal(answer),
        proof=Road("minus the cosine of the difference of the two angles", from_the_angle),
        distractors=(
            Distractor(
                "sign-flipped",
                -answer,
                "That is the cosine itself; a loss that is to be minimized is minus that.",
            ),
            Distractor(
                "wrong-loss-used",
                1 + answer,
                "That is the cosine distance; Keras's loss goes from $-1$ to 1.",
            ),
            Distractor(
                "forgot-normalising",
                -inner,
                "Divide by the lengths of both vectors.",
            ),
            Distractor(
                "wrong-loss-used",
                math.acos(max(-1.0, min(1.0, -answer))),
                "That is the angle in radians; the loss is minus its cosine.",
            ),
            Distractor(
                "forgot-normalising",
                -inner / math.hypot(*y),
                "Divide by the length of the other vector as well.",
            ),
        ),
        working={
            "products": " + ".join(
                rf"{a if a >= 0 else f'({a})'} \cdot {b if b >= 0 else f'({b})'}"
                for a, b in zip(y, predicted, strict=True)
            ),
            "square": y[0] ** 2 + y[1] ** 2,
            "other": predicted[0] ** 2 + predicted[1] ** 2,
        },
    )
