"""Parameters of a dense layer in place of a convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, Dense


@template(
    level=3,
    parameters={
        "H": (4, 5, 6, 8, 10),
        "C_in": (3, 4, 6),
        "C_out": (1, 2),
        "K": (3, 5),
    },
    prompt=r"""
A `Conv2D` layer with $<<K>> \times <<K>>$ kernels, padding "same" and stride 1 turns a map of shape
`(<<H>>, <<H>>, <<C_in>>)`, channels last, into one of shape `(<<H>>, <<H>>, <<C_out>>)`. It has
<<conv>> learnable parameters, biases included.

How many learnable parameters would a `Dense` layer with biases have that turns all values of the
same input into as many output values?
""",
    solution=r"""
The input has $<<H>> \cdot <<H>> \cdot <<C_in>> = <<entering>>$ values, the output
$<<H>> \cdot <<H>> \cdot <<C_out>> = <<leaving>>$. Each output value needs a weight for every input
value, and one bias:

$$(<<entering>> + 1) \cdot <<leaving>> = <<answer>>$$

The convolution gets along with <<conv>>, because it looks at small windows and reuses its weights.
""",
)
def dense_instead_params(H: int, C_in: int, C_out: int, K: int) -> Problem:
    conv = Conv2D(C_out, K, padding="same").count_params((H, H, C_in))
    entering, leaving = H * H * C_in, H * H * C_out
    right = Dense(leaving).count_params((entering,))

    def edge_by_edge() -> int:
        return sum(1 + sum(1 for _value in range(entering)) for _unit in range(leaving))

    return Problem(
        answer=Integer(right),
        proof=Road("the connections of every unit, one by one", edge_by_edge),
        distractors=(
            Distractor(
                "added-not-multiplied",
                entering + leaving,
                "Each pair of an input and an output value has a weight, not each value.",
            ),
            Distractor(
                "counted-wrong-thing",
                (entering + 1) * C_out,
                "The dense layer needs a unit for every output value, not one for each channel.",
            ),
            Distractor(
                "forgot-channels",
                (H * H + 1) * H * H,
                "The channels of the input and of the output count as well.",
            ),
            Distractor(
                "counted-wrong-thing",
                (entering + 1) * entering,
                "The output has fewer channels than the input, and a unit for each of its values.",
            ),
            Distractor(
                "weight-sharing-confused",
                conv,
                "That is the convolution; a dense layer shares no weights.",
            ),
            Distractor(
                "multiplied-not-added",
                K * K * entering * leaving,
                "A dense layer has no kernel: one weight for each pair of values.",
            ),
        ),
        working={"entering": entering, "leaving": leaving},
        shown={"conv": conv},
    )
