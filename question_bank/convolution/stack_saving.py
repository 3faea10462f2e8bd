"""Parameters saved by a stack of small kernels."""

from quizgen.authoring import Distractor, Integer, Problem, Road, replace, template
from quizgen.reference import Conv1D, Conv2D, Sequential, perturbed_receptive_field, receptive_field


@template(
    level=4,
    parameters={
        "L": (2, 3, 4),
        "K": (3, 5),
        "C": (2, 3, 4, 6, 8, 10, 16, 32, 64),
        "use_bias": (True, False),
    },
    prompt=r"""
A stack of <<L>> convolutions with $<<K>> \times <<K>>$ kernels is compared with a single
convolution whose kernel is so large that it has the same receptive field. All layers have stride 1
and no dilation, take <<C>> channels and give <<C>> channels.
<%- if use_bias %> Each filter has one bias.<% else %> There are no biases.<% endif %>


How many learnable parameters fewer does the stack have than the single layer?
""",
    solution=r"""
The stack sees $1 + <<L>> \cdot (<<K>> - 1) = <<R>>$ positions along each axis, so the single kernel
is $<<R>> \times <<R>>$.

<% if use_bias %>
$$\text{single: } (<<R>>^2 \cdot <<C>> + 1) \cdot <<C>> = <<single>>$$

$$\text{stack: } <<L>> \cdot (<<K>>^2 \cdot <<C>> + 1) \cdot <<C>> = <<stacked>>$$
<% else %>
$$\text{single: } <<R>>^2 \cdot <<C>> \cdot <<C>> = <<single>>$$

$$\text{stack: } <<L>> \cdot <<K>>^2 \cdot <<C>> \cdot <<C>> = <<stacked>>$$
<% endif %>

The difference is $<<single>> - <<stacked>> = <<answer>>$.
""",
)
def stack_saving(L: int, K: int, C: int, use_bias: bool) -> Problem:
    layer = Conv2D(filters=C, kernel_size=K, use_bias=use_bias)
    field = receptive_field([layer] * L)
    image = (None, None, C)

    single = replace(layer, kernel_size=field).count_params(image)
    stack = Sequential([layer] * L).count_params(image)
    biases = C if use_bias else 0
    fewer_weights = single - stack + (L - 1) * biases

    def seen_and_counted() -> int:
        (seen,) = perturbed_receptive_field([Conv1D(1, K)] * L)
        more_biases = (L - 1) * C if use_bias else 0
        return (seen * seen - L * K * K) * C * C - more_biases

    return Problem(
        answer=Integer(single - stack),
        proof=Road("perturbed receptive field and closed form", seen_and_counted),
        distractors=(
            Distractor(
                "rf-recursion-wrong",
                (L * K * C) ** 2 + biases - stack,
                "The windows overlap: each further layer adds $K - 1$ to the field, not $K$.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                single - stack // L,
                "Only one layer of the stack was counted.",
            ),
            Distractor(
                "single-c-factor",
                fewer_weights // C,
                f"Each of the {C} filters has a slice for each of the {C} input channels.",
            ),
            Distractor(
                "forgot-bias",
                fewer_weights,
                "Every layer of the stack has biases of its own.",
            ),
            Distractor(
                "k-not-k2",
                (field[0] - L * K) * C**2 - (L - 1) * biases,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "power-growth",
                (K**L * C) ** 2 + biases - stack,
                "With stride 1 the field grows by addition, not by multiplication.",
            ),
        ),
        working={"R": field[0], "single": single, "stacked": stack},
    )
