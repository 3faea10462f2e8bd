"""Values of a sequence after cropping or zero padding."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Cropping1D, ZeroPadding1D

LAYERS: dict[str, type[Cropping1D | ZeroPadding1D]] = {
    "Cropping1D": Cropping1D,
    "ZeroPadding1D": ZeroPadding1D,
}


@template(
    level=1,
    parameters={
        "name": tuple(LAYERS),
        "x": Tensor((6,), range(1, 10)),
        "border": ((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)),
    },
    prompt=r"""
The sequence $x = <<x | vector>>$ with one channel enters
`<<name>>((<<border[0]>>, <<border[1]>>))`, given as (before, after).

What is its output?
""",
    solution=r"""
<% if name == "Cropping1D" %>
The layer cuts off <<border[0]>> at the front and <<border[1]>> at the end, which leaves $6 - <<border[0]>> - <<border[1]>>$ of them: $<<answer>>$.
<% else %>
The layer puts <<border[0]>> in front of the values and <<border[1]>> behind them, all 0, which makes $6 + <<border[0]>> + <<border[1]>>$ in all: $<<answer>>$.
<% endif %>
""",
)
def border_values(name: str, x: NDArray[np.int64], border: tuple[int, int]) -> Problem:
    before, after = border
    values = [int(value) for value in x]
    crops = name == "Cropping1D"

    def output(name: str, before: int, after: int) -> NDArray[np.float64]:
        return LAYERS[name]((before, after))(x.reshape(1, 6, 1)).ravel()

    def value_by_value() -> list[int]:
        if crops:
            return [value for i, value in enumerate(values) if before <= i < 6 - after]
        found = list(values)
        for _ in range(before):
            found.insert(0, 0)
        for _ in range(after):
            found.append(0)
        return found

    edge = [values[0]] * before + values + [values[-1]] * after
    return Problem(
        answer=Array(output(name, before, after), places=0),
        proof=Road("value by value", value_by_value),
        distractors=(
            Distractor(
                "wrong-end",
                output(name, after, before),
                "The first number is for the beginning, the second for the end.",
            ),
            Distractor(
                "crop-misapplied" if crops else "padded-one-side",
                output(name, before, 0),
                f"The end changes as well, by {after}.",
            ),
            Distractor(
                "crop-misapplied" if crops else "edges-repeated",
                values[:before] + values[6 - after :] if crops else edge,
                "That is what is cut off; the rest stays."
                if crops
                else "The new values are zeros, not copies of the edge.",
            ),
            Distractor(
                "crop-misapplied" if crops else "zeros-inserted",
                [0] * before + values[before : 6 - after] + [0] * after
                if crops
                else [entry for value in values for entry in (value, 0)],
                "The cells themselves are cut off, not only set to 0."
                if crops
                else "Zeros come at the ends; nothing is put between the values.",
            ),
            Distractor(
                "crop-misapplied" if crops else "padded-one-side",
                output(name, 0, after),
                f"The beginning changes as well, by {before}.",
            ),
            Distractor(
                "wrong-end",
                values[:after] + values[6 - before :]
                if crops
                else [values[0]] * after + values + [values[-1]] * before,
                "That is what is cut off if the two numbers are exchanged."
                if crops
                else "The first number is for the beginning, and what is added are zeros.",
            ),
            Distractor(
                "wrong-end",
                output(name, after, 0),
                "The first number is for the beginning, and the end changes as well.",
            ),
            Distractor(
                "wrong-end",
                output(name, min(border), min(border)),
                f"The two ends have numbers of their own: {before} and {after}.",
            ),
        ),
    )
