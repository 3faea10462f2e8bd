"""Receptive field of convolution, pooling, convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import (
    Conv1D,
    Conv2D,
    MaxPooling1D,
    MaxPooling2D,
    perturbed_receptive_field,
    receptive_field,
)


@template(
    level=3,
    parameters={"K_1": (2, 3, 4, 5, 7), "p": (2, 3, 4), "K_2": (2, 3, 4, 5, 7)},
    prompt=r"""
An image goes through a convolution with $<<K_1>> \times <<K_1>>$ kernels and stride 1, max pooling
over $<<p>> \times <<p>>$ windows with stride <<p>>, and a convolution with $<<K_2>> \times <<K_2>>$
kernels and stride 1. Nothing is dilated.

What is the side length of the (theoretical) receptive field of one unit of the last layer?
""",
    solution=r"""
A layer adds its window less 1, in steps as wide as the product of all *earlier* strides. Only the
last layer has a stride before it, that of the pooling:

$$1 + (<<K_1>> - 1) + (<<p>> - 1) + (<<K_2>> - 1) \cdot <<p>> = <<answer>>$$
""",
)
def receptive_field_conv_pool(K_1: int, p: int, K_2: int) -> Problem:
    side, _ = receptive_field([Conv2D(1, K_1), MaxPooling2D(p), Conv2D(1, K_2)])
    unpooled = K_1 + K_2 - 1

    def perturbed() -> int:
        (seen,) = perturbed_receptive_field([Conv1D(1, K_1), MaxPooling1D(p), Conv1D(1, K_2)])
        return seen

    return Problem(
        answer=Integer(side),
        proof=Road("inputs of a real stack that move its output", perturbed),
        distractors=(
            Distractor(
                "ignored-stride",
                unpooled + p - 1,
                "After the pooling, one step of the last kernel spans several pixels.",
            ),
            Distractor(
                "pooling-ignored",
                unpooled,
                "Pooling widens the field, and its stride widens the steps after it.",
            ),
            Distractor(
                "rf-recursion-wrong",
                p * unpooled,
                "The stride of the pooling widens only the steps of layers *after* it.",
            ),
            Distractor(
                "forgot-plus-one",
                side - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
            Distractor(
                "rf-recursion-wrong",
                K_1 + p + p * K_2,
                "A layer adds its kernel less one, times the stride before it: windows overlap.",
            ),
        ),
        figure=lambda: window_stack([(K_1, 1, 1), (p, p, 1), (K_2, 1, 1)]),
    )
