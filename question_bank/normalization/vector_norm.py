"""Norms of a vector."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import L1, L2


def signs_matter(kind: str, x: NDArray[np.int64]) -> bool:
    """Whether some entry is negative."""
    return bool(x.min() < 0)


@template(
    level=1,
    parameters={"kind": ("L1", "L2", "max"), "x": Tensor((3,), (-6, -4, -3, -2, 1, 2, 3, 5))},
    require=signs_matter,
    prompt=r"""
What is the
<% if kind == "max" %>
maximum norm, $\max_i |x_i|$ (also $L^\infty$),
<% else %>
$L^<<kind[1]>>$ norm
<% endif %>
of this vector?

$$x = <<x | vector>>$$
""",
    solution=r"""
<% if kind == "L1" %>
Add up the absolute values:

$$<<sizes | join(" + ")>> = <<answer>>$$
<% elif kind == "L2" %>
Add up the squares and take the root:

$$\sqrt{<<squares | join(" + ")>>} = \sqrt{<<squares | sum>>} = <<answer>>$$
<% else %>
Take the largest absolute value:

$$\max(<<sizes | join(", ")>>) = <<answer>>$$
<% endif %>
""",
)
def vector_norm(kind: str, x: NDArray[np.int64]) -> Problem:
    norms = {"L1": L1(1)(x), "L2": math.sqrt(L2(1)(x)), "max": float(np.abs(x).max())}

    def entry_by_entry() -> float:
        entries: list[int] = x.tolist()
        total = largest = 0
        for entry in entries:
            size = entry if entry > 0 else -entry
            total += size * size if kind == "L2" else size
            largest = size if size > largest else largest
        return {"L1": float(total), "L2": math.sqrt(total), "max": float(largest)}[kind]

    names = {"L1": "L^1", "L2": "L^2", "max": r"L^\infty"}
    return Problem(
        answer=Decimal(norms[kind]),
        proof=Road("entry by entry", entry_by_entry),
        distractors=(
            *(
                Distractor("wrong-norm-order", norms[other], f"That is the ${names[other]}$ norm.")
                for other in norms
                if other != kind
            ),
            Distractor(
                "forgot-sqrt",
                L2(1)(x),
                "That is the sum of squares, whose root is the $L^2$ norm.",
            ),
            Distractor(
                "order-of-operations",
                L1(1)(x) ** 2,
                "Sizes are not added up before they are squared, and nothing is squared last.",
            ),
            Distractor(
                "signed-errors",
                float(x.max() if kind == "max" else x.sum()),
                "Signs do not count: a norm takes absolute values or squares.",
            ),
        ),
        working={"sizes": np.abs(x).tolist(), "squares": np.square(x).tolist()},
    )
