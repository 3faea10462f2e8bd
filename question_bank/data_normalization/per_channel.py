"""Standardizing a pixel channel by channel."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import ZScoreScaling

Triple = tuple[int, int, int]


@template(
    level=2,
    parameters={
        "x": Tensor((3,), (50, 100, 150, 200)),
        "means": ((124, 116, 104), (100, 120, 130), (90, 110, 120)),
        "deviations": ((25, 50, 40), (40, 50, 80), (50, 20, 40)),
    },
    prompt=r"""
Colour images are standardized channel by channel, with the statistics of the training set:

| | R | G | B |
|---|---|---|---|
| mean | <<means | join(" | ")>> |
| standard deviation | <<deviations | join(" | ")>> |

What becomes of the pixel $x = <<x | vector>>$, given as R, G, B?
""",
    solution=r"""
Each channel uses its own mean and deviation:

$$\frac{<<x[0]>> - <<means[0]>>}{<<deviations[0]>>} = <<z[0]>>, \qquad
\frac{<<x[1]>> - <<means[1]>>}{<<deviations[1]>>} = <<z[1]>>, \qquad
\frac{<<x[2]>> - <<means[2]>>}{<<deviations[2]>>} = <<z[2]>>$$

so the network sees $<<answer>>$.
""",
)
def per_channel(x: NDArray[np.int64], means: Triple, deviations: Triple) -> Problem:
    z = ZScoreScaling(means, deviations)(x)

    def channel_by_channel() -> list[float]:
        rows = zip(x.tolist(), means, deviations, strict=True)
        return [value / deviation - mean / deviation for value, mean, deviation in rows]

    return Problem(
        answer=Array(z),
        proof=Road("channel by channel", channel_by_channel),
        distractors=(
            Distractor(
                "global-not-local",
                ZScoreScaling(np.mean(means), np.mean(deviations))(x),
                "Each channel has its own statistics; they are not averaged over the channels.",
            ),
            Distractor(
                "mean-only",
                x - np.array(means),
                "The division by the standard deviations is missing.",
            ),
            Distractor(
                "channels-in-wrong-order",
                ZScoreScaling(means[::-1], deviations[::-1])(x),
                "The pixel is given as R, G, B: the first mean belongs to the first value.",
            ),
            Distractor(
                "sign-flipped",
                -z,
                "The mean is subtracted from the value, not the value from the mean.",
            ),
            Distractor(
                "channels-in-wrong-order",
                -ZScoreScaling(means[::-1], deviations[::-1])(x),
                "Red comes first, and the mean is subtracted from the value.",
            ),
            Distractor(
                "wrong-normalisation",
                x / 255,
                "That scales to $[0, 1]$; the table asks for standardizing.",
            ),
        ),
        working={"z": z},
    )
