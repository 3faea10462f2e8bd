"""Which merge gave this output."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Add, Average, Maximum, Merge, Minimum, Multiply, Subtract

MERGES: dict[str, Merge] = {
    "Add": Add(),
    "Subtract": Subtract(),
    "Multiply": Multiply(),
    "Average": Average(),
    "Maximum": Maximum(),
    "Minimum": Minimum(),
}
RULES = {
    "Add": "the sum of both values",
    "Subtract": "the first value less the second",
    "Multiply": "the product of both values",
    "Average": "the mean of both values",
    "Maximum": "the larger of both values",
    "Minimum": "the smaller of both values",
}


def output(kind: str, x: NDArray[np.int64], y: NDArray[np.int64]) -> list[int]:
    """Return what a merge gives; the inputs are even, so means are whole numbers too."""
    return [int(value) for value in MERGES[kind]([x], [y])[0].tolist()]


def by_rule(x: NDArray[np.int64], y: NDArray[np.int64]) -> dict[str, list[int]]:
    """Return what each rule gives, position by position."""
    pairs = list(zip(x.tolist(), y.tolist(), strict=True))
    return {
        "Add": [a + b for a, b in pairs],
        "Subtract": [a - b for a, b in pairs],
        "Multiply": [a * b for a, b in pairs],
        "Average": [(a + b) // 2 for a, b in pairs],
        "Maximum": [max(pair) for pair in pairs],
        "Minimum": [min(pair) for pair in pairs],
    }


def told_apart(kind: str, x: NDArray[np.int64], y: NDArray[np.int64]) -> bool:
    """Whether no two merges give the same."""
    return len({*map(tuple, by_rule(x, y).values())}) == len(MERGES)


@template(
    level=2,
    parameters={
        "kind": tuple(MERGES),
        "x": Tensor((3,), (-6, -4, -2, 2, 4, 6, 8)),
        "y": Tensor((3,), (-6, -4, 2, 4, 6, 10)),
    },
    require=told_apart,
    prompt=r"""
A merging layer gets the inputs $x$ and $y$, in this order, and gives $z$:

$$x = <<x | vector>>, \qquad y = <<y | vector>>, \qquad z = <<z | vector>>$$

Which layer is it?
""",
    solution=r"""
Test the candidates at one position, and look at the others: at each position $z$ is <<rule>>, so it
is <<answer>>.
""",
)
def merge_identify(kind: str, x: NDArray[np.int64], y: NDArray[np.int64]) -> Problem:
    outputs = {name: output(name, x, y) for name in MERGES}
    z = outputs[kind]
    (right,) = (name for name, values in outputs.items() if values == z)

    def position_by_position() -> str:
        (name,) = (name for name, values in by_rule(x, y).items() if values == z)
        return f"`{name}`"

    return Problem(
        answer=Choice(f"`{right}`"),
        proof=Road("all rules tried, position by position", position_by_position),
        distractors=tuple(
            Distractor(
                "wrong-merge-op",
                f"`{name}`",
                f"`{name}` would give ${outputs[name]}$: {RULES[name]} at each position.",
            )
            for name in MERGES
            if name != kind
        ),
        working={"rule": RULES[right]},
        shown={"z": z},
    )
