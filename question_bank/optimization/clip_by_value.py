"""A gradient clipped by value."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import clip_by_norm, clip_by_value


def something_to_clip(g: NDArray[np.int64], c: int) -> bool:
    """Whether an entry is too large and another one is not."""
    return bool((abs(g) > c).any() and (abs(g) < c).any())


@template(
    level=1,
    parameters={
        "g": Tensor((4,), (-8, -6, -2, -1, 1, 2, 5, 7)),
        "c": (3, 4),
    },
    require=something_to_clip,
    prompt=r"""
The gradient $g = <<g | vector>>$ is clipped *by value*, with the limit <<c>>.

What is the clipped gradient?
""",
    solution=r"""
Each entry by itself is moved into the interval from $-<<c>>$ to $<<c>>$; those within it stay:

$$<<answer>>$$

The clipped gradient may point in another direction, which clipping by the norm avoids.
""",
)
def clip_gradient_by_value(g: NDArray[np.int64], c: int) -> Problem:
    def entry_by_entry() -> list[float]:
        return [max(-c, min(c, entry)) for entry in g.tolist()]

    return Problem(
        answer=Array(clip_by_value(g, c)),
        proof=Road("the definition, entry by entry", entry_by_entry),
        distractors=(
            Distractor(
                "wrong-normalisation",
                clip_by_norm(g, c),
                "That clips by the norm: it shortens the whole vector.",
            ),
            Distractor(
                "clip-formula-wrong",
                np.where(abs(g) > c, 0, g),
                "Entries beyond the limit are moved to the limit, not set to 0.",
            ),
            Distractor(
                "clip-formula-wrong",
                np.minimum(g, c) if g.min() < -c else np.where(abs(g) > c, g - c, g),
                r"Negative entries are clipped as well, at $-c$."
                if g.min() < -c
                else "The limit is not subtracted; entries beyond it become the limit.",
            ),
            Distractor(
                "clip-formula-wrong",
                g * c / abs(g).max(),
                "That scales all entries; those within the limits must stay as they are.",
            ),
            Distractor(
                "sign-flipped",
                -clip_by_value(g, c),
                "Clipping keeps the sign of each entry.",
            ),
            Distractor(
                "clip-formula-wrong",
                g / c,
                "The limit is no divisor.",
            ),
            Distractor(
                "wrong-aggregation",
                c * np.sign(g),
                "Entries within the limits keep their values.",
            ),
            Distractor(
                "sign-flipped",
                -g * c / abs(g).max(),
                "Clipping keeps the sign of each entry, and those within the limits as they are.",
            ),
            Distractor(
                "sign-flipped",
                -c * np.sign(g),
                "Clipping keeps the sign of each entry, and the size of those within the limits.",
            ),
        ),
    )
