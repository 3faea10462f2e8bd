"""Parameters of a dense layer behind a flattened image."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense, Flatten, Sequential


@template(
    level=2,
    parameters={
        "H": (4, 6, 7, 8),
        "W": (3, 5, 10, 12),
        "C": (2, 3, 8, 16),
        "units": (2, 5, 10),
    },
    prompt=r"""
A feature map of height <<H>>, width <<W>> and <<C>> channels goes through `Flatten` and then through
a `Dense` layer of <<units>> units, each with one bias.

How many learnable parameters do these two layers have?
""",
    solution=r"""
`Flatten` has nothing to learn; it makes a vector of $<<H>> \cdot <<W>> \cdot <<C>> = <<length>>$
values. Each unit has a weight for every one of them, and a bias:

$$(<<length>> + 1) \cdot <<units>> = <<answer>>$$
""",
)
def flatten_dense_params(H: int, W: int, C: int, units: int) -> Problem:
    def parameters(height: int, width: int, channels: int, *, use_bias: bool = True) -> int:
        layers = Flatten(), Dense(units, use_bias=use_bias)
        return Sequential(layers).count_params((height, width, channels))

    (length,) = Flatten().output_shape((H, W, C))
    return Problem(
        answer=Integer(parameters(H, W, C)),
        proof="H * W * C * units + units",
        distractors=(
            Distractor(
                "forgot-bias",
                parameters(H, W, C, use_bias=False),
                "One bias for each unit is missing.",
            ),
            Distractor(
                "forgot-channels",
                parameters(H, W, 1),
                "The channels are flattened as well: every value counts.",
            ),
            Distractor(
                "forgot-an-axis",
                Dense(units).count_params((H, W, C)),
                "Without `Flatten` the layer would see the channels alone; here it sees all values.",
            ),
            Distractor(
                "added-not-multiplied",
                parameters(1, 1, H + W + C),
                "The sizes of the axes are multiplied, not added.",
            ),
            Distractor(
                "bias-miscounted",
                parameters(H, W, C, use_bias=False) + (length or 0),
                "Biases belong to the units, not to the values that they see.",
            ),
            Distractor(
                "bias-per-weight",
                2 * parameters(H, W, C, use_bias=False),
                "A unit has one bias, not one for each of its weights.",
            ),
        ),
        working={"length": length},
    )
