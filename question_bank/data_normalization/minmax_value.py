"""Min-max scaling of one value."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MinMaxScaling


@template(
    level=1,
    parameters={
        "low": (0, -1),
        "minimum": (-12, 10, 20, 30),
        "width": (20, 25, 40, 50),
        "above": (2, 5, 8, 12, 15, 18),
    },
    prompt=r"""
In the training data a feature lies between $<<minimum>>$ and $<<minimum + width>>$. Min-max scaling maps
this range to $[<<low>>, 1]$.

To which number does it map the value $x = <<minimum + above>>$?
""",
    solution=r"""
First the share of the range that lies below the value:

$$\frac{x - x_{\min}}{x_{\max} - x_{\min}} = \frac{<<minimum + above>> - <<minimum | signed>>}{<<minimum + width>> - <<minimum | signed>>} = <<above / width>>$$

<% if low == 0 %>
It is the result: the range $[0, 1]$ has length 1 and begins at 0. The value goes to $<<answer>>$.
<% else %>
The range $[-1, 1]$ has length 2 and begins at $-1$:

$$2 \cdot <<above / width>> - 1 = <<answer>>$$
<% endif %>
""",
)
def minmax_value(low: int, minimum: int, width: int, above: int) -> Problem:
    x, maximum = minimum + above, minimum + width
    scaling = MinMaxScaling(minimum, maximum, low)
    other = MinMaxScaling(minimum, maximum, -1 - low)
    share = float(MinMaxScaling(minimum, maximum)(x))
    return Problem(
        answer=Decimal(float(scaling(x))),
        proof="(1 - low) * above / width + low",
        distractors=(
            Distractor(
                "target-range-confused",
                float(other(x)),
                f"That is where the value goes in $[{-1 - low}, 1]$.",
            ),
            Distractor(
                "end-taken-for-width",
                x / maximum if low == 0 else 2 * x / maximum - 1,
                "Subtract the minimum, and divide by the width of the range, not by its upper end.",
            ),
            Distractor(
                "distance-to-maximum",
                float(scaling(maximum - above)),
                "The smallest value goes to the lower end, so count from the minimum.",
            ),
            Distractor(
                "affine-step-missing",
                x / width if low == 0 else 2 * x / width - 1,
                "Subtract the minimum before you divide.",
            ),
            Distractor(
                "forgot-minus-one",
                2 * share,
                "That lies in $[0, 2]$: the last step subtracts 1.",
            )
            if low
            else Distractor(
                "sign-flipped",
                -share,
                "The minimum is subtracted from the value, not the value from the minimum.",
            ),
            Distractor(
                "affine-step-missing",
                share - 1 if low else x / maximum - 1,
                "Double before you subtract 1: the range from $-1$ to 1 has length 2."
                if low
                else "Nothing is subtracted at the end; subtract the minimum at the beginning.",
            ),
        ),
    )
