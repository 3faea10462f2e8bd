"""Value of softplus or SiLU at a point."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import gelu, relu, sigmoid, silu, softplus


@template(
    level=2,
    parameters={
        "name": ("softplus", "SiLU"),
        "z": tuple(n / 10 for n in (*range(-30, -2), *range(3, 31))),
    },
    prompt=r"""
A unit has the pre-activation $z = <<z>>$ and the activation function
<<"softplus" if name == "softplus" else "SiLU, also called swish">>.

What is its output?
""",
    solution=r"""
<% if name == "softplus" %>
Softplus rounds the corner of ReLU off:

$$\ln(1 + e^z) = \ln(1 + e^{<<z>>}) = \ln <<(1 + power) | places>> = <<answer>>$$
<% else %>
SiLU multiplies the pre-activation by its own sigmoid, a gate between 0 and 1:

$$z \cdot \sigma(z) = \frac{<<z>>}{1 + e^{<<0 - z>>}} = <<z>> \cdot <<gate | places(4)>> = <<answer>>$$
<% endif %>
""",
)
def smooth_unit_value(name: str, z: float) -> Problem:
    def other_form() -> float:
        if name == "softplus":
            return max(z, 0) + math.log(1 + math.exp(-abs(z)))
        return z * (1 + math.tanh(z / 2)) / 2

    return Problem(
        answer=Decimal(float(softplus(z) if name == "softplus" else silu(z))),
        proof=Road("softplus from ReLU, the gate of SiLU from tanh", other_form),
        distractors=_of_softplus(z) if name == "softplus" else _of_silu(z),
        working={"power": math.exp(z), "gate": float(sigmoid(z))},
    )


def _of_softplus(z: float) -> tuple[Distractor, ...]:
    rectified = Distractor(
        "wrong-activation-used",
        float(relu(z)),
        "That is ReLU; softplus lies above it everywhere.",
    )
    derivative = Distractor(
        "wrong-activation-used",
        float(sigmoid(z)),
        "That is the sigmoid, the *derivative* of softplus.",
    )
    in_bits = Distractor(
        "base-two-log",
        float(softplus(z)) / math.log(2),
        "Softplus takes the natural logarithm.",
    )
    argument = Distractor(
        "forgot-log",
        1 + math.exp(z),
        "The logarithm of that is still to be taken.",
    )
    unchanged = Distractor(
        "forgot-plus-one",
        z,
        r"Without the 1, $\ln e^z$ would be $z$ again.",
    )
    # the answer is not to stand in the same place among its options all the time
    if z < 0:
        return (rectified, unchanged, derivative, argument, in_bits)
    return (rectified, in_bits, argument, derivative, unchanged)


def _of_silu(z: float) -> tuple[Distractor, ...]:
    gate = Distractor(
        "wrong-activation-used",
        float(sigmoid(z)),
        "That is only the gate; it multiplies $z$.",
    )
    mirrored = Distractor(
        "sign-flipped",
        float(z * sigmoid(-z)),
        r"The gate is $\sigma(z)$: open where $z$ is positive, nearly closed where it is negative.",
    )
    normal = Distractor(
        "wrong-activation-used",
        float(gelu(z)),
        "That is GELU, whose gate is the normal distribution instead of the sigmoid.",
    )
    rectified = Distractor(
        "wrong-activation-used",
        float(relu(z)),
        "That is ReLU, whose gate is either open or closed.",
    )
    derivative = Distractor(
        "value-not-gradient",
        float(silu.gradient(z)),
        "That is the derivative of SiLU; its value was asked for.",
    )
    if z < 0:
        return (rectified, gate, normal, mirrored, derivative)
    return (gate, mirrored, normal, rectified, derivative)
