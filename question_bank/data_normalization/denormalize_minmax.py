"""A min-max scaled prediction in real units."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MinMaxScaling


@template(
    level=2,
    parameters={
        "low": (0, -1),
        "minimum": (10, 20, 50),
        "width": (10, 40, 60, 100),
        "u": (0.1, 0.2, 0.25, 0.5, 0.75, 0.9),
    },
    prompt=r"""
A network was trained on targets between <<minimum>> and <<minimum + width>>, which min-max scaling had
mapped to $[<<low>>, 1]$. For a new input it puts out <<u>>.

Which value does that predict, on the scale of the original targets?
""",
    solution=r"""
<% if low == 0 %>
The output is the share of the range below the prediction:

$$<<minimum>> + <<u>> \cdot <<width>> = <<answer>>$$
<% else %>
Undo the scaling step by step: add 1 and halve, which gives the share of the range,

$$\frac{<<u>> + 1}{2} = <<(u + 1) / 2>>$$

then stretch it and add the minimum:

$$<<minimum>> + <<(u + 1) / 2>> \cdot <<width>> = <<answer>>$$
<% endif %>
""",
)
def denormalize_minmax(low: int, minimum: int, width: int, u: float) -> Problem:
    maximum = minimum + width
    scaling = MinMaxScaling(minimum, maximum, low)
    return Problem(
        answer=Decimal(float(scaling.inverse(u))),
        proof="minimum + width * (u if low == 0 else (u + 1) / 2)",
        distractors=(
            Distractor(
                "target-range-confused",
                float(MinMaxScaling(minimum, maximum, -1 - low).inverse(u)),
                f"That would be right if the targets had been mapped to $[{-1 - low}, 1]$.",
            ),
            Distractor(
                "affine-step-missing",
                float(MinMaxScaling(0, width, low).inverse(u)),
                "The minimum, which was subtracted, must be added again.",
            ),
            Distractor(
                "end-taken-for-width",
                float(MinMaxScaling(minimum, minimum + maximum, low).inverse(u)),
                "Multiply by the width of the range, not by its upper end, then add the minimum.",
            ),
            Distractor(
                "distance-to-maximum",
                maximum + minimum - float(scaling.inverse(u)),
                "Count from the minimum, not down from the maximum.",
            ),
            Distractor(
                "distance-to-maximum",
                float(scaling.inverse(u)) + width,
                "Count from the minimum, not up from the maximum.",
            ),
            Distractor(
                "inverse-not-applied",
                float(scaling(u)),
                "That scales the output once more; the scaling must be undone.",
            ),
        ),
    )
