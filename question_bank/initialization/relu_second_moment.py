"""Mean square of a signal after several layers with ReLU."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import GlorotNormal, HeNormal


@template(
    level=3,
    parameters={
        "rule": ("Glorot", "He"),
        "n": (64, 100, 128, 200, 256, 400, 500, 512),
        "L": (2, 3, 4, 5, 6, 8, 10),
    },
    prompt=r"""
A network of <<L>> dense layers with ReLU has <<n>> units in each layer, as many inputs, and no
biases. Its weights are drawn with the mean 0 by the rule of <<rule>>
<%- if rule == "He" %>, for the fan-in<% endif %>.

By which factor does the mean square of the signal change from the input of the first layer to the
output of the last, on average over such draws?
""",
    solution=r"""
The pre-activations of a layer have the mean square of its inputs times

$$n \cdot \text{Var}(w) = <<n>> \cdot <<"\\frac{2}{" ~ n ~ " + " ~ n ~ "}" if rule == "Glorot" else "\\frac{2}{" ~ n ~ "}">> = <<gain>>$$

They are symmetric about 0, so ReLU keeps half of it: a layer multiplies the mean square by
<<gain / 2>>. After <<L>> layers the factor is

$$<<gain / 2>>^{<<L>>} = <<answer>>$$
""",
)
def relu_second_moment(rule: str, n: int, L: int) -> Problem:
    glorot, he = GlorotNormal(), HeNormal()
    right, other = (glorot, he) if rule == "Glorot" else (he, glorot)

    def factor(initializer: GlorotNormal | HeNormal) -> float:
        return n * initializer.variance((n, n)) / 2

    layer = factor(right)
    return Problem(
        answer=Decimal(layer**L, places=5),
        proof="0.5 ** L if rule == 'Glorot' else 1.0",
        distractors=(
            Distractor(
                "wrong-initializer-used",
                factor(other) ** L,
                "That is what He's rule does: its 2 makes up for ReLU."
                if rule == "Glorot"
                else "That is what Glorot's rule does, which takes no account of ReLU.",
            ),
            Distractor(
                "per-layer-factor-wrong",
                0.25**L if rule == "Glorot" else 2.0**L,
                "ReLU halves the mean square once in a layer, and the weights keep it as it is."
                if rule == "Glorot"
                else "The weights double the mean square, and ReLU halves it again.",
            ),
            Distractor(
                "variance-std-confused",
                0.5 ** (L / 2),
                "That is the root: it would be the factor of the root mean square."
                if rule == "Glorot"
                else "The mean square is halved by ReLU, but He's weights have doubled it before.",
            ),
            Distractor(
                "linear-in-depth",
                0.5 / L if rule == "Glorot" else 0.5,
                "Each layer has the same factor again: take a power."
                if rule == "Glorot"
                else "What ReLU takes away, the 2 in He's rule has added before.",
            ),
        ),
        working={"gain": 2 * layer},
    )
