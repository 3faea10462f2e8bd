"""Output length of a dilated convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D


@template(
    level=2,
    parameters={"n": range(30, 60), "K": (3, 4, 5), "d": (3, 4, 5)},
    prompt=r"""
A sequence of length <<n>> enters a `Conv1D` layer with kernels of length <<K>>, dilation rate <<d>>,
stride 1 and no padding.

How long is its output?
""",
    solution=r"""
The kernel spans $<<d>> \cdot (<<K>> - 1) + 1 = <<span>>$ positions, and a span of that length fits at

$$<<n>> - <<span>> + 1 = <<answer>>$$

places.
""",
)
def dilated_output_length(n: int, K: int, d: int) -> Problem:
    layer = Conv1D(1, K, dilation_rate=d)
    right = layer.count_outputs((n, 1))
    (span,) = layer.window.span

    def place_by_place() -> int:
        return sum(
            1 for start in range(n) if all(start + entry * d in range(n) for entry in range(K))
        )

    return Problem(
        answer=Integer(right),
        proof=Road("the starts at which no entry hangs over", place_by_place),
        distractors=(
            Distractor(
                "ignored-dilation",
                n - K + 1,
                "The kernel is spread, so it fits at fewer places.",
            ),
            Distractor(
                "dilation-taken-for-stride",
                (n - K) // d + 1,
                "That is a stride. Dilation spreads the kernel; it still moves by one.",
            ),
            Distractor(
                "forgot-plus-one",
                right - 1,
                "The first place of the kernel counts too: add 1.",
            ),
            Distractor(
                "dilation-formula-wrong",
                n - d * K + 1,
                "A dilated kernel spans $d (K - 1) + 1$ positions, not $d K$.",
            ),
            Distractor(
                "padding-mode-confused",
                n,
                "Without padding positions are lost at the ends.",
            ),
            Distractor(
                "ignored-dilation",
                n - K,
                "The kernel is spread; and its first place counts too.",
            ),
        ),
        working={"span": span},
    )
