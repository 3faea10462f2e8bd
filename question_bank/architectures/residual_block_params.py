"""Parameters of a residual block."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
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
    layer = Conv2D(C, K, padding="same", use_bias=use_bias)
    answer = ResidualBlock([layer] * L).count_params((None, None, C))
    biases = C if use_bias else 0
    one = K**2 * C**2 + biases

    def filter_by_filter() -> int:
        count = 0
        for _layer in range(L):
            for _filter in range(C):
                count += sum(K * K for _channel in range(C)) + use_bias
        return count

    return Problem(
        answer=Integer(answer),
        proof=Road("weights counted filter by filter", filter_by_filter),
        distractors=(
            Distractor(
                "shortcut-cost-wrong",
                answer + C**2 + biases,
                "The identity has no weights; only a projection would.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                one,
                f"That is one of the {L} convolutions.",
            ),
            Distractor("forgot-bias", answer - L * C, "One bias for each filter is missing.")
            if use_bias
            else Distractor("bias-miscounted", answer + L * C, "There are no biases here."),
            Distractor(
                "single-c-factor",
                L * (K**2 * C + biases),
                r"Each filter has a slice for each input channel, so the weights have $C^2$.",
            ),
            Distractor(
                "k-not-k2",
                L * (K * C**2 + biases),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "off-by-one", answer + one, f"That is one convolution too many: there are {L}."
            ),
        ),
        working={"one": one},
        figure=lambda: residual_block([f"{K} × {K}, {C} filters"] * L),
    )
