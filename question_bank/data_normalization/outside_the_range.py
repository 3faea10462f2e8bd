"""Min-max scaling of a value outside the training range."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MinMaxScaling


@template(
    level=2,
    parameters={
        "minimum": (20, 30, 45, 60),
        "width": (10, 20, 40, 50),
        "beyond": (-15, -10, -5, 5, 10, 15),
    },
    prompt=r"""
Min-max scaling to $[0, 1]$ was fitted to training data between <<minimum>> and <<minimum + width>>. In use,
a value of <<minimum + beyond if beyond < 0 else minimum + width + beyond>> arrives.

What does the scaling make of it?
""",
    solution=r"""
The formula stays the same, with the training data's minimum and maximum:

$$\frac{<<x>> - <<minimum>>}{<<minimum + width>> - <<minimum>>} = \frac{<<x - minimum>>}{<<width>>} = <<answer>>$$

The result lies outside $[0, 1]$: nothing clips it.
""",
)
def outside_the_range(minimum: int, width: int, beyond: int) -> Problem:
    maximum = minimum + width
    x = minimum + beyond if beyond < 0 else maximum + beyond
    return Problem(
        answer=Decimal(float(MinMaxScaling(minimum, maximum)(x))),
        proof="beyond / width + (1 if beyond > 0 else 0)",
        distractors=(
            Distractor(
                "clipped-to-range",
                float(beyond > 0),
                "The formula does not stop at the ends of the range.",
            ),
            Distractor(
                "target-range-confused",
                float(MinMaxScaling(minimum, maximum, -1)(x)),
                "That is where the value goes when the range becomes $[-1, 1]$.",
            ),
            Distractor(
                "end-taken-for-width",
                (x - minimum) / maximum,
                "Divide by the width of the range, not by its upper end.",
            ),
            Distractor(
                "affine-step-missing",
                x / width,
                "Subtract the minimum before you divide.",
            ),
            Distractor(
                "sign-flipped",
                -float(MinMaxScaling(minimum, maximum)(x)),
                "The minimum is subtracted from the value, not the value from the minimum.",
            ),
            Distractor(
                "distance-to-maximum",
                float(MinMaxScaling(minimum, maximum)(minimum + maximum - x)),
                "Count from the minimum, not down from the maximum.",
            ),
        ),
        working={"x": x},
    )
