"""Group normalization of one position."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import GroupNormalization, normalize


def spread_out(groups: int, even: NDArray[np.int64], odd: NDArray[np.int64]) -> bool:
    """Whether groups of every other channel would have a variance too."""
    return bool(even.min() < even.max() and odd.min() < odd.max())


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
    size = 6 // groups
    blocks, combs = x.reshape(groups, size), x.reshape(size, groups).T
    trace: dict[str, NDArray[np.float64]] = {}
    layer = GroupNormalization(groups, epsilon=0, center=False, scale=False)
    outputs = layer(x.reshape(1, 1, 6), trace=trace)[0, 0]
    means, variances = (trace[name].ravel().tolist() for name in ("mean", "variance"))

    def block_by_block() -> list[float]:
        values, found = x.tolist(), []
        for start in range(0, 6, size):
            block = values[start : start + size]
            mean = sum(block) / size
            deviation = math.sqrt(sum((value - mean) ** 2 for value in block) / size)
            found += [(value - mean) / deviation for value in block]
        return found

    return Problem(
        answer=Array(outputs),
        proof=Road("block by block", block_by_block),
        distractors=(
            Distractor(
                "norm-types-swapped",
                normalize(x, 0),
                "That takes all channels as one group, as layer normalization does.",
            ),
            Distractor(
                "groups-misunderstood",
                normalize(combs, 1).T.ravel(),
                "Groups are blocks of neighbours, not every other channel.",
            ),
            Distractor(
                "groups-misunderstood",
                normalize(x.reshape(size, groups), 1).ravel(),
                f"With {groups} groups each has {size} channels.",
            ),
            Distractor(
                "mean-only",
                trace["deviations"].ravel(),
                "The division by the deviation of each group is missing.",
            ),
            Distractor(
                "ddof-one",
                outputs * math.sqrt(1 - 1 / size),
                "The variance is divided by $n$, not by $n - 1$.",
            ),
        ),
        shown={"x": x.tolist()},
        working={
            "table": list(zip(blocks.tolist(), means, map(math.sqrt, variances), strict=True))
        },
    )
