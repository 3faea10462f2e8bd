"""Output values of element-wise merges."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import (
    Add,
    Average,
    Concatenate,
    Maximum,
    Merge,
    Minimum,
    Multiply,
    Subtract,
)

GRID = (-6, -4, -2, 2, 4, 6, 8)  # even, so that means are whole numbers
MERGES: dict[str, Merge] = {
    "Add": Add(),
    "Subtract": Subtract(),
    "Multiply": Multiply(),
    "Average": Average(),
    "Maximum": Maximum(),
    "Minimum": Minimum(),
}
RULES = {
    "Add": "the sum of both",
    "Subtract": "the first less the second",
    "Multiply": "the product of both",
    "Average": "the mean of both",
    "Maximum": "the larger of both",
    "Minimum": "the smaller of both",
}
CONFUSED = {
    "Add": ("Average", "Maximum", "Multiply"),
    "Subtract": ("Add", "Minimum", "Average"),
    "Multiply": ("Add", "Maximum", "Subtract"),
    "Average": ("Add", "Maximum", "Minimum"),
    "Maximum": ("Minimum", "Average", "Add"),
    "Minimum": ("Maximum", "Average", "Subtract"),
}


def merged(kind: str, a: int, b: int) -> int:
    """Return what a merge makes of two values."""
    smaller, larger = sorted((a, b))
    match kind:
        case "Add":
            return a + b
        case "Subtract":
            return a - b
        case "Multiply":
            return a * b
        case "Average":
            return (a + b) // 2
    return larger if kind == "Maximum" else smaller


def told_apart(kind: str, x: NDArray[np.int64], y: NDArray[np.int64]) -> bool:
    """Whether no two merges give the same, and this one gives none of its inputs."""
    pairs = list(zip(x.tolist(), y.tolist(), strict=True))
    results = {name: tuple([merged(name, a, b) for a, b in pairs]) for name in MERGES}
    given = (tuple(x.tolist()), tuple(y.tolist()))
    return len(set(results.values())) == len(MERGES) and results[kind] not in given


@template(
    level=1,
    parameters={"kind": tuple(MERGES), "x": Tensor((3,), GRID), "y": Tensor((3,), GRID)},
    require=told_apart,
    prompt=r"""
Two vectors enter the merging layer `<<kind>>()`, $x$ first:

$$x = <<x | vector>>, \qquad y = <<y | vector>>$$

What is its output?
""",
    solution=r"""
`<<kind>>` gives at each position <<rule>>: $<<answer>>$.
""",
)
def elementwise_values(kind: str, x: NDArray[np.int64], y: NDArray[np.int64]) -> Problem:
    def output(merge: Merge) -> NDArray[np.float64]:
        return merge([x], [y])[0, :]

    def position_by_position() -> list[int]:
        return [merged(kind, a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]

    return Problem(
        answer=Array(output(MERGES[kind]), places=0),
        proof=Road("the rule, position by position", position_by_position),
        distractors=(
            *(
                Distractor(
                    "wrong-merge-op",
                    output(MERGES[other]),
                    f"That is {RULES[other]} at each position: `{other}`.",
                )
                for other in CONFUSED[kind]
            ),
            Distractor(
                "add-concat-confused",
                output(Concatenate()),
                "That puts the vectors side by side: `Concatenate`.",
            ),
        ),
        working={"rule": RULES[kind]},
    )
