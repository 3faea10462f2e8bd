"""Weights of a stack and of the one kernel that sees as much."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, replace, template
from quizgen.reference import Conv2D, Sequential, receptive_field


@template(
    level=2,
    parameters={"L": (2, 3, 4), "K": (3, 5), "C": (2, 4, 6, 8, 10, 16, 20, 32, 64)},
    prompt=r"""
A stack of <<L>> convolutions with $<<K>> \times <<K>>$ kernels is compared with one convolution whose
kernel is so large that it has the same receptive field. All layers take and give <<C>> channels,
with stride 1 and without dilation and biases.
""",
    solution=r"""
The stack sees $1 + <<L>> \cdot (<<K>> - 1) = <<R>>$ positions along each axis.

$$\text{stack: } <<L>> \cdot <<K>>^2 \cdot <<C>> \cdot <<C>> = <<stacked>>$$

$$\text{single: } <<R>>^2 \cdot <<C>> \cdot <<C>> = <<single>>$$

So the answer is <<answer>>. For three $3 \times 3$ layers this is the well-known $27 C^2$ against
$49 C^2$.
""",
)
def stack_or_single_weights(L: int, K: int, C: int) -> Problem:
    layer = Conv2D(C, K, use_bias=False)
    R, _ = receptive_field([layer] * L)
    image = (None, None, C)

    stacked = Sequential([layer] * L).count_params(image)
    single = replace(layer, kernel_size=R).count_params(image)

    def slice_by_slice() -> tuple[int, int]:
        pairs = len([(i, o) for i in range(C) for o in range(C)])
        side = 1
        for _layer in range(L):
            side += K - 1
        return L * K * K * pairs, side * side * pairs

    return Problem(
        answer=Parts(
            (
                Part("How many weights does the stack have?", Integer(stacked)),
                Part("How many weights does the single layer have?", Integer(single)),
            )
        ),
        proof=Road("a slice for each pair of channels", slice_by_slice),
        distractors=(
            Distractor(
                "forgot-stack-multiplier",
                (stacked // L, single),
                "The stack has several layers: add them up.",
            ),
            Distractor(
                "single-c-factor",
                (stacked // C, single // C),
                r"There is a slice for each *pair* of an input and an output channel: $C \cdot C$.",
            ),
            Distractor(
                "k-not-k2",
                (stacked // K, single // R),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "multiplied-lk",
                (stacked, (L * K * C) ** 2),
                "Windows overlap: a further layer adds $K - 1$ to the field, not $K$.",
            ),
            Distractor(
                "power-growth",
                (stacked, (K * K * C) ** 2),
                "The field grows by $K - 1$ with each layer, not to $K^2$.",
            ),
            Distractor(
                "off-by-one",
                ((L + 1) * (K * C) ** 2, ((R + K - 1) * C) ** 2),
                f"That is one layer too many: there are {L}.",
            ),
        ),
        working={"R": R, "stacked": stacked, "single": single},
    )
