"""Multiply-accumulates of a dense layer."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={
        "n_in": (8, 10, 16, 20, 50, 64, 100),
        "units": (3, 5, 6, 12, 32),
        "steps": (1, 4, 7),
    },
    prompt=r"""
<% if steps == 1 %>
A `Dense` layer with <<units>> units, each with one bias, takes a vector of <<n_in>> features.
<% else %>
A `Dense` layer with <<units>> units, each with one bias, takes a sequence of <<steps>> vectors of
<<n_in>> features, so the shape `(<<steps>>, <<n_in>>)` without the batch axis.
<% endif %>

How many multiply-accumulates does it take for one sample? (One multiplication together with its
addition is one; adding a bias is none.)
""",
    solution=r"""
Each unit multiplies every feature by a weight
<%- if steps > 1 %>, and does so for each of the <<steps>> vectors<% endif %>:

<% if steps == 1 %>
$$<<n_in>> \cdot <<units>> = <<answer>>$$
<% else %>
$$<<steps>> \cdot <<n_in>> \cdot <<units>> = <<answer>>$$
<% endif %>
""",
)
def dense_macs(n_in: int, units: int, steps: int) -> Problem:
    layer = Dense(units)
    sample = (n_in,) if steps == 1 else (steps, n_in)
    macs = layer.macs(sample)

    def product_by_product() -> int:
        return sum(1 for _ in range(steps) for _unit in range(units) for _feature in range(n_in))

    return Problem(
        answer=Integer(macs),
        proof=Road("products counted one by one", product_by_product),
        distractors=(
            Distractor(
                "macs-flops-params-confused",
                layer.count_params(sample),
                "Those are the parameters: a bias is added, and nothing is multiplied by it."
                if steps == 1
                else "Those are the parameters; each weight is used again for every vector.",
            ),
            Distractor(
                "macs-flops-params-confused",
                2 * macs,
                "Those are floating-point operations: a multiply-accumulate counts as two.",
            ),
            Distractor(
                "added-not-multiplied",
                (n_in + units) * steps,
                "Each feature meets *each* unit: multiply.",
            ),
            Distractor(
                "forgot-positions",
                layer.macs((n_in,)),
                "That is for one vector; the layer works on each of them.",
            )
            if steps > 1
            else Distractor(
                "counted-wrong-thing",
                Dense(1).macs(sample),
                "That is one unit.",
            ),
            Distractor(
                "macs-flops-params-confused",
                macs // 2,
                "One multiplication *together* with its addition is one.",
            ),
            Distractor(
                "macs-flops-params-confused",
                2 * macs + steps * units,
                "Those are all operations one by one, with the biases added.",
            ),
            Distractor(
                "bias-miscounted",
                macs + steps * n_in,
                "Adding a bias multiplies nothing, and biases belong to units.",
            ),
        ),
    )
