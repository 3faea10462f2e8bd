"""Learnable parameters of a dense layer."""

from quizgen.authoring import Distractor, Integer, Problem, replace, template
from quizgen.reference import Dense


@template(
    level=1,
    parameters={
        "n_in": (4, 8, 10, 16, 20, 50, 64, 100),
        "units": (3, 5, 6, 12, 25, 32, 40),
        "use_bias": (True, False),
    },
    prompt=r"""
A `Dense` layer with <<units>> units takes vectors of <<n_in>> features.
<<"Each unit has one bias" if use_bias else "No unit has a bias">>.

How many learnable parameters does the layer have?
""",
    solution=r"""
Each unit has a weight for each of the <<n_in>> features
<%- if use_bias %> and one bias<% endif %>:

<% if use_bias %>
$$(<<n_in>> + 1) \cdot <<units>> = <<answer>>$$
<% else %>
$$<<n_in>> \cdot <<units>> = <<answer>>$$
<% endif %>
""",
)
def dense_params(n_in: int, units: int, use_bias: bool) -> Problem:
    layer = Dense(units, use_bias=use_bias)
    weights = replace(layer, use_bias=False).count_params((n_in,))
    return Problem(
        answer=Integer(layer.count_params((n_in,))),
        proof="n_in * units + (units if use_bias else 0)",
        distractors=(
            Distractor("forgot-bias", weights, "One bias for each unit is missing.")
            if use_bias
            else Distractor("bias-miscounted", weights + units, "This layer has no biases."),
            Distractor(
                "bias-miscounted",
                weights + n_in,
                "Biases belong to the units, not to the features.",
            ),
            Distractor(
                "bias-miscounted",
                weights + 1,
                "Each unit has a bias of its own, or none has one.",
            ),
            Distractor(
                "added-not-multiplied",
                n_in + units,
                "Each feature is connected with *each* unit: multiply.",
            ),
            Distractor(
                "counted-wrong-thing",
                replace(layer, units=1).count_params((n_in,)),
                f"That is one unit; there are {units}.",
            ),
        ),
    )
