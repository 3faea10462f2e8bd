"""Receptive field when dilation grows from layer to layer."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, receptive_field


@template(
    level=3,
    parameters={
        "K": (2, 3, 4, 5, 6, 7, 9),
        "dilations": (
            (1, 2, 4),
            (1, 2, 4, 8),
            (1, 2, 4, 8, 16),
            (1, 2, 4, 8, 16, 32),
            (1, 2, 4, 8, 16, 32, 64),
            (1, 3, 9),
            (1, 3, 9, 27),
            (1, 3, 9, 27, 81),
        ),
    },
    prompt=r"""
A stack of <<dilations | length>> `Conv1D` layers has kernels of length <<K>>, stride 1 and, from the
input on, the dilation rates <<dilations | join(", ")>>.

How many input positions does the (theoretical) receptive field of one output unit span?
""",
    solution=r"""
A layer with dilation $d$ adds $d (K - 1)$:

$$1 + (<<dilations | join(" + ")>>) \cdot (<<K>> - 1) = 1 + <<dilations | sum>> \cdot <<K - 1>> = <<answer>>$$

The number of layers grows by addition, the field by multiplication: that is what dilation is for.
""",
)
def receptive_field_growing_dilation(K: int, dilations: tuple[int, ...]) -> Problem:
    (field,) = receptive_field([Conv1D(1, K, dilation_rate=d) for d in dilations])
    factor = dilations[1]

    def follow_every_path() -> int:
        seen = {0}
        for d in reversed(dilations):
            seen = {position + entry * d for position in seen for entry in range(K)}
        return max(seen) - min(seen) + 1

    return Problem(
        answer=Integer(field),
        proof=Road("the inputs on all paths to one output", follow_every_path),
        distractors=(
            Distractor(
                "ignored-dilation",
                1 + len(dilations) * (K - 1),
                "Dilation spreads the entries of a kernel, so its layer reaches further.",
            ),
            Distractor(
                "off-by-one",
                field + factor * dilations[-1] * (K - 1),
                "That is one layer more than there are.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                1 + dilations[-1] * (K - 1),
                "Every layer adds its share, not only the last.",
            ),
            Distractor(
                "forgot-plus-one",
                field - 1,
                "Begin with the output unit itself: it is one position already.",
            ),
            Distractor(
                "dilation-formula-wrong",
                1 + sum(d * K - 1 for d in dilations),
                "A dilated kernel spans $d (K - 1) + 1$ positions, not $d K$.",
            ),
        ),
        figure=lambda: window_stack([(K, 1, d) for d in dilations]),
    )
