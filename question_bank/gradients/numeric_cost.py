"""How often a numeric gradient evaluates the loss."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={
        "inputs": (4, 8, 10, 16, 20, 32, 50, 64),
        "units": (2, 3, 5, 10, 12, 25, 100),
        "use_bias": (True, False),
    },
    prompt=r"""
The gradient of a loss with respect to all weights<<" and biases" if use_bias else "">> of a dense
layer with <<inputs>> inputs and <<units>> units<<"" if use_bias else " (no biases)">> is estimated by
differences. How many evaluations of the loss take
""",
    solution=r"""
The layer has

<% if use_bias %>
$$(<<inputs>> + 1) \cdot <<units>> = <<P>>$$
<% else %>
$$<<inputs>> \cdot <<units>> = <<P>>$$
<% endif %>

parameters. Forward differences share the loss at the present weights and need one more for each
parameter; central ones need two for each, and share nothing:

$$<<P>> + 1 = <<P + 1>>, \qquad 2 \cdot <<P>> = <<2 * P>>$$

The answers are <<answer>>. Backpropagation takes one forward and one backward pass.
""",
)
def numeric_cost(inputs: int, units: int, use_bias: bool) -> Problem:
    P = Dense(units, use_bias=use_bias).count_params((inputs,))
    other = Dense(units, use_bias=not use_bias).count_params((inputs,))

    def counted() -> tuple[int, int]:
        weights = [(row, column) for row in range(inputs) for column in range(units)]
        names = weights + [(inputs, column) for column in range(units if use_bias else 0)]
        forward = {"here"} | {f"{name} up" for name in names}
        central = {f"{name} {way}" for name in names for way in ("up", "down")}
        return len(forward), len(central)

    return Problem(
        answer=Parts(
            (
                Part("forward differences?", Integer(P + 1)),
                Part("central differences?", Integer(2 * P)),
            )
        ),
        proof=Road("listing all places where the loss is needed", counted),
        distractors=(
            Distractor(
                "only-one-term",
                (2, 3),
                "Every single parameter is nudged by itself.",
            ),
            Distractor(
                "swapped-roles",
                (2 * P, P + 1),
                "It is the forward differences that share the loss at the present weights.",
            ),
            Distractor(
                "off-by-one",
                (P, 2 * P + 1),
                "Forward differences need the present loss once, central ones never.",
            ),
            Distractor(
                "bias-miscounted",
                (other + 1, 2 * other),
                "The biases are parameters too." if use_bias else "There are no biases here.",
            ),
            Distractor(
                "added-not-multiplied",
                (inputs + units + 1, 2 * (inputs + units)),
                "Each input is connected with each unit: the two numbers are multiplied.",
            ),
        ),
        working={"P": P},
    )
