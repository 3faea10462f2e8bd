"""One kernel that sees as much as a stack."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, Conv2D, perturbed_receptive_field, receptive_field

SIDES = (2, 3, 4, 5, 6, 7)


@template(
    level=2,
    parameters={"K_1": SIDES, "K_2": SIDES, "K_3": SIDES},
    prompt=r"""
Three convolutions with stride 1 and no dilation are stacked: the kernels of the first are
$<<K_1>> \times <<K_1>>$, those of the second $<<K_2>> \times <<K_2>>$ and those of the third
$<<K_3>> \times <<K_3>>$.

How large is the side of a *single* kernel that sees as much of the input?
""",
    solution=r"""
Start with one position; each layer adds $K - 1$:

$$1 + (<<K_1>> - 1) + (<<K_2>> - 1) + (<<K_3>> - 1) = <<answer>>$$

The order of the layers does not matter here.
""",
)
def equivalent_kernel(K_1: int, K_2: int, K_3: int) -> Problem:
    sides = (K_1, K_2, K_3)
    side, _ = receptive_field([Conv2D(1, K) for K in sides])

    def perturbed() -> int:
        (seen,) = perturbed_receptive_field([Conv1D(1, K) for K in sides])
        return seen

    return Problem(
        answer=Integer(side),
        proof=Road("inputs of a real stack that move its output", perturbed),
        distractors=(
            Distractor(
                "multiplied-lk",
                sum(sides),
                "Windows overlap: a layer adds $K - 1$, not $K$.",
            ),
            Distractor(
                "rf-does-not-grow",
                max(sides),
                "Each layer widens what is seen, not only the one with the largest kernel.",
            ),
            Distractor(
                "power-growth",
                K_1 * K_2 * K_3,
                "With stride 1 the field grows by addition, not by multiplication.",
            ),
            Distractor(
                "rf-recursion-wrong",
                1 + sum(sides),
                "Starting from one position, each layer adds $K - 1$, not $K$.",
            ),
            Distractor(
                "forgot-plus-one",
                side - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
        ),
        figure=lambda: window_stack([(K, 1, 1) for K in sides]),
    )
