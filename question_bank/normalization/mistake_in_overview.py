"""Find the mistake in facts about a normalization layer."""

from math import prod

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

LINES = tuple(f"Line {number}" for number in range(1, 6))
LAYERS = {
    "batch": BatchNormalization(),
    "layer": LayerNormalization(axis=(1, 2, 3)),
    "instance": InstanceNormalization(),
}
KEPT = {"batch": "channel", "layer": "sample", "instance": "channel of each sample"}


@template(
    level=3,
    parameters={
        "scheme": tuple(LAYERS),
        "wrong": LINES,
        "N": (4, 8, 16),
        "S": (5, 6, 7),
        "C": (10, 12, 24),
    },
    prompt=r"""
A student sums up what <<scheme>> normalization<<" over height, width and channels" if scheme == "layer" else "">> does with a batch of shape
$(N, H, W, C) = (<<N>>, <<S>>, <<S>>, <<C>>)$, in training and with learned $\gamma$ and $\beta$:

1. There is a mean for each <<said[0]>>.
2. That makes <<said[1]>> means.
3. Each of them is taken over <<said[2]>> values.
4. The output has the shape (<<said[3] | join(", ")>>).
5. The layer learns <<said[4]>> numbers by gradient descent.

Four of the lines are right. Which one is wrong?
""",
    solution=r"""
<<answer>>. Rightly there is a mean for each <<right[0]>>, which makes <<right[1]>> means of

$$\frac{<<N>> \cdot <<S>> \cdot <<S>> \cdot <<C>>}{<<right[1]>>} = <<right[2]>>$$

values each. The shape stays (<<right[3] | join(", ")>>), and $\gamma$ and $\beta$ have <<right[4]>> entries together.
""",
)
def mistake_in_overview(scheme: str, wrong: str, N: int, S: int, C: int) -> Problem:
    shape = (N, S, S, C)

    def facts(scheme: str) -> tuple[object, ...]:
        layer = LAYERS[scheme]
        reduced = layer.reduction_axes(4)
        means = prod(size for axis, size in enumerate(shape) if axis not in reduced)
        weights = layer.weight_shapes(shape[1:])
        learned = prod(weights["gamma"]) + prod(weights["beta"])
        return (
            KEPT[scheme],
            means,
            prod(shape) // means,
            (N, *layer.output_shape(shape[1:])),
            learned,
        )

    right = facts(scheme)
    other = facts("instance" if scheme == "layer" else "layer")
    mistaken = (
        other[0],
        other[1],
        other[2],
        {"batch": (1, 1, 1, C), "layer": (N, 1, 1, 1), "instance": (N, 1, 1, C)}[scheme],
        {"batch": 4 * C, "layer": 2, "instance": 2 * N * C}[scheme],
    )
    said = [mistaken[place] if LINES[place] == wrong else fact for place, fact in enumerate(right)]
    return find_line(Planted(LINES.index(wrong) + 1), right, said)
