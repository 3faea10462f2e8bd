"""Share of weights that a stack of small kernels saves."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, replace, template
from quizgen.reference import Conv2D, Sequential, perturbed_receptive_field, receptive_field


@template(
    level=2,
    parameters={"L": (2, 3, 4, 5), "K": (3, 5, 7), "C": (3, 4, 6, 8, 16)},
    prompt=r"""
A stack of <<L>> convolutions with $<<K>> \times <<K>>$ kernels replaces one convolution whose kernel
is so large that it has the same receptive field. All layers take and give <<C>> channels, with
stride 1 and without dilation and biases.

How many per cent of the weights of the single layer does the stack *save*?
""",
    solution=r"""
The single kernel has the side $1 + <<L>> \cdot (<<K>> - 1) = <<R>>$. The channels cancel, so compare
the entries of the kernels:

$$100 \cdot \left( 1 - \frac{<<L>> \cdot <<K>>^2}{<<R>>^2} \right) = 100 \cdot \left( 1 - \frac{<<L * K * K>>}{<<R * R>>} \right) = <<answer>>$$
""",
)
def stack_saving_percent(L: int, K: int, C: int) -> Problem:
    layer = Conv2D(C, K, use_bias=False)
    R, _ = receptive_field([layer] * L)
    image = (None, None, C)
    stacked = Sequential([layer] * L).count_params(image)
    single = replace(layer, kernel_size=R).count_params(image)

    def saved(stacked: float, single: float) -> float:
        return 100 * (1 - stacked / single)

    def by_entries() -> float:
        side, _ = perturbed_receptive_field([Conv2D(1, K)] * L)
        fewer = sum(1 for _entry in range(side * side)) - L * K * K
        return 100 * fewer / side**2

    return Problem(
        answer=Decimal(saved(stacked, single), places=2),
        proof=Road("entries of the kernels, counted", by_entries),
        distractors=(
            Distractor(
                "inverted-ratio",
                100 * (single / stacked - 1),
                "That is how much more the *single* layer has; the whole is the single layer.",
            ),
            Distractor(
                "counted-wrong-thing",
                100 * stacked / single,
                "That is the share that remains; what is saved is the rest.",
            ),
            Distractor(
                "multiplied-lk",
                saved(stacked, L * L * stacked / L),
                "Windows overlap: the single kernel has the side $1 + L (K - 1)$, not $L K$.",
            ),
            Distractor(
                "k-not-k2",
                saved(L * K, R),
                r"Kernels are areas: compare $L \cdot K^2$ with $R^2$.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                saved(stacked / L, single),
                "The stack has several layers: add them up.",
            ),
        ),
        working={"R": R},
    )
