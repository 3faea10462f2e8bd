"""Learnable parameters of a grouped convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D


@template(
    level=3,
    parameters={
        "K": (2, 3, 5),
        "g": (2, 4, 8),
        "C_in": (8, 16, 32),
        "C_out": (16, 24, 40, 48),
    },
    prompt=r"""
A layer `Conv2D(filters=<<C_out>>, kernel_size=<<K>>, groups=<<g>>)` takes <<C_in>> channels. Each
filter has one bias.

How many learnable parameters does the layer have?
""",
    solution=r"""
The channels are dealt out to <<g>> groups, and a filter sees only those of its own group:
$<<C_in>> / <<g>> = <<C_in // g>>$ of them.

$$(<<K>>^2 \cdot <<C_in // g>> + 1) \cdot <<C_out>> = <<answer>>$$
""",
)
def grouped_params(K: int, g: int, C_in: int, C_out: int) -> Problem:
    answer = Conv2D(C_out, K, groups=g).count_params((None, None, C_in))
    weights = answer - C_out

    def group_by_group() -> int:
        return sum(
            K * K * len(range(group, C_in, g)) * len(range(group, C_out, g)) for group in range(g)
        ) + sum(1 for _filter in range(C_out))

    return Problem(
        answer=Integer(answer),
        proof=Road("one small convolution a group, added up", group_by_group),
        distractors=(
            Distractor(
                "groups-miscounted",
                g * weights + C_out,
                "With groups a filter does not see all channels.",
            ),
            Distractor(
                "groups-miscounted",
                weights // g + C_out,
                "Only the channels that a filter sees are divided; all filters are still there.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing."),
            Distractor("one-bias-per-layer", weights + 1, "Each filter has a bias of its own."),
            Distractor(
                "bias-miscounted",
                weights + g * C_out,
                "A filter has one bias, and it belongs to one group.",
            ),
        ),
    )
