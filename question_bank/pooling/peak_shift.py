"""Max pooling before and after a peak moves."""

import numpy as np

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import MaxPooling1D


@template(
    level=3,
    parameters={
        "window_and_shift": ((2, 1), (3, 1), (3, 2), (4, 2)),
        "place": range(10),
        "height": range(3, 10),
    },
    prompt=r"""
All 12 values of a sequence are 0, but for a peak of <<height>> at index <<place>>. (Indices count from 0.)
Max pooling has a window of <<window_and_shift[0]>> values, moves by as many and uses no padding. Now the
peak moves to index <<place + window_and_shift[1]>>.

Does the output of the pooling layer stay the same?
""",
    solution=r"""
Window $w$ holds the indices from $<<K>>w$ to $<<K>>w + <<K - 1>>$, so the peak was in window

$$\left\lfloor \frac{<<place>>}{<<K>>} \right\rfloor = <<place // K>>$$

and now is in window

$$\left\lfloor \frac{<<after>>}{<<K>>} \right\rfloor = <<after // K>>$$

<% if place // K == after // K %>
It is the same window, and its largest value is the same: <<answer>>, nothing changes.
<% else %>
It is another one, so the <<height>> comes out at another place: <<answer>>, the output changes.
<% endif %>
""",
)
def peak_shift(window_and_shift: tuple[int, int], place: int, height: int) -> Problem:
    K, shift = window_and_shift
    after = place + shift

    def output(place: int) -> list[float]:
        x = np.zeros((1, 12, 1))
        x[0, place, 0] = height
        return MaxPooling1D(K)(x).ravel().tolist()

    def border_between() -> str:
        return "No" if any(place < border <= after for border in range(0, 13, K)) else "Yes"

    unchanged = output(place) == output(after)
    return Problem(
        answer=Choice("Yes" if unchanged else "No", among=("Yes", "No")),
        proof=Road("borders of windows between the two places", border_between),
        distractors=(
            Distractor(
                "no-tolerance",
                "No",
                "The peak stays in its window, whose largest value does not change.",
            )
            if unchanged
            else Distractor(
                "invariance-confused",
                "Yes",
                "The peak leaves its window: pooling tolerates a shift only within one.",
            ),
        ),
        working={"K": K, "after": after},
    )
