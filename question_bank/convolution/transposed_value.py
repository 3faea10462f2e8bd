"""Output values of a transposed 1-D convolution."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Conv1DTranspose


@template(
    level=4,
    parameters={
        "x": Tensor((3,), (1, 2, 3, 4, 5)),
        "w": (
            (1, 2, 3),
            (2, 1, 3),
            (3, 1, 2),
            (1, -1, 2),
            (2, -1, 1),
            (-1, 2, 1),
            (1, 2, -1),
            (3, -2, 1),
            (-2, 1, 1),
            (2, -3, 1),
        ),
        "s": (1, 2),
    },
    prompt=r"""
A `Conv1DTranspose` layer with one filter $w$ has stride <<s>>, padding "valid" (nothing is cut off)
and no bias. Its input $x$ has one channel:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

What is its output?
""",
    solution=r"""
Each input value puts a copy of the kernel, times that value, into the output, each copy <<s>>
position<<"s" if s > 1 else "">> after the one before:

<% for copy in copies %>
$$<<copy | vector>>$$

<% endfor %>
Where copies overlap they are added: $<<answer>>$.
""",
)
def transposed_value(x: NDArray[np.int64], w: tuple[int, ...], s: int) -> Problem:
    layer = Conv1DTranspose(1, 3, strides=s, use_bias=False)
    answer = layer(x.reshape(1, 3, 1), np.reshape(w, (3, 1, 1)))[0, :, 0]
    length = 2 * s + 3
    values = x.tolist()

    def output_by_output() -> list[int]:
        return [
            sum(values[i] * w[place - i * s] for i in range(3) if 0 <= place - i * s < 3)
            for place in range(length)
        ]

    def overwritten(*, first_wins: bool = False) -> list[int]:
        cells = [0] * length
        for i, value in sorted(enumerate(values), reverse=first_wins):
            cells[i * s : i * s + 3] = [value * weight for weight in w]
        return cells

    def copies(kernel: tuple[int, ...], stride: int) -> list[list[int]]:
        return [
            [0] * (i * stride) + [value * weight for weight in kernel] + [0] * ((2 - i) * stride)
            for i, value in enumerate(values)
        ]

    def added(copies: list[list[int]]) -> list[int]:
        return [sum(column) for column in zip(*copies, strict=True)]

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("who adds to each output, one by one", output_by_output),
        distractors=(
            Distractor(
                "flipped-kernel",
                added(copies(w[::-1], s)),
                "The kernel was flipped; each copy stands as it is printed.",
            ),
            Distractor(
                "transpose-conv-wrong",
                overwritten(),
                "Where copies overlap they are added; none overwrites another.",
            ),
            Distractor(
                "confused-stride",
                added(copies(w, 3 - s)),
                f"The copies lie {s} apart.",
            ),
            Distractor(
                "transpose-conv-wrong",
                overwritten(first_wins=True),
                "Where copies overlap they are added; none hides another.",
            ),
            Distractor(
                "transpose-conv-wrong",
                [value * weight for value, weight in zip(values, w, strict=True)],
                "Each input value is multiplied by the whole kernel, not by one entry.",
            ),
        ),
        working={"copies": copies(w, s)},
    )
