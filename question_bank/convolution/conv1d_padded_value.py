"""Output values of a 1-D convolution that pads."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import Conv1D


@template(
    level=3,
    parameters={
        "padding": ("same", "causal"),
        "x": Tensor((4,), (1, 2, 3, 4, 5)),
        "w": (
            (1, 2, -1),
            (2, 1, -1),
            (-1, 1, 2),
            (1, 3, 2),
            (2, -1, 1),
            (3, 1, -2),
            (1, -2, 2),
            (-2, 3, 1),
            (2, 3, 1),
            (-1, 2, 3),
        ),
    },
    prompt=r"""
A layer `Conv1D(filters=1, kernel_size=3, padding="<<padding>>", use_bias=False)` with stride 1
fills up with zeros and, as layers do, does not flip the kernel. Its input $x$ has one channel:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

What is its output?
""",
    solution=r"""
<% if padding == "same" %>
Padding "same" adds the two zeros that are missing in equal shares, one at each end:
<% else %>
Padding "causal" adds both zeros in front, so that no output sees a later input:
<% endif %>

$$<<padded | vector>>$$

Now slide the kernel over the four patches:

<% for line in lines %>
$$<<line>>$$

<% endfor %>
The output is $<<answer>>$.
""",
)
def conv1d_padded_value(
    padding: Literal["same", "causal"], x: NDArray[np.int64], w: tuple[int, ...]
) -> Problem:
    layer = Conv1D(1, 3, padding=padding, use_bias=False)
    everywhere = replace(layer, padding=2)  # the other paddings keep four or two of its outputs

    def output(layer: Conv1D) -> NDArray[np.float64]:
        return layer(x.reshape(1, 4, 1), np.reshape(w, (3, 1, 1)))[0, :, 0]

    values = x.tolist()
    before = 1 if padding == "same" else 2
    padded = [0] * before + values + [0] * (2 - before)

    def place_by_place() -> list[int]:
        found = []
        for place in range(4):
            touched = [(place + k - before, w[k]) for k in range(3)]
            found.append(sum(values[i] * weight for i, weight in touched if 0 <= i < 4))
        return found

    def in_sum(number: int) -> str:
        return f"({number})" if number < 0 else str(number)

    whole, totals = output(everywhere), place_by_place()

    def written(place: int) -> str:
        pairs = zip(padded[place : place + 3], w, strict=True)
        products = " + ".join(rf"{value} \cdot {in_sum(weight)}" for value, weight in pairs)
        return f"{products} = {totals[place]}"

    return Problem(
        answer=Array(output(layer), places=0),
        proof=Road("the definition, with everything outside the input left out", place_by_place),
        distractors=(
            Distractor(
                "padding-mode-confused",
                whole[:4] if padding == "same" else whole[1:5],
                '"same" shares the zeros between both ends; "causal" puts them all in front.',
            ),
            Distractor(
                "padding-wrong-end",
                whole[2:],
                "The zeros were all put at the end: then outputs see later inputs only.",
            )
            if padding == "causal"
            else Distractor(
                "padding-mode-confused",
                whole[2:4],
                "Without padding there are fewer outputs than inputs.",
            ),
            Distractor(
                "flipped-kernel",
                [
                    sum(a * b for a, b in zip(padded[place:], w[::-1], strict=False))
                    for place in range(4)
                ],
                "The kernel was flipped; layers use it as it stands.",
            ),
            Distractor(
                "product-of-sums",
                [sum(padded[place : place + 3]) * sum(w) for place in range(4)],
                "Multiply pairs first and then add: not the sums themselves.",
            ),
            Distractor(
                "conv-takes-max",
                [
                    max(value * weight for value, weight in zip(padded[place:], w, strict=False))
                    for place in range(4)
                ],
                "The products of a patch are added up; none of them is picked.",
            ),
        ),
        working={"padded": padded, "lines": [written(place) for place in range(4)]},
    )
