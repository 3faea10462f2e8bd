"""Parameters of a residual block."""

from quizgen.authoring import Distractor, Integer, Problem, Road, replace, template
from quizgen.figures.residual_block import residual_block
from quizgen.reference import Conv2D, ResidualBlock


@template(
    level=2,
    parameters={
        "C": (4, 6, 8, 12, 16, 24, 32, 64, 128),
        "K": (3, 5),
        "L": (2, 3, 4),
        "use_bias": (True, False),
    },
    prompt=r"""
A residual block adds its input to the output of <<L>> convolutions that follow each other. Each has
$<<K>> \times <<K>>$ kernels and padding "same", takes <<C>> channels and gives <<C>> channels.
<%- if use_bias %> Each filter has one bias.<% else %> There are no biases.<% endif %> The shortcut is the
identity.

How many learnable parameters does the block have?
""",
    solution=r"""
All convolutions are alike. The shortcut hands its input on, and the sum has nothing to learn either.

<% if use_bias %>
$$<<L>> \cdot \left( <<K>>^2 \cdot <<C>> + 1 \right) \cdot <<C>> = <<L>> \cdot <<one>> = <<answer>>$$
<% else %>
$$<<L>> \cdot <<K>>^2 \cdot <<C>> \cdot <<C>> = <<L>> \cdot <<one>> = <<answer>>$$
<% endif %>
""",
)
def residual_block_params(C: int, K: int, L: int, use_bias: bool) -> Problem:
    image = (None, None, C)

    def block(number: int = L, *, bias: bool = use_bias, projection: bool = False) -> int:
        layer = Conv2D(C, K, padding="same", use_bias=bias)
        shortcut = [Conv2D(C, 1, use_bias=bias)] if projection else []
        return ResidualBlock([layer] * number, shortcut).count_params(image)

    def filter_by_filter() -> int:
        count = 0
        for _layer in range(L):
            for _filter in range(C):
                count += sum(K * K for _channel in range(C)) + use_bias
        return count

    one = Conv2D(C, K, use_bias=use_bias)
    return Problem(
        answer=Integer(block()),
        proof=Road("weights counted filter by filter", filter_by_filter),
        distractors=(
            Distractor(
                "shortcut-cost-wrong",
                block(projection=True),
                "The identity has no weights; only a projection would.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                block(1),
                f"That is one of the {L} convolutions.",
            ),
            Distractor("forgot-bias", block(bias=False), "One bias for each filter is missing.")
            if use_bias
            else Distractor("bias-miscounted", block(bias=True), "There are no biases here."),
            Distractor(
                "single-c-factor",
                L * one.count_params((None, None, 1)),
                r"Each filter has a slice for each input channel, so the weights have $C^2$.",
            ),
            Distractor(
                "k-not-k2",
                L * replace(one, kernel_size=(1, K)).count_params(image),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "off-by-one", block(L + 1), f"That is one convolution too many: there are {L}."
            ),
        ),
        working={"one": one.count_params(image)},
        figure=lambda: residual_block([f"{K} × {K}, {C} filters"] * L),
    )
