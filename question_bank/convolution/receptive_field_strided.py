"""Receptive field of a stack with strides."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, Conv2D, perturbed_receptive_field, receptive_field


@template(
    level=3,
    parameters={
        "K_1": (3, 5, 7, 11),
        "s_1": (2, 3),
        "K_2": (3, 5),
        "s_2": (1, 2),
        "K_3": (3, 5),
        "s_3": (1, 2),
    },
    prompt=r"""
Three convolutions are stacked, without dilation:

| layer | kernel | stride |
|:-:|:-:|:-:|
| first | $<<K_1>> \times <<K_1>>$ | <<s_1>> |
| second | $<<K_2>> \times <<K_2>>$ | <<s_2>> |
| third | $<<K_3>> \times <<K_3>>$ | <<s_3>> |

What is the side length of the (theoretical) receptive field of one output unit?
""",
    solution=r"""
Start with $r = 1$. A layer adds $K - 1$ steps, and one of its steps spans the product of all
*earlier* strides:

$$1 + (<<K_1>> - 1) \cdot 1 + (<<K_2>> - 1) \cdot <<s_1>> + (<<K_3>> - 1) \cdot <<s_1>> \cdot <<s_2>> = <<answer>>$$

The stride of the last layer does not matter: it only sets how far apart output units look.
""",
)
def receptive_field_strided(K_1: int, s_1: int, K_2: int, s_2: int, K_3: int, s_3: int) -> Problem:
    layers = ((K_1, s_1), (K_2, s_2), (K_3, s_3))
    right, _ = receptive_field([Conv2D(1, K, strides=s) for K, s in layers])

    def perturbed() -> int:
        stack = [Conv1D(1, K, strides=s) for K, s in layers]
        (seen,) = perturbed_receptive_field(stack)
        return seen

    return Problem(
        answer=Integer(right),
        proof=Road("inputs of a real stack that move its output", perturbed),
        distractors=(
            Distractor(
                "ignored-stride",
                1 + (K_1 - 1) + (K_2 - 1) + (K_3 - 1),
                "After a stride, one step of the next kernel spans several input positions.",
            ),
            Distractor(
                "rf-recursion-wrong",
                1 + s_1 * (K_1 - 1 + s_2 * (K_2 - 1 + s_3 * (K_3 - 1))),
                "A layer's own stride does not widen its window; only earlier strides do.",
            ),
            Distractor(
                "forgot-plus-one",
                right - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
            Distractor(
                "rf-recursion-wrong",
                K_1 + K_2 + K_3,
                "Kernel sizes do not simply add up: windows overlap and strides spread them.",
            ),
            Distractor(
                "power-growth",
                K_1 * K_2 * K_3,
                "Kernels overlap: each widens the field by a sum, not by a factor.",
            ),
        ),
        figure=lambda: window_stack([(K_1, s_1, 1), (K_2, s_2, 1), (K_3, s_3, 1)]),
    )
