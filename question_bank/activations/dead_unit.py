"""Is a ReLU unit dead on a data set?"""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, Road, Tensor, template
from quizgen.reference import relu

AMONG = ("It is dead.", "It is alive.")


@template(
    level=2,
    parameters={
        "x": Tensor((4,), (-3, -1, 0, 2, 4)),
        "w": (-2, -1, 1, 2),
        "b": (-5, -4, -3, -1),
    },
    prompt=r"""
A data set has four samples with the inputs $x = <<x | vector>>$. A unit with ReLU has the weight
$<<w>>$ and the bias $<<b>>$. The slope of ReLU at 0 is taken to be 0.

Is the unit dead on this data set?
""",
    solution=r"""
The pre-activations $<<w>> \cdot x + (<<b>>)$ of the samples are $<<z | vector>>$.

<% if largest > 0 %>
At least one of them is positive, so that sample gives a gradient, and the weights can move.
<% else %>
None of them is positive, so no sample gives a gradient, and neither weight nor bias can move.
<% endif %>
<<answer>>
""",
)
def dead_unit(x: NDArray[np.int64], w: int, b: int) -> Problem:
    z = w * x + b
    alive = bool(relu.gradient(z).any())
    right, wrong = ("It is alive.", "It is dead.") if alive else ("It is dead.", "It is alive.")
    silent = int((z <= 0).sum())

    def by_the_extreme_sample() -> str:
        values = x.tolist()
        best = max(values) if w > 0 else min(values)
        return "It is alive." if best * w > -b else "It is dead."

    return Problem(
        answer=Choice(right, among=AMONG),
        proof=Road("the sample with the largest pre-activation", by_the_extreme_sample),
        distractors=(
            Distractor(
                "dead-means-any-negative",
                wrong,
                f"Only {silent} of the four samples are cut off; one that passes is enough to "
                "learn from."
                if alive and silent
                else "A dead unit gives 0 and no gradient for *every* sample, as here."
                if not alive
                else "All four samples pass.",
            ),
        ),
        working={"z": z.tolist(), "largest": int(z.max())},
    )
