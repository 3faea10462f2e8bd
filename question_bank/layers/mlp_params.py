"""Parameters of a multilayer perceptron."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense, Sequential


@template(
    level=2,
    parameters={
        "n": (4, 6, 10, 20),
        "first": (8, 16, 32),
        "second": (5, 12, 24),
        "classes": (2, 3, 7),
        "use_bias": (True, False),
    },
    prompt=r"""
A multilayer perceptron takes <<n>> features. It has two hidden layers, of <<first>> and <<second>>
units, and an output layer of <<classes>> units. All layers are fully connected, and
<<"every unit has one" if use_bias else "no unit has a">> bias.

How many learnable parameters does it have?
""",
    solution=r"""
Each layer has a weight for every pair of an input and a unit
<%- if use_bias %>, and a bias for every unit<% endif %>:

<% if use_bias %>
$$(<<n>> + 1) \cdot <<first>> + (<<first>> + 1) \cdot <<second>> + (<<second>> + 1) \cdot <<classes>>
= <<layers[0]>> + <<layers[1]>> + <<layers[2]>> = <<answer>>$$
<% else %>
$$<<n>> \cdot <<first>> + <<first>> \cdot <<second>> + <<second>> \cdot <<classes>>
= <<layers[0]>> + <<layers[1]>> + <<layers[2]>> = <<answer>>$$
<% endif %>
""",
)
def mlp_params(n: int, first: int, second: int, classes: int, use_bias: bool) -> Problem:
    widths = (first, second, classes)

    def count_connections() -> int:
        count = 0
        sources = n
        for width in widths:
            for _unit in range(width):
                count += sources + use_bias
            sources = width
        return count

    network = Sequential([Dense(width, use_bias=use_bias) for width in widths])
    layers = [layer.count_params(inputs) for layer, inputs in network.entering((n,))]
    units = first + second + classes
    right = sum(layers)
    weights = right - (units if use_bias else 0)
    return Problem(
        answer=Integer(right),
        proof=Road("connections counted unit by unit", count_connections),
        distractors=(
            Distractor("forgot-bias", weights, "Every unit has a bias as well.")
            if use_bias
            else Distractor(
                "bias-miscounted",
                weights + units,
                "This network has no biases.",
            ),
            Distractor(
                "bias-miscounted",
                weights + n + first + second + (classes if use_bias else 0),
                "The input has no units of its own, so there are no biases for it."
                if use_bias
                else "This network has no biases, least of all for its input.",
            ),
            Distractor(
                "forgot-a-part",
                layers[0] + layers[1],
                "The output layer has weights as well.",
            ),
            Distractor(
                "wrong-aggregation",
                (n + use_bias) * units,
                f"Only the first layer sees the {n} features; the others see the layer before.",
            ),
            Distractor(
                "multiplied-layers",
                n * first * second * classes,
                "The layers follow each other: their parameters are *added*.",
            ),
        ),
        working={"layers": layers},
        figure=lambda: dense_network((n, *widths)),
    )
