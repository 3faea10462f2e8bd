"""Output values of a 1-D convolution with stride and bias."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.sliding_window import sliding_window
from quizgen.reference import Conv1D


def varied(x: NDArray[np.int64], w: tuple[int, ...], s: int, b: int) -> bool:
    """Whether there is something to see, and a flip of the kernel shows."""
    return len({*x.tolist()}) > 2 and any(x[start] != x[start + 2] for start in range(0, 3, s))


@template(
    level=2,
    parameters={
        "x": Tensor((5,), (-1, 0, 1, 2, 3)),
        "w": (
            (1, 0, -1),
            (2, 1, 0),
            (-1, 2, 1),
            (1, -2, 2),
            (0, 1, 2),
            (2, 0, -1),
            (1, 1, -2),
            (-2, 1, 2),
        ),
        "s": (1, 2),
        "b": (-3, -2, 2, 3),
    },
    require=varied,
    prompt=r"""
A `Conv1D` layer has a single filter $w$ with bias $b = <<b>>$. It has stride <<s>> and no padding,
and, as layers do, it does not flip the kernel. Its input $x$ has one channel:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

What is its output?
""",
    solution=r"""
Lay the kernel over each patch, multiply position by position, add the products and the bias:

<% for line in lines %>
$$<<line>>$$

<% endfor %>
The output is $<<answer>>$.
""",
)
def conv1d_value(x: NDArray[np.int64], w: tuple[int, ...], s: int, b: int) -> Problem:
    layer = Conv1D(1, 3, strides=s)

    def output(kernel: tuple[int, ...]) -> NDArray[np.float64]:
        return layer(x.reshape(1, 5, 1), np.reshape(kernel, (3, 1, 1)), [b])[0, :, 0]

    answer = output(w)
    values, starts = x.tolist(), range(0, 3, s)

    def place_by_place() -> list[int]:
        return [sum(values[i + k] * w[k] for k in range(3)) + b for i in starts]

    def written(start: int, total: int) -> str:
        pairs = zip(values[start : start + 3], w, strict=True)
        products = " + ".join(rf"{in_sum(value)} \cdot {in_sum(weight)}" for value, weight in pairs)
        return f"{products} + {in_sum(b)} = {total}"

    def in_sum(number: int) -> str:
        return f"({number})" if number < 0 else str(number)

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("the definition, place by place", place_by_place),
        distractors=(
            Distractor(
                "flipped-kernel",
                output(w[::-1]),
                "The kernel was flipped; layers use it as it stands.",
            ),
            Distractor("forgot-bias", answer - b, "The bias is added to every output value."),
            Distractor(
                "product-of-sums",
                [sum(values[start : start + 3]) * sum(w) + b for start in starts],
                "Multiply pairs first and then add: not the sums themselves.",
            ),
            Distractor("wrong-sign-bias", answer - 2 * b, "The bias is added, with its own sign."),
            Distractor(
                "confused-stride",
                answer[::2],
                "The kernel moves by 1 from one output to the next.",
            )
            if s == 1
            else Distractor(
                "conv-takes-max",
                [
                    max(value * weight for value, weight in zip(values[start:], w, strict=False))
                    + b
                    for start in starts
                ],
                "The products of a patch are added up; none of them is picked.",
            ),
            Distractor(
                "centre-only",
                [values[start + 1] * w[1] + b for start in starts],
                "All products of a patch are added, not the one in the middle alone.",
            ),
        ),
        working={"lines": list(map(written, starts, place_by_place()))},
        figure=lambda: sliding_window([x.tolist()], [w], bias=b),
    )
