"""Learnable parameters of a convolution, step by step."""

from math import prod

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "K": (2, 3, 5, 7),
        "C_in": (2, 3, 4, 8, 16),
        "F": (4, 6, 10, 16, 32),
    },
    prompt=r"""
A `Conv2D` layer with biases slides <<F>> filters of size $<<K>> \times <<K>>$ over an image with
<<C_in>> channels. Count what it learns, step by step.
""",
    solution=r"""
- One filter spans all channels: $K \cdot K \cdot C_{in} = <<K>> \cdot <<K>> \cdot <<C_in>> = <<one>>$ weights.
- There are <<F>> filters: $<<F>> \cdot <<one>> = <<all>>$ weights.
- Each filter has one bias: <<F>> biases.
- Together: $<<all>> + <<F>> = <<total>>$.

So the answer is <<answer>>. The size of the image does not matter.
""",
)
def learnable_procedure(K: int, C_in: int, F: int) -> Problem:
    layer = Conv2D(filters=F, kernel_size=K)

    kernel, bias = layer.weight_shapes((None, None, C_in)).values()
    one, every, biases = prod(kernel[:-1]), prod(kernel), prod(bias)
    total = every + biases

    def counted(one: int) -> tuple[int, int, int, int]:
        return one, one * F, F, one * F + F

    return Problem(
        answer=Parts(
            (
                Part("the weights of one filter", Integer(one)),
                Part("the weights of all filters", Integer(every), follows=f"{F} * a"),
                Part("the biases", Integer(biases)),
                Part("all learnable parameters", Integer(total), follows="b + c"),
            )
        ),
        proof="(K**2 * C_in, K**2 * C_in * F, F, (K**2 * C_in + 1) * F)",
        distractors=(
            Distractor(
                "channels-counted-as-params",
                counted(C_in),
                r"A filter has $K \cdot K$ weights for each channel, not one.",
            ),
            Distractor(
                "forgot-cin",
                counted(K**2),
                r"A filter has a $K \times K$ slice for each input channel, not one for all.",
            ),
            Distractor(
                "one-bias-per-layer",
                (one, every, 1, every + 1),
                "Each filter has a bias of its own.",
            ),
            Distractor(
                "bias-per-channel-pair",
                (one, every, F * C_in, every + F * C_in),
                "A filter adds up its channels first, and then one bias.",
            ),
            Distractor(
                "wrong-dimension",
                counted(K**3 * C_in),
                r"The filter slides along two axes: $K \cdot K$ entries for each channel.",
            ),
            Distractor(
                "k-not-k2",
                counted(K * C_in),
                r"A 2-D kernel has $K \cdot K$ entries for each channel, not $K$.",
            ),
        ),
        working={"one": one, "all": every, "total": total},
    )
