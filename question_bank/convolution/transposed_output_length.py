"""Output size of a transposed convolution."""

from typing import Literal

from quizgen.authoring import Distractor, Integer, Problem, Road, replace, template
from quizgen.reference import Conv1D, Conv1DTranspose


@template(
    level=3,
    parameters={
        "n": range(8, 20),
        "K": (4, 5, 7),
        "s": (2, 3),
        "padding": ("valid", "same"),
    },
    prompt=r"""
As part of a decoder, a layer `Conv2DTranspose(1, kernel_size=<<K>>, strides=<<s>>,
padding="<<padding>>")` of Keras takes maps of $<<n>> \times <<n>>$ positions.

What is the side of its output?
""",
    solution=r"""
<% if padding == "valid" %>
Along an axis there are <<n>> copies of the kernel, each <<s>> positions after the one before; the
last copy reaches <<K>> positions far:

$$(n - 1) \cdot s + K = (<<n>> - 1) \cdot <<s>> + <<K>> = <<answer>>$$
<% else %>
Padding "same" cuts the ends off until every input position has made <<s>>:

$$n \cdot s = <<n>> \cdot <<s>> = <<answer>>$$
<% endif %>
""",
)
def transposed_output_length(n: int, K: int, s: int, padding: Literal["valid", "same"]) -> Problem:
    layer = Conv1DTranspose(1, K, strides=s, padding=padding)  # along each axis alike
    right = layer.count_outputs((n, 1))
    other = replace(layer, padding="same" if padding == "valid" else "valid")

    def copy_by_copy() -> int:
        if padding == "same":
            return sum(s for _position in range(n))
        return len({copy * s + entry for copy in range(n) for entry in range(K)})

    return Problem(
        answer=Integer(right),
        proof=Road("the positions that the copies of the kernel cover", copy_by_copy),
        distractors=(
            Distractor(
                "downsampled-instead",
                Conv1D(1, K, strides=s, padding=padding).count_outputs((n, 1)),
                "That is an ordinary convolution; a transposed one makes maps larger.",
            ),
            Distractor(
                "padding-mode-confused",
                other.count_outputs((n, 1)),
                '"valid" cuts nothing off; "same" leaves $n s$ positions.',
            ),
            Distractor(
                "transpose-conv-wrong",
                (n - 1) * s,
                "That is where the last copy of the kernel *begins*.",
            ),
            Distractor(
                "transpose-conv-wrong",
                n * s + K,
                "The last copy begins after $n - 1$ steps, not $n$.",
            )
            if padding == "valid"
            else Distractor(
                "shape-unchanged",
                n,
                "That is the side of the input; the stride makes it larger.",
            ),
            Distractor(
                "transpose-conv-wrong",
                n * K,
                "The copies of the kernel are a stride apart; they do not lie one behind the other.",
            ),
        ),
    )
