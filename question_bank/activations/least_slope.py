"""Where an activation function is flattest or steepest."""

import math

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import sigmoid, tanh


@template(
    level=2,
    parameters={
        "name": ("sigmoid", "tanh"),
        "wanted": ("smallest", "largest"),
        "z": tuple(
            tuple(side * size for side, size in zip(signs, sizes, strict=True))
            for sizes in ((1, 3, 0, 5), (4, 1, 2, 6), (2, 5, 3, 1), (0, 2, 6, 4), (3, 7, 2, 4))
            for signs in (
                (1, 1, 1, -1),
                (-1, 1, -1, 1),
                (1, -1, 1, -1),
                (-1, -1, 1, 1),
                (-1, 1, 1, -1),
            )
        ),
    },
    prompt=r"""
Four units with the activation function `<<name>>` have the pre-activations $<<z[0]>>$, $<<z[1]>>$,
$<<z[2]>>$ and $<<z[3]>>$.

Which of these pre-activations belongs to the <<wanted>> slope?
""",
    solution=r"""
The function is steepest at 0 and flatter and flatter with the distance from it, on both sides
alike; far out it saturates. The slopes are

| $z$ | slope |
|:-:|:-:|
<% for value in z %>
| $<<value>>$ | <<slopes[loop.index0] | places(6)>> |
<% endfor %>

The <<wanted>> slope is at $<<answer>>$:

<% if name == "sigmoid" %>
$$\frac{e^{<<0 - right>>}}{(1 + e^{<<0 - right>>})^2} = <<slope | places(6)>>$$
<% else %>
$$\frac{4}{(e^{<<right>>} + e^{<<0 - right>>})^2} = <<slope | places(6)>>$$
<% endif %>
""",
)
def least_slope(name: str, wanted: str, z: tuple[int, ...]) -> Problem:
    function = sigmoid if name == "sigmoid" else tanh
    slopes = function.gradient([float(value) for value in z]).tolist()
    order = sorted(range(4), key=lambda unit: slopes[unit], reverse=wanted == "largest")
    right, *wrong = (z[unit] for unit in order)

    def by_the_distance() -> int:
        far = sorted(z, key=lambda value: math.hypot(value))
        return far[-1] if wanted == "smallest" else far[0]

    return Problem(
        answer=Integer(right),
        proof=Road("the distance from 0", by_the_distance),
        distractors=tuple(
            Distractor(
                "saturation-misplaced",
                value,
                f"Another of the units is {'farther from' if wanted == 'smallest' else 'nearer to'}"
                " 0, where the slope peaks.",
            )
            for value in reversed(wrong)
        ),
        working={"slopes": slopes, "right": right, "slope": slopes[order[0]]},
    )
