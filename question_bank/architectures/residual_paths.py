"""Paths through residual blocks."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Dense, ResidualBlock, Sequential


@template(
    level=3,
    parameters={"L": range(3, 12), "m": (1, 2, 3), "removed": (0, 1, 2)},
    prompt=r"""
In each of <<L>> residual blocks that follow each other, a signal takes the shortcut or
<<"the branch" if m == 1 else "one of %d parallel branches" % m>>. So the network can be read as a set of
paths from its input to its output.
<% if removed %>

Now <<"one block loses" if removed == 1 else "two blocks lose">> all branches, and only the shortcut is left there.
<% endif %>

How many different paths are <<"left" if removed else "there">>?
""",
    solution=r"""
<% if removed %>
A block without branches leaves no choice, so the number of blocks that count is $<<L>> - <<removed>> = <<blocks>>$.
<% endif %>
A block with branches offers $<<m>> + 1 = <<m + 1>>$ ways, and choices that do not depend on each other multiply:

$$<<m + 1>>^{<<blocks>>} = <<answer>>$$
""",
)
def residual_paths(L: int, m: int, removed: int) -> Problem:
    blocks = L - removed

    # a 1 goes through: with weights of 1, every path brings one
    one = ResidualBlock([Dense(m, use_bias=False), Dense(1, use_bias=False)])
    stack = Sequential([one] * blocks)
    ones = [np.ones(shape) for shape in stack.weight_shapes((1,)).values()]
    answer = round(stack([[1.0]], *ones).item())

    def list_them() -> int:
        found = 1
        for block in range(L):
            found = sum(found for _way in range(1 if block < removed else m + 1))
        return found

    return Problem(
        answer=Integer(answer),
        proof=Road("the ways of one block after the other", list_them),
        distractors=(
            Distractor(
                "counting-rule-wrong",
                (m + 1) * blocks,
                "Each way of one block goes with each way of the next: multiply.",
            ),
            Distractor(
                "shortcut-forgotten",
                m**blocks,
                "The shortcut is a way as well, in every block.",
            ),
            Distractor(
                "off-by-one",
                answer * (m + 1),
                "A block without branches offers no choice."
                if removed
                else f"There are {L} blocks, so {L} choices.",
            ),
            Distractor(
                "off-by-one",
                answer * (m + 1) - 1,
                "There is one choice for each block that has a branch, and the shortcuts alone "
                "are a path as well.",
            ),
            Distractor(
                "way-counted-twice",
                (m + 2) ** blocks,
                "Count the ways of one block again: its branches and the shortcut, no more.",
            ),
            Distractor(
                "way-counted-twice",
                (m + 2) ** L,
                "A block has its branches and the shortcut, no more; and without branches it offers "
                "no choice.",
            ),
            Distractor(
                "way-counted-twice",
                2 * answer,
                "That counts each path twice: to take the shortcut is one of the ways of a block, "
                "and no choice besides.",
            ),
            Distractor(
                "shortcut-forgotten",
                answer - 1,
                "The way through all the shortcuts is a path as well.",
            ),
        ),
        working={"blocks": blocks},
    )
