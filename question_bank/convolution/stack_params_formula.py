"""Parameters of a stack of equal convolutions as a formula in the channels."""

from quizgen.authoring import Distractor, Formula, Problem, Road, replace, template
from quizgen.reference import Conv2D, Sequential, receptive_field


def in_powers_of_c(layers: tuple[Conv2D, ...]) -> str:
    """Write the count for C channels throughout, from that for C = 1."""
    bare = tuple(replace(layer, use_bias=False) for layer in layers)
    weights = Sequential(bare).count_params((None, None, 1))
    biases = Sequential(layers).count_params((None, None, 1)) - weights
    return f"{weights}*C^2" + {0: "", 1: " + C"}.get(biases, f" + {biases}*C")


@template(
    level=2,
    parameters={
        "L": range(2, 9),
        "K": (2, 3, 4, 5, 7),
        "use_bias": (True, False),
    },
    prompt=r"""
A stack has <<L>> convolutions with $<<K>> \times <<K>>$ kernels; each of them takes $C$ channels and
gives $C$ channels. <<"Each filter has one bias" if use_bias else "No filter has a bias">>.

How many learnable parameters does the stack have, as a formula in $C$?
""",
    solution=r"""
One layer has $C$ filters, each with $<<K>> \cdot <<K>> \cdot C$ weights
<%- if use_bias %> and one bias<% endif %>; the <<L>> layers add up:

<% if use_bias %>
$$<<L>> \cdot \left( <<K>>^2 \cdot C + 1 \right) \cdot C = <<answer>>$$
<% else %>
$$<<L>> \cdot \left( <<K>>^2 \cdot C \cdot C \right) = <<answer>>$$
<% endif %>
""",
)
def stack_params_formula(L: int, K: int, use_bias: bool) -> Problem:
    layer = Conv2D(filters=1, kernel_size=K, use_bias=use_bias)
    stack = (layer,) * L
    field, _ = receptive_field(stack)
    weights = in_powers_of_c((replace(layer, use_bias=False),) * L)

    def fit_parabola() -> str:
        once, twice = (
            sum(1 for _layer in range(L) for _entry in range(C * (K * K * C + use_bias)))
            for C in (1, 2)
        )
        square = (twice - 2 * once) // 2
        return f"{square}*C**2 + {once - square}*C"

    return Problem(
        answer=Formula(in_powers_of_c(stack), symbols=("C",)),
        proof=Road("entries counted one by one for C = 1 and C = 2", fit_parabola),
        distractors=(
            Distractor(
                "single-c-factor",
                f"{Sequential(stack).count_params((None, None, 1))}*C",
                r"$C$ input channels and $C$ filters make $C \cdot C$ slices.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                in_powers_of_c((layer,)),
                "That is one layer of the stack.",
            ),
            Distractor(
                "kernel-grown-not-stacked",
                in_powers_of_c((replace(layer, kernel_size=field),)),
                "That is one layer with the same receptive field; the stack keeps its small kernels.",
            ),
            Distractor(
                "k-not-k2",
                in_powers_of_c((replace(layer, kernel_size=(1, K)),) * L),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing.")
            if use_bias
            else Distractor(
                "bias-miscounted",
                in_powers_of_c((replace(layer, use_bias=True),) * L),
                "These layers have no biases.",
            ),
            Distractor(
                "multiplied-lk",
                in_powers_of_c((replace(layer, kernel_size=L * K),)),
                "That is one layer with a large kernel; the stack keeps its small ones.",
            ),
            Distractor(
                "kernel-grown-not-stacked",
                f"{field * field}*C",
                r"That is one large kernel, and with $C$ instead of $C \cdot C$ slices.",
            ),
            Distractor(
                "kernel-grown-not-stacked",
                f"{field * field}*C^2 + {L}*C",
                "That is one large kernel, with as many biases as the stack has."
                if use_bias
                else "That is one large kernel, with biases that no filter here has.",
            ),
            Distractor(
                "bias-miscounted",
                f"{weights} + {L * L}*C",
                "Each layer has one bias for each of its filters, if any.",
            ),
        ),
    )
