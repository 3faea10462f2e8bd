"""Kinds of convolutions in the order of their weights."""

from collections.abc import Mapping

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, DepthwiseConv2D, Layer, SeparableConv2D


def listed(counts: Mapping[str, float]) -> str:
    """Print the layers, the one with the fewest weights first."""
    return ", ".join(sorted(counts, key=lambda name: counts[name]))


@template(
    level=3,
    parameters={
        "K": (3, 5, 7),
        "C": (8, 16, 32, 40, 64, 80, 96, 128, 256),
        "g": (2, 4),
    },
    prompt=r"""
Five layers without biases take <<C>> channels and give <<C>> channels:

- *pointwise*: a convolution with $1 \times 1$ kernels,
- *depthwise*: a depthwise convolution with $<<K>> \times <<K>>$ kernels,
- *separable*: a depthwise separable convolution with $<<K>> \times <<K>>$ kernels,
- *grouped*: a convolution with $<<K>> \times <<K>>$ kernels and <<g>> groups,
- *ordinary*: a convolution with $<<K>> \times <<K>>$ kernels.

Which is the order of their numbers of weights, the layer with the fewest first?
""",
    solution=r"""
With $C = <<C>>$:

| layer | weights |
|---|---|
| pointwise | $C \cdot C = <<counts["pointwise"]>>$ |
| depthwise | $<<K>>^2 \cdot C = <<counts["depthwise"]>>$ |
| separable | $<<K>>^2 \cdot C + C \cdot C = <<counts["separable"]>>$ |
| grouped | $<<K>>^2 \cdot C / <<g>> \cdot C = <<counts["grouped"]>>$ |
| ordinary | $<<K>>^2 \cdot C \cdot C = <<counts["ordinary"]>>$ |

Which of the first two has fewer depends on the width:

$$<<C>> \cdot <<C>> = <<counts["pointwise"]>>, \qquad <<K>>^2 \cdot <<C>> = <<counts["depthwise"]>>$$

So the order is <<answer>>.
""",
)
def order_by_weights(K: int, C: int, g: int) -> Problem:
    layers: dict[str, Layer] = {
        "pointwise": Conv2D(C, 1, use_bias=False),
        "depthwise": DepthwiseConv2D(K, use_bias=False),
        "separable": SeparableConv2D(C, K, use_bias=False),
        "grouped": Conv2D(C, K, groups=g, use_bias=False),
        "ordinary": Conv2D(C, K, use_bias=False),
    }
    counts = {name: layer.count_params((None, None, C)) for name, layer in layers.items()}
    most, few = counts["ordinary"], counts["depthwise"]

    def believed(**wrong: float) -> str:
        return listed({**counts, **wrong})

    def entry_by_entry() -> str:
        pairs = [(channel, out) for channel in range(C) for out in range(C)]
        inside = [pair for pair in pairs if pair[0] * g // C == pair[1] * g // C]
        area = sum(1 for _row in range(K) for _column in range(K))
        found = {
            "ordinary": area * len(pairs),
            "grouped": area * len(inside),
            "pointwise": len(pairs),
            "depthwise": area * C,
            "separable": area * C + len(pairs),
        }
        return listed(found)

    return Problem(
        answer=Choice(believed()),
        proof=Road("the pairs of channels that are connected, one by one", entry_by_entry),
        distractors=(
            Distractor(
                "one-by-one-has-one-weight",
                believed(pointwise=1, separable=few + 1),
                r"A $1 \times 1$ convolution has a weight for each pair of channels.",
            ),
            Distractor(
                "full-conv-formula",
                believed(depthwise=most + 1, separable=most + 2),
                "A depthwise kernel sees one channel only, so it has few weights.",
            ),
            Distractor(
                "groups-miscounted",
                believed(grouped=most * g),
                "Groups save weights: a filter sees only the channels of its group.",
            ),
            Distractor(
                "groups-miscounted",
                believed(grouped=min(counts.values()) - 1),
                "Groups save weights, but a grouped filter still sees several channels.",
            ),
            Distractor(
                "forgot-pointwise",
                believed(separable=few - 1),
                r"A separable convolution is a depthwise *and* a $1 \times 1$ convolution.",
            ),
            Distractor(
                "swapped-roles",
                ", ".join(reversed(believed().split(", "))),
                "The one with the fewest weights comes first.",
            ),
        ),
        working={"counts": counts},
    )
