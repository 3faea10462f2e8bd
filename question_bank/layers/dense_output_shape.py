"""Output shape of a dense layer."""

import math

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={
        "sizes": (
            (10, 15, 6),
            (12, 4, 8),
            (5, 7, 3),
            (4, 6, 16),
            (9, 9, 8),
            (2, 4, 6, 3),
            (20, 2, 64),
        ),
        "units": (1, 5, 11, 32, 50),
        "batch": ("None", 2, 24),
    },
    prompt=r"""
The input of a `Dense` layer with <<units>> unit<<"s" if units > 1 else "">> has the shape
`(<<batch>>, <<sizes | join(", ")>>)`, where the first axis is the batch.

What is the shape of its output?
""",
    solution=r"""
A dense layer works along the *last* axis: each vector of <<sizes[-1]>> features becomes a vector of
<<units>> value<<"s" if units > 1 else "">>. For each sample of the batch it does so

$$<<sizes[:-1] | join(" \\cdot ")>> = <<vectors>>$$

times, with the same weights. All other axes stay, so the shape is <<answer>>.
""",
)
def dense_output_shape(sizes: tuple[int, ...], units: int, batch: str | int) -> Problem:
    first = batch if isinstance(batch, int) else None
    return Problem(
        answer=Shape((first, *Dense(units).output_shape(sizes))),
        proof=Road("axis by axis", lambda: (first, *sizes[: len(sizes) - 1], units)),
        distractors=(
            Distractor(
                "dense-shape-wrong",
                (first, units),
                "`Dense` does not flatten: the axes before the last one stay.",
            ),
            Distractor(
                "dense-shape-wrong",
                (first, *sizes, units),
                "The features are replaced by the units; no axis is added.",
            ),
            Distractor(
                "dense-shape-wrong",
                (first, units, *sizes[1:]),
                "The features are on the last axis, not on the first one after the batch.",
            ),
            Distractor(
                "batch-axis-wrong",
                (units, *sizes),
                "The batch axis is never changed by a layer.",
            ),
            Distractor(
                "shape-unchanged",
                (first, *sizes),
                "The features on the last axis are replaced by the units.",
            ),
        ),
        working={"vectors": math.prod(sizes[:-1])},
    )
