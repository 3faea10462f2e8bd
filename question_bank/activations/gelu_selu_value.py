"""Value of GELU or SELU at a point."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import elu, gelu, relu, selu, sigmoid, silu

ALPHA, SCALE = 1.67326324, 1.05070099


@template(
    level=3,
    parameters={
        "name": ("GELU", "SELU"),
        "z": tuple(n / 10 for n in (*range(-30, -3), *range(4, 31))),
    },
    prompt=r"""
A unit has the pre-activation $z = <<z>>$ and the activation function <<name>>,

<% if name == "GELU" %>
$$f(z) = z \cdot \Phi(z)$$

where $\Phi$ is the distribution function of the standard normal distribution;
$\Phi(<<z>>) = <<normal>>$.
<% else %>
$$f(z) = 1.0507 \cdot \begin{cases} z & z > 0 \\ 1.6733 \cdot (e^z - 1) & z \le 0 \end{cases}$$
<% endif %>

What is its output?
""",
    solution=r"""
<% if name == "GELU" %>
The normal distribution is the gate by which $z$ is multiplied:

$$<<z>> \cdot <<normal>> = <<answer>>$$
<% elif z > 0 %>
A positive value is only scaled:

$$1.0507 \cdot <<z>> = <<answer>>$$
<% else %>
A negative value levels off like that of ELU, and is scaled too:

$$1.0507 \cdot 1.6733 \cdot (e^{<<z>>} - 1) = <<answer>>$$
<% endif %>
""",
)
def gelu_selu_value(name: str, z: float) -> Problem:
    normal = math.erfc(-z / math.sqrt(2)) / 2

    def by_hand() -> float:
        if name == "GELU":
            return z * normal
        exact = 1.0507009873554805, 1.6732632423543772
        return exact[0] * (z if z > 0 else exact[1] * (math.exp(z) - 1))

    return Problem(
        answer=Decimal(float(gelu(z) if name == "GELU" else selu(z)), places=3),
        proof=Road("the definition", by_hand),
        distractors=_of_gelu(z, normal) if name == "GELU" else _of_selu(z),
        shown={"normal": round(normal, 4)},
    )


def _of_gelu(z: float, normal: float) -> tuple[Distractor, ...]:
    return (
        Distractor(
            "wrong-activation-used",
            float(relu(z)),
            "That is ReLU, whose gate is either open or closed.",
        ),
        Distractor(
            "sign-flipped",
            float(-gelu(-z)),
            r"The gate is $\Phi(z)$, not $1 - \Phi(z)$.",
        ),
        Distractor(
            "factor-forgotten",
            normal,
            "That is only the gate; it multiplies $z$.",
        ),
        Distractor(
            "wrong-activation-used",
            float(silu(z)),
            "That is SiLU, whose gate is the sigmoid.",
        ),
        Distractor(
            "added-not-multiplied",
            z + normal,
            "The gate is a factor, nothing that is added.",
        ),
    )


def _of_selu(z: float) -> tuple[Distractor, ...]:
    if z > 0:
        return (
            Distractor(
                "factor-forgotten",
                float(elu(z)),
                "Positive values are scaled as well, by 1.0507.",
            ),
            Distractor(
                "wrong-activation-used",
                SCALE * ALPHA * z,
                "The factor 1.6733 belongs to negative values only.",
            ),
            Distractor(
                "wrong-activation-used",
                SCALE * ALPHA * (math.exp(z) - 1),
                "The exponential belongs to negative values only.",
            ),
            Distractor(
                "wrong-activation-used",
                float(sigmoid(z)),
                "That is the sigmoid.",
            ),
        )
    return (
        Distractor(
            "wrong-activation-used",
            float(elu(z)),
            "That is ELU; SELU has two more factors.",
        ),
        Distractor(
            "factor-forgotten",
            ALPHA * (math.exp(z) - 1),
            "The scale 1.0507 is missing.",
        ),
        Distractor(
            "forgot-minus-one",
            SCALE * ALPHA * math.exp(z),
            "The exponential is shifted down by one: $e^z - 1$.",
        ),
        Distractor(
            "wrong-activation-used",
            SCALE * z,
            "Negative values do not stay on a straight line: they level off.",
        ),
        Distractor(
            "wrong-activation-used",
            SCALE * ALPHA * z,
            "Negative values do not stay on a straight line: they level off.",
        ),
    )
