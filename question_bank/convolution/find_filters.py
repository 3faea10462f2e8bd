"""Number of filters from the number of parameters."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D


@template(
    level=3,
    parameters={
        "K": (2, 3, 5, 7),
        "C_in": (2, 3, 4, 8),
        "F": (4, 6, 10, 12, 16, 20, 32),
    },
    prompt=r"""
A `Conv2D` layer with $<<K>> \times <<K>>$ kernels and one bias for each filter takes <<C_in>>
channels. It has <<P>> learnable parameters.

How many filters does it have?
""",
    solution=r"""
One filter has $K^2 \cdot C_{in}$ weights and one bias:

$$<<K>>^2 \cdot <<C_in>> + 1 = <<one>>$$

All filters are alike in this, so divide:

$$\frac{<<P>>}{<<one>>} = <<answer>>$$
""",
)
def find_filters(K: int, C_in: int, F: int) -> Problem:
    P = Conv2D(F, K).count_params((None, None, C_in))
    one = Conv2D(1, K).count_params((None, None, C_in))

    def filter_by_filter() -> int:
        counted = filters = 0
        while counted < P:
            counted += sum(C_in for _row in range(K) for _column in range(K)) + 1
            filters += 1
        return filters

    return Problem(
        answer=Integer(P // one),
        proof=Road("filters added one by one until all parameters are used", filter_by_filter),
        distractors=(
            Distractor(
                "forgot-cin",
                round(P / (K**2 + 1)),
                r"A filter has a $K \times K$ slice for each input channel.",
            ),
            Distractor(
                "k-not-k2",
                round(P / (K * C_in + 1)),
                r"A slice of a filter has $K \cdot K$ weights, not $K$.",
            ),
            Distractor(
                "wrong-dimension",
                round(P / (K**3 * C_in + 1)),
                r"A slice of a filter has $K \cdot K$ weights; $K^3$ would be a 3-D kernel.",
            ),
            Distractor(
                "added-not-multiplied",
                round(P / (K * K + C_in)),
                r"The channels multiply the area of the kernel: $K^2 \cdot C_{in}$.",
            ),
            Distractor(
                "inverse-problem-slip",
                round((P - 1) / (K * C_in)),
                r"A slice has $K \cdot K$ weights, and the bias is part of each filter: divide by both.",
            ),
            Distractor(
                "bias-per-channel-pair",
                round(P / (one - 1 + C_in)),
                "A filter has one bias, not one for each of its slices.",
            ),
        ),
        working={"one": one},
        shown={"P": P},
    )
