"""Rescaling to any range."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MinMaxScaling


@template(
    level=2,
    parameters={
        "minimum": (5, 10, 30),
        "width": (10, 20, 40),
        "above": (1, 3, 5, 7),
        "low": (-2, 1, 2),
        "high": (4, 5, 10),
    },
    prompt=r"""
A feature lies between <<minimum>> and <<minimum + width>>. A linear map takes this range to
$[<<low>>, <<high>>]$, the smallest value to $<<low>>$ and the largest to <<high>>.

Where does the value $x = <<minimum + above>>$ go?
""",
    solution=r"""
The value stands at the share

$$\frac{<<minimum + above>> - <<minimum>>}{<<minimum + width>> - <<minimum>>} = <<above / width>>$$

of its range. The new range is $<<high>> - <<low | signed>> = <<high - low>>$ wide and begins at $<<low>>$:

$$<<low | signed>> + <<above / width>> \cdot <<high - low>> = <<answer>>$$
""",
)
def rescale_range(minimum: int, width: int, above: int, low: int, high: int) -> Problem:
    x, maximum = minimum + above, minimum + width
    share = float(MinMaxScaling(minimum, maximum)(x))
    return Problem(
        answer=Decimal(float(MinMaxScaling(minimum, maximum, low, high)(x))),
        proof="(low * (width - above) + high * above) / width",
        distractors=(
            Distractor(
                "affine-step-missing",
                share * (high - low),
                "The new range does not begin at 0: its lower end must be added.",
            ),
            Distractor(
                "end-taken-for-width",
                low + share * high,
                "Multiply by the *width* of the new range, not by its upper end.",
            ),
            Distractor(
                "target-range-confused",
                share,
                "That is the place in $[0, 1]$; the range asked for is another one.",
            ),
            Distractor(
                "distance-to-maximum",
                high - share * (high - low),
                "Count from the lower end, where the smallest value goes.",
            ),
            Distractor(
                "order-of-operations",
                (share + low) * (high - low),
                "Stretch first, then add the lower end of the new range.",
            ),
            Distractor(
                "affine-step-missing",
                low + above,
                "The distance from the minimum must be stretched or shrunk to the new width.",
            ),
        ),
    )
