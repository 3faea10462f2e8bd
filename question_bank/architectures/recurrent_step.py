"""Output of a recurrent unit after three steps."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import Dense, relu


def outputs(x: list[int], w: int, u: int, b: int) -> list[int]:
    """Return what the unit gives at each step."""
    given = [0]
    for value in x:
        given.append(max(0, value * w + given[-1] * u + b))
    return given[1:]


def memory_counts(x: NDArray[np.int64], w: int, u: int, b: int) -> bool:
    """Whether the unit is active in the last two steps."""
    _, second, third = outputs(x.tolist(), w, u, b)
    return second > 0 and third > 1


@template(
    level=2,
    parameters={
        "x": Tensor((3,), (-2, -1, 2, 3, 4)),
        "w": (2, 3, 4),
        "u": (1, 2, 3),
        "b": (1, 2, -1),
    },
    require=memory_counts,
    prompt=r"""
A recurrent layer has one unit, which computes at each step $t$

$$h_t = \text{ReLU}(w \cdot x_t + u \cdot h_{t-1} + b), \qquad w = <<w>>, \quad u = <<u>>, \quad b = <<b>>, \quad h_0 = 0.$$

It reads the sequence

$$x_1 = <<x[0]>>, \qquad x_2 = <<x[1]>>, \qquad x_3 = <<x[2]>>.$$

What is its output $h_3$ after the last step?
""",
    solution=r"""
The same three numbers work at every step, and the output of one step goes into the next:

<% for value in x %>
$$<<w>> \cdot <<value | signed>> + <<u | signed>> \cdot <<before[loop.index0]>> + <<b | signed>> = <<sums[loop.index0]>>, \qquad
h_<<loop.index>> = \max(0, <<sums[loop.index0]>>) = <<h[loop.index0]>>$$

<% endfor %>
So $h_3 = <<answer>>$.
""",
)
def recurrent_step(x: NDArray[np.int64], w: int, u: int, b: int) -> Problem:
    sequence = x.tolist()
    unit, h = Dense(1), [0]
    for value in sequence:  # a dense layer sees the input and its own output
        h.append(int(relu(unit([[value, h[-1]]], [[w], [u]], [b])).item()))
    before, h = h[:3], h[1:]

    return Problem(
        answer=Integer(h[2]),
        proof=Road("step by step, as a loop", lambda: outputs(sequence, w, u, b)[2]),
        distractors=(
            Distractor(
                "forgot-a-part",
                outputs(sequence[2:], w, u, b)[0],
                "The output of the step before is an input as well.",
            ),
            Distractor(
                "forgot-bias",
                outputs(sequence, w, u, 0)[2],
                "The bias is added at every step.",
            ),
            Distractor(
                "swapped-roles",
                outputs(sequence, u, w, b)[2],
                "$w$ belongs to the input, $u$ to the output of the step before.",
            ),
            Distractor(
                "off-by-one",
                h[1],
                "That is $h_2$; the last input is still to be read.",
            ),
            Distractor(
                "wrong-aggregation",
                sum(h),
                "Each step gives an output, but that of the last was asked for, not their sum.",
            ),
            Distractor(
                "swapped-roles",
                outputs(sequence[::-1], w, u, b)[2],
                "The sequence is read from its beginning.",
            ),
            Distractor(
                "off-by-one",
                outputs([*sequence, 0], w, u, b)[3],
                "There are three steps, not four.",
            ),
            Distractor(
                "wrong-sign-bias",
                outputs(sequence, w, u, -b)[2],
                "The bias is added, with its own sign.",
            ),
        ),
        working={
            "before": before,
            "sums": [
                w * value + u * state + b for value, state in zip(sequence, before, strict=True)
            ],
            "h": h,
        },
    )
