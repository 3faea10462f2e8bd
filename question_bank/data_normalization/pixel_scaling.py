"""Scaling of 8-bit pixels."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MinMaxScaling


@template(
    level=1,
    parameters={"low": (0, -1), "pixel": tuple(p for p in range(6, 252, 3) if abs(p - 127) > 6)},
    prompt=r"""
The pixels of 8-bit images, which lie between 0 and 255, are mapped linearly to $[<<low>>, 1]$ before
they enter a network.

Which number takes the place of a pixel with the value <<pixel>>?
""",
    solution=r"""
<% if low == 0 %>
$$\frac{<<pixel>>}{255} = <<answer>>$$

0 stays 0 and 255 becomes 1. In Keras that is the layer `Rescaling(1 / 255)`.
<% else %>
$$\frac{<<pixel>>}{127.5} - 1 = <<(pixel / 127.5) | places(4)>> - 1 = <<answer>>$$

0 becomes $-1$ and 255 becomes 1. In Keras that is the layer `Rescaling(1 / 127.5, offset=-1)`.
<% endif %>
""",
)
def pixel_scaling(low: int, pixel: int) -> Problem:
    scaling = MinMaxScaling(0, 255, low)
    return Problem(
        answer=Decimal(float(scaling(pixel))),
        proof="pixel / 255 if low == 0 else (pixel - 127.5) / 127.5",
        distractors=(
            Distractor(
                "target-range-confused",
                float(MinMaxScaling(0, 255, -1 - low)(pixel)),
                f"That is the number for the range $[{-1 - low}, 1]$.",
            ),
            Distractor(
                "distance-to-maximum",
                float(scaling(255 - pixel)),
                "Black, 0, goes to the lower end; this would make a negative of the image.",
            ),
            Distractor(
                "forgot-minus-one",
                pixel / 127.5,
                "That lies in $[0, 2]$: subtract 1 as well.",
            )
            if low
            else Distractor(
                "wrong-denominator",
                pixel / 127.5,
                "That lies in $[0, 2]$: the largest pixel is 255, not 127.5.",
            ),
            Distractor(
                "affine-step-missing" if low else "wrong-denominator",
                pixel - 127.5 if low else pixel / 100,
                "Centred at 0, but still hundreds wide: divide by 127.5 as well."
                if low
                else "The largest pixel is 255, so divide by that.",
            ),
            Distractor(
                "target-range-confused" if low else "wrong-denominator",
                pixel / 255 + low if low else pixel / 256,
                "That lies in $[-1, 0]$: the new range is twice as wide."
                if low
                else "There are 256 values, but the largest is 255.",
            ),
        ),
    )
