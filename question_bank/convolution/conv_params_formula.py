"""Parameters of a 2-D convolution as a formula in the channels."""

from quizgen.authoring import Distractor, Formula, Problem, Road, replace, template
from quizgen.reference import Conv2D


def in_powers_of_c(layer: Conv2D, a: int) -> str:
    """Write the count for aC input channels, and filters that scale with C, from that for C = 1."""
    weights = replace(layer, use_bias=False).count_params((None, None, a))
    biases = layer.count_params((None, None, a)) - weights
    return f"{weights}*C^2" + {0: "", 1: " + C"}.get(biases, f" + {biases}*C")


@template(
    level=3,
    parameters={
        "K": (2, 3, 5, 7),
        "a": (1, 2, 3, 4),
        "b": (1, 2, 3, 4),
        "use_bias": (True, False),
    },
    prompt=r"""
A `Conv2D` layer with $<<K>> \times <<K>>$ kernels turns
$<<a if a > 1 else "">>C$ channels into $<<b if b > 1 else "">>C$ channels. <<"Each filter has one bias" if use_bias else "No filter has a bias">>.

How many learnable parameters does the layer have, as a formula in $C$?
""",
    solution=r"""
There are $<<b if b > 1 else "">>C$ filters, and each has
$<<K>> \cdot <<K>> \cdot <<a if a > 1 else "">>C$ weights
<%- if use_bias %> and one bias<% endif %>:

<% if use_bias %>
$$\left( <<K>>^2 \cdot <<a if a > 1 else "">>C + 1 \right) \cdot <<b if b > 1 else "">>C = <<answer>>$$
<% else %>
$$<<K>>^2 \cdot <<a if a > 1 else "">>C \cdot <<b if b > 1 else "">>C = <<answer>>$$
<% endif %>

The count grows with the *square* of the width: twice the channels, about four times the weights.
""",
)
def conv_params_formula(K: int, a: int, b: int, use_bias: bool) -> Problem:
    layer = Conv2D(filters=b, kernel_size=K, use_bias=use_bias)
    right = in_powers_of_c(layer, a)
    weights = in_powers_of_c(replace(layer, use_bias=False), a)
    one_slice = layer.count_params((None, None, 1))

    def count_entries(C: int) -> int:
        count = 0
        for _filter in range(b * C):
            for _row in range(K):
                for _column in range(K):
                    count += a * C
            count += use_bias
        return count

    def fit_parabola() -> str:
        once, twice = count_entries(1), count_entries(2)
        square = (twice - 2 * once) // 2
        return f"{square}*C**2 + {once - square}*C"

    return Problem(
        answer=Formula(right, symbols=("C",)),
        proof=Road("entries counted one by one for C = 1 and C = 2", fit_parabola),
        distractors=(
            Distractor(
                "single-c-factor",
                f"{layer.count_params((None, None, a))}*C",
                "Both the input channels and the filters grow with $C$, so the weights have $C^2$.",
            ),
            Distractor(
                "k-not-k2",
                in_powers_of_c(replace(layer, kernel_size=(1, K)), a),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing.")
            if use_bias
            else Distractor(
                "bias-miscounted",
                in_powers_of_c(replace(layer, use_bias=True), a),
                "This layer has no biases.",
            ),
            Distractor(
                "bias-miscounted",
                f"{weights} + 1",
                "Each filter has a bias of its own, or none has one.",
            ),
            Distractor(
                "forgot-cin",
                f"{one_slice}*C",
                r"A filter has a $K \times K$ slice for each input channel, not one for all.",
            ),
            Distractor(
                "bias-miscounted",
                f"{weights} + {a + b}*C",
                "Input channels have no biases.",
            ),
            Distractor(
                "bias-per-channel-pair",
                f"{a * replace(layer, use_bias=True).count_params((None, None, 1))}*C^2",
                "The slices of a filter are added up; they have no bias each.",
            ),
            Distractor(
                "k-not-k2",
                in_powers_of_c(replace(layer, kernel_size=(1, K), use_bias=not use_bias), a),
                r"A 2-D kernel has $K \cdot K$ entries, and the bias is "
                + ("forgotten." if use_bias else "not there."),
            ),
            Distractor(
                "single-c-factor",
                f"{replace(layer, use_bias=not use_bias).count_params((None, None, a))}*C",
                "Both the input channels and the filters grow with $C$; and look at the biases again.",
            ),
            Distractor(
                "k-not-k2",
                f"{replace(layer, kernel_size=(1, K)).count_params((None, None, a))}*C",
                r"A 2-D kernel has $K \cdot K$ entries, and the weights have $C^2$.",
            ),
            Distractor(
                "k-not-k2",
                f"{in_powers_of_c(replace(layer, kernel_size=(1, K), use_bias=False), a)} + {a + b}*C",
                r"A 2-D kernel has $K \cdot K$ entries, and input channels have no biases.",
            ),
        ),
    )
