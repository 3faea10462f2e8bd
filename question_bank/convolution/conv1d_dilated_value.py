"""Output values of a dilated 1-D convolution."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import Conv1D


def not_constant(x: NDArray[np.int64], w: tuple[int, ...], d: int) -> bool:
    """Whether the signal has anything to see."""
    return len({*x[::d].tolist()}) > 1 and len({*x.tolist()}) > 2


@template(
    level=3,
    parameters={
        "x": Tensor((8,), (1, 2, 3, 5)),
        "w": ((2, 1, -1), (1, -1, 2), (-1, 2, 1), (1, 3, 2), (3, 1, -2), (1, 2, -1)),
        "d": (2, 3),
    },
    require=not_constant,
    prompt=r"""
A layer `Conv1D(filters=1, kernel_size=3, dilation_rate=<<d>>, use_bias=False)` with stride 1 and
without padding does not flip its kernel $w$. Its input $x$ has one channel:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

What is its output?
""",
    solution=r"""
The three entries of the kernel are laid <<d>> positions apart, so they span
$<<d>> \cdot (3 - 1) + 1 = <<2 * d + 1>>$ positions:

<% for line in lines %>
$$<<line>>$$

<% endfor %>
The output is $<<answer>>$.
""",
)
def conv1d_dilated_value(x: NDArray[np.int64], w: tuple[int, ...], d: int) -> Problem:
    layer = Conv1D(1, 3, dilation_rate=d, use_bias=False)
    values = x.tolist()
    places = layer.count_outputs((8, 1))

    def output(layer: Conv1D) -> list[int]:
        y = layer(x.reshape(1, 8, 1), np.reshape(w, (3, 1, 1)))
        return [int(value) for value in y[0, :, 0].tolist()]

    def with_holes() -> list[int]:
        spread = [0] * (2 * d + 1)
        spread[::d] = w
        return [
            sum(a * b for a, b in zip(values[start:], spread, strict=False))
            for start in range(8 - 2 * d)
        ]

    def in_sum(number: int) -> str:
        return f"({number})" if number < 0 else str(number)

    answer, close = output(layer), output(replace(layer, dilation_rate=1))

    def written(start: int) -> str:
        pairs = zip(values[start::d], w, strict=False)
        products = " + ".join(rf"{value} \cdot {in_sum(weight)}" for value, weight in pairs)
        return f"{products} = {answer[start]}"

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("a longer kernel with zeros in its gaps", with_holes),
        distractors=(
            Distractor(
                "ignored-dilation",
                close[:places],
                "The entries of the kernel are laid apart; between them inputs are left out.",
            ),
            Distractor(
                "flipped-kernel",
                [
                    sum(a * b for a, b in zip(values[start::d], w[::-1], strict=False))
                    for start in range(places)
                ],
                "The kernel was flipped; layers use it as it stands.",
            ),
            Distractor(
                "dilation-formula-wrong",
                output(replace(layer, dilation_rate=5 - d))[:places],
                f"From one entry to the next it is {d} positions.",
            ),
            Distractor(
                "confused-stride",
                close[::d],
                "That is a stride: it moves the kernel. Dilation spreads it.",
            ),
            Distractor(
                "product-of-sums",
                [sum(values[start::d][:3]) * sum(w) for start in range(places)],
                "Multiply pairs first and then add: not the sums themselves.",
            ),
        ),
        working={"lines": [written(start) for start in range(places)]},
    )
