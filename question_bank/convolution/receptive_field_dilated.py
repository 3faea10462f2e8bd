"""Receptive field of a stack with dilation."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, perturbed_receptive_field, receptive_field


@template(
    level=3,
    parameters={
        "K": (2, 3, 4, 5),
        "d_1": (1, 2),
        "d_2": (2, 3, 4),
        "d_3": (3, 4, 5, 6, 8),
    },
    prompt=r"""
Three `Conv1D` layers with kernels of length <<K>> and stride 1 are stacked. Their dilation rates
are <<d_1>>, <<d_2>> and <<d_3>>.

How many input positions does the (theoretical) receptive field of one output unit span?
""",
    solution=r"""
A kernel with dilation $d$ has $K - 1$ gaps of $d$ steps, so its layer adds $d \cdot (K - 1)$:

$$1 + (<<d_1>> + <<d_2>> + <<d_3>>) \cdot (<<K>> - 1) = <<answer>>$$
""",
)
def receptive_field_dilated(K: int, d_1: int, d_2: int, d_3: int) -> Problem:
    dilations = (d_1, d_2, d_3)
    stack = [Conv1D(1, K, dilation_rate=d) for d in dilations]
    (right,) = receptive_field(stack)

    def perturbed() -> int:
        (seen,) = perturbed_receptive_field(stack)
        return seen

    return Problem(
        answer=Integer(right),
        proof=Road("inputs of a real stack that move its output", perturbed),
        distractors=(
            Distractor(
                "ignored-dilation",
                1 + 3 * (K - 1),
                "Dilation spreads the taps: the field grows although the weights stay as few.",
            ),
            Distractor(
                "dilation-formula-wrong",
                1 + sum(d * K - 1 for d in dilations),
                "A dilated kernel spans $d(K - 1) + 1$ positions, not $d K$.",
            ),
            Distractor(
                "dilation-taken-for-stride",
                1 + (1 + d_1 + d_1 * d_2) * (K - 1),
                "Dilation spreads one kernel; only strides widen the steps of later layers.",
            ),
            Distractor(
                "forgot-plus-one",
                right - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                1 + d_3 * (K - 1),
                "Every layer adds its share, not only the last.",
            ),
            Distractor(
                "dilation-formula-wrong",
                1 + K * sum(dilations),
                "A layer adds its gaps, $d (K - 1)$, not $d K$.",
            ),
        ),
        figure=lambda: window_stack([(K, 1, d) for d in dilations]),
    )
