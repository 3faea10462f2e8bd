"""Span of a dilated kernel."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D, receptive_field


@template(
    level=2,
    parameters={"K": (3, 4, 5, 6, 7, 9), "d": range(2, 12)},
    prompt=r"""
The <<K>> entries of a 1-D kernel are applied with dilation rate <<d>>: from one entry to the next it
is <<d>> positions of the input.

How many input positions does the kernel span, from its first entry to its last, both included?
""",
    solution=r"""
Between <<K>> entries there are <<K - 1>> gaps of <<d>> positions, and the first entry takes one:

$$d (K - 1) + 1 = <<d>> \cdot (<<K>> - 1) + 1 = <<answer>>$$

It still has only <<K>> weights.
""",
)
def dilated_span(K: int, d: int) -> Problem:
    (span,) = receptive_field([Conv1D(1, K, dilation_rate=d)])

    def lay_it_out() -> int:
        touched = [entry * d for entry in range(K)]
        return len(range(touched[0], touched[-1] + 1))

    return Problem(
        answer=Integer(span),
        proof=Road("the positions that are touched", lay_it_out),
        distractors=(
            Distractor(
                "dilation-formula-wrong",
                d * K,
                "After the last entry there is no gap: $K - 1$ gaps, not $K$.",
            ),
            Distractor(
                "ignored-dilation",
                K,
                "That is the number of entries; dilation spreads them.",
            ),
            Distractor(
                "forgot-plus-one",
                span - 1,
                "The first entry takes a position as well: add 1.",
            ),
            Distractor(
                "dilation-formula-wrong",
                K + d - 1,
                "Every gap is stretched, not only one.",
            ),
            Distractor(
                "dilation-formula-wrong",
                d * K + 1,
                "There are $K - 1$ gaps, not $K$, before the 1 for the first entry is added.",
            ),
        ),
    )
