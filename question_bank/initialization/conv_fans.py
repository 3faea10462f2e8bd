"""Fan-in and fan-out of a convolution."""

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, fans


@template(
    level=2,
    parameters={
        "K": (3, 5, 7),
        "C_in": (3, 4, 8, 16, 32, 64),
        "C_out": (10, 12, 24, 48, 96, 128),
    },
    prompt=r"""
A `Conv2D` layer with $<<K>> \times <<K>>$ kernels turns <<C_in>> channels into <<C_out>> channels.

What are its fan-in and its fan-out, as initializers use them? Give both, the fan-in first.
""",
    solution=r"""
Each output value is computed from a window of $<<K>> \times <<K>>$ positions in all input channels:

$$\text{fan-in} = <<K>>^2 \cdot <<C_in>> = <<fan_in>>$$

Each input value takes part in as many positions of all output channels:

$$\text{fan-out} = <<K>>^2 \cdot <<C_out>> = <<fan_out>>$$

So the answer is $<<answer>>$.
""",
)
def conv_fans(K: int, C_in: int, C_out: int) -> Problem:
    fan_in, fan_out = fans((K, K, C_in, C_out))
    weights = Conv2D(C_out, K, use_bias=False).count_params((None, None, C_in))

    def shared_out() -> list[int]:
        return [weights // C_out, weights // C_in]

    return Problem(
        answer=Array((fan_in, fan_out), places=0),
        proof=Road("all weights of the layer, shared out among its channels", shared_out),
        distractors=(
            Distractor(
                "fan-miscounted",
                fans((C_in, C_out)),
                "These are the channels; each also counts with all positions of the kernel.",
            ),
            Distractor(
                "swapped-roles",
                (fan_out, fan_in),
                "The two are exchanged: the fan-in has the *input* channels.",
            ),
            Distractor(
                "k-not-k2",
                fans((K, C_in, C_out)),
                r"A 2-D kernel has $K \cdot K$ positions, not $K$.",
            ),
            Distractor(
                "fan-miscounted",
                (fan_in, C_out),
                "An input value lies in $K^2$ windows, so the positions count there as well.",
            ),
            Distractor(
                "counted-wrong-thing",
                (weights, weights),
                "That counts all weights of the layer, not those at one value.",
            ),
        ),
        working={"fan_in": fan_in, "fan_out": fan_out},
    )
