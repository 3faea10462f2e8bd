"""Factor by which pooling shrinks what later layers see."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import (
    AveragePooling2D,
    AveragePooling3D,
    MaxPooling2D,
    MaxPooling3D,
)

LAYERS: dict[str, type[MaxPooling2D | MaxPooling3D | AveragePooling2D | AveragePooling3D]] = {
    "MaxPooling2D": MaxPooling2D,
    "MaxPooling3D": MaxPooling3D,
    "AveragePooling2D": AveragePooling2D,
    "AveragePooling3D": AveragePooling3D,
}


@template(
    level=1,
    parameters={
        "name": tuple(LAYERS),
        "k": (2, 3, 4, 5),
        "places": (6, 7, 10, 11),
        "C": (3, 12, 32),
    },
    prompt=r"""
<% if "2D" in name %>
Maps with height and width <<k * places>> and <<C>> channels enter `<<name>>(pool_size=<<k>>)`,
<% else %>
Volumes with depth, height and width <<k * places>> and <<C>> channels enter `<<name>>(pool_size=<<k>>)`,
<% endif %>
whose strides are as long as its window.

By what factor does it shrink the number of values?
""",
    solution=r"""
Along each axis of space $<<k>>$ values become one, and all channels stay:

<% if "2D" in name %>
$$\frac{<<k * places>> \cdot <<k * places>> \cdot <<C>>}{<<places>> \cdot <<places>> \cdot <<C>>} = <<k>>^2 = <<answer>>$$
<% else %>
$$\frac{<<k * places>> \cdot <<k * places>> \cdot <<k * places>> \cdot <<C>>}{<<places>> \cdot <<places>> \cdot <<places>> \cdot <<C>>} = <<k>>^3 = <<answer>>$$
<% endif %>
""",
)
def reduction_factor(name: str, k: int, places: int, C: int) -> Problem:
    rank = int(name[-2])
    sizes = (*[k * places] * rank, C)

    factor = prod(sizes) // LAYERS[name](k).count_outputs(sizes)

    def cells_of_a_window() -> int:
        corners: list[tuple[int, ...]] = [()]
        for _axis in range(rank):
            corners = [(*corner, step) for corner in corners for step in range(k)]
        return len(corners)

    return Problem(
        answer=Integer(factor),
        proof=Road("the cells of one window", cells_of_a_window),
        distractors=(
            Distractor(
                "per-axis-only",
                k,
                f"That is the factor of one axis; there are {rank}.",
            ),
            Distractor(
                "added-not-multiplied",
                k * rank,
                "The factors of the axes multiply.",
            ),
            Distractor(
                "channels-changed-too",
                k ** (rank + 1),
                "Channels are no axis of space: all of them stay.",
            ),
            Distractor(
                "third-axis-mishandled",
                k**2 if rank == 3 else k**3,
                "The window moves along the depth as well."
                if rank == 3
                else "Maps have two axes of space.",
            ),
            Distractor(
                "added-not-multiplied",
                k * rank + 1,
                "The factors of the axes multiply, and the channels stay.",
            ),
            Distractor(
                "halving-miscounted",
                2**rank,
                f"Each axis is divided by {k}, the size of the window.",
            ),
            Distractor(
                "subtracted-not-halved",
                k * places - places,
                "That is how many cells an axis loses.",
            ),
        ),
    )
