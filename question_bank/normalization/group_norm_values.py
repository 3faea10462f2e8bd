"""Group normalization of one position."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import GroupNormalization, normalize


def spread_out(groups: int, even: NDArray[np.int64], odd: NDArray[np.int64]) -> bool:
    """Whether groups of every other channel would have a variance too."""
    return bool(even.var() and odd.var())


@template(
    level=3,
    parameters={
        "groups": (2, 3),
        "even": Tensor((3,), (0, 2, 4, 6, 8)),
        "odd": Tensor((3,), (1, 3, 5, 7, 9)),  # neighbours differ
    },
    require=spread_out,
    prompt=r"""
A sample has a single position and six channels:

$$x = <<x | vector>>$$

It enters group normalization with <<groups>> groups, $\gamma = 1$, $\beta = 0$, $\epsilon = 0$ and variances
divided by $n$.

What is the output?
""",
    solution=r"""
The groups are blocks of <<6 // groups>> neighbouring channels, and each is standardized by itself:

| group | mean | deviation |
|---|---|---|
<% for group in table %>
| $<<group[0] | vector>>$ | <<group[1] | places>> | <<group[2] | places>> |
<% endfor %>

$$<<answer>>$$
""",
)
def group_norm_values(groups: int, even: NDArray[np.int64], odd: NDArray[np.int64]) -> Problem:
    x = np.stack([even, odd], axis=1).ravel()
    blocks, combs = x.reshape(groups, -1), x.reshape(-1, groups).T

    def output(groups: int) -> NDArray[np.float64]:
        layer = GroupNormalization(groups, epsilon=0, center=False, scale=False)
        return layer(x.reshape(1, 1, 6))[0, 0, :]

    def block_by_block() -> list[float]:
        values, found = x.tolist(), []
        size = 6 // groups
        for start in range(0, 6, size):
            block = values[start : start + size]
            mean = sum(block) / size
            deviation = math.sqrt(sum((value - mean) ** 2 for value in block) / size)
            found += [(value - mean) / deviation for value in block]
        return found

    return Problem(
        answer=Array(output(groups)),
        proof=Road("block by block", block_by_block),
        distractors=(
            Distractor(
                "norm-types-swapped",
                output(1),
                "That takes all channels as one group, as layer normalization does.",
            ),
            Distractor(
                "groups-misunderstood",
                normalize(combs, 1).T.ravel(),
                "Groups are blocks of neighbours, not every other channel.",
            ),
            Distractor(
                "groups-misunderstood",
                output(5 - groups),
                f"With {groups} groups each has {6 // groups} channels.",
            ),
            Distractor(
                "mean-only",
                (blocks - blocks.mean(1, keepdims=True)).ravel(),
                "The division by the deviation of each group is missing.",
            ),
            Distractor(
                "ddof-one",
                normalize(blocks, 1, ddof=1).ravel(),
                "The variance is divided by $n$, not by $n - 1$.",
            ),
        ),
        shown={"x": x.tolist()},
        working={"table": [(block.tolist(), block.mean(), block.std()) for block in blocks]},
    )
