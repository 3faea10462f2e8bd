"""Max pooling of negative values with padding."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MaxPooling1D


def not_constant(x: NDArray[np.int64]) -> bool:
    """Whether there is anything to compare."""
    return bool(x.min() < x.max())


@template(
    level=4,
    parameters={"x": Tensor((4,), range(-60, 0, 6))},  # means of two or three are whole numbers
    require=not_constant,
    prompt=r"""
A max pooling layer has a window of three values, stride 1 and one padded cell at each end (padding "same" in
Keras, `padding=1` in PyTorch). This sequence with one channel enters it:

$$x = <<x | vector>>$$

What is its output, in Keras as in PyTorch?
""",
    solution=r"""
A cell of the padding counts as $-\infty$: it never is the largest. At both ends the window has two real
values left:

<% for window in windows %>
$$\max(<<window | join(", ")>>) = <<window | max>>$$

<% endfor %>
So the output is $<<answer>>$. Padding with zeros would have made both ends 0, a value that is nowhere in
the data.
""",
)
def max_border(x: NDArray[np.int64]) -> Problem:
    answer = MaxPooling1D(3, strides=1, padding="same")(x.reshape(1, 4, 1))[0, :, 0].tolist()
    values = x.tolist()
    windows = [values[:2], values[:3], values[1:], values[2:]]
    full = windows[1:3]

    def neighbours() -> list[int]:
        found = []
        for place, value in enumerate(values):
            beside = [values[other] for other in (place - 1, place + 1) if 0 <= other < 4]
            found.append(sorted([value, *beside])[-1])
        return found

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("each value beside its neighbours", neighbours),
        distractors=(
            Distractor(
                "pool-padding-convention",
                [0, *map(max, full), 0],
                "A padded cell is no 0: it counts as minus infinity and is never the largest.",
            ),
            Distractor(
                "pool-padding-convention",
                [sum(window) / 3 for window in windows],
                "That is the mean, and of a zero as well; a padded cell counts as minus infinity.",
            ),
            Distractor(
                "padding-mode-confused",
                [*answer[:3], values[3]],
                "The window reaches back as well: the last one holds two real values.",
            ),
            Distractor(
                "wrong-aggregation",
                list(map(min, full)),
                "Of negative numbers the one nearest to 0 is the largest; and there are four places.",
            ),
            Distractor(
                "wrong-aggregation",
                list(map(min, windows)),
                "Of negative numbers the one nearest to 0 is the largest.",
            ),
            Distractor(
                "max-average-confused",
                [sum(window) / len(window) for window in windows],
                "That is the mean of each window.",
            ),
            Distractor(
                "max-average-confused",
                [sum(window) / 3 for window in full],
                "Those are means, and of full windows only.",
            ),
        ),
        working={"windows": windows},
    )
