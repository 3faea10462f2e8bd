"""Receptive field of a stack of equal convolutions."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, Conv2D, perturbed_receptive_field, receptive_field


@template(
    level=1,
    parameters={"L": range(2, 13), "K": (3, 5, 7, 9, 11)},
    prompt=r"""
A stack has <<L>> convolutions with $<<K>> \times <<K>>$ kernels, all with stride 1 and no dilation.

What is the side length, in input positions, of the (theoretical) receptive field of one output
unit?
""",
    solution=r"""
One output unit is one position. Going back through the $L$ layers, each adds $K - 1$ positions
along each axis:

$$1 + L \cdot (K - 1) = 1 + <<L>> \cdot (<<K>> - 1) = <<answer>>$$
""",
)
def receptive_field_stack(L: int, K: int) -> Problem:
    field, _ = receptive_field([Conv2D(filters=1, kernel_size=K)] * L)

    def perturbed() -> int:
        (seen,) = perturbed_receptive_field([Conv1D(filters=1, kernel_size=K)] * L)
        return seen

    return Problem(
        answer=Integer(field),
        proof=Road("inputs of a real stack that move its output", perturbed),
        distractors=(
            Distractor(
                "multiplied-lk",
                L * K,
                "Neighbouring windows overlap: a further layer adds $K - 1$, not $K$.",
            ),
            Distractor(
                "forgot-plus-one",
                field - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                K,
                "That is one layer; every further one widens the field.",
            ),
            Distractor(
                "off-by-one",
                field + K - 1,
                "That is one layer too many.",
            ),
            Distractor(
                "power-growth",
                K**L,
                "With stride 1 the field grows by addition, not by multiplication.",
            ),
        ),
        figure=lambda: window_stack([(K, 1, 1)] * L),
    )
