"""Parameters of a recurrent layer."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense

GATES = {"SimpleRNN": 1, "LSTM": 4}


@template(
    level=3,
    parameters={
        "layer": tuple(GATES),
        "d": (4, 6, 10, 12, 16, 24),
        "h": (5, 8, 20, 32),
        "steps": (7, 30, 50),
    },
    prompt=r"""
<<"An" if layer == "LSTM" else "A">> `<<layer>>` layer with <<h>> units reads a sequence of <<steps>> steps with <<d>> features each. At every step
<% if layer == "LSTM" %>
its four parts (three gates and the new content) each see the features and the <<h>> outputs of the step
before; each part has <<h>> units of its own, with one bias for each.
<% else %>
its units see the features and the <<h>> outputs of the step before; each unit has one bias.
<% endif %>

How many learnable parameters does the layer have?
""",
    solution=r"""
Features and earlier outputs are $<<d>> + <<h>> = <<d + h>>$ inputs of each unit, whose weights are the same at
every step; how many steps there are does not matter.

<% if layer == "LSTM" %>
$$4 \cdot (<<d>> + <<h>> + 1) \cdot <<h>> = 4 \cdot <<one>> = <<answer>>$$
<% else %>
$$(<<d>> + <<h>> + 1) \cdot <<h>> = <<answer>>$$
<% endif %>
""",
)
def recurrent_params(layer: str, d: int, h: int, steps: int) -> Problem:
    gates = GATES[layer]
    other = 5 - gates

    def count(inputs: int, units: int, *, use_bias: bool = True) -> int:
        """One step is a dense layer on the features beside the earlier outputs."""
        return Dense(units, use_bias=use_bias).count_params((inputs,))

    return Problem(
        answer=Integer(count(d + h, gates * h)),
        proof=f"{gates} * (h * d + h * h + h)",
        distractors=(
            Distractor(
                "gates-miscounted",
                count(d + h, other * h),
                "An LSTM has four parts of this kind."
                if gates == 4
                else "Four such parts are in an LSTM; this layer has one.",
            ),
            Distractor(
                "forgot-a-part",
                count(d, gates * h),
                "The outputs of the step before are inputs too.",
            ),
            Distractor(
                "forgot-bias",
                count(d + h, gates * h, use_bias=False),
                "Each unit has a bias.",
            ),
            Distractor(
                "params-scale-with-length",
                count(d + h, gates * h) * steps,
                "The same weights are used at every step.",
            ),
            Distractor(
                "gates-miscounted",
                count(d + h, 3 * h) if gates == 4 else count(d + h, 2 * h),
                "Besides the three gates there is the new content."
                if gates == 4
                else "Each unit has one weight for each input and each earlier output.",
            ),
        ),
        working={"one": count(d + h, h)},
    )
