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
    answer = Sequential([Flatten(), Dense(units)]).count_params((H, W, C))
    weights = answer - units
    length = H * W * C
    return Problem(
        answer=Integer(answer),
        proof="H * W * C * units + units",
        distractors=(
            Distractor(
                "forgot-bias",
                weights,
                "One bias for each unit is missing.",
            ),
            Distractor(
                "forgot-channels",
                (H * W + 1) * units,
                "The channels are flattened as well: every value counts.",
            ),
            Distractor(
                "forgot-an-axis",
                (C + 1) * units,
                "Without `Flatten` the layer would see the channels alone; here it sees all values.",
            ),
            Distractor(
                "added-not-multiplied",
                (H + W + C + 1) * units,
                "The sizes of the axes are multiplied, not added.",
            ),
            Distractor(
                "bias-miscounted",
                weights + length,
                "Biases belong to the units, not to the values that they see.",
            ),
            Distractor(
                "bias-per-weight",
                2 * weights,
                "A unit has one bias, not one for each of its weights.",
            ),
        ),
        working={"length": length},
    )
