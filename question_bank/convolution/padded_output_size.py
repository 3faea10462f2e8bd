"""Output size with an explicit padding."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D


@template(
    level=2,
    parameters={"n": range(16, 66, 2), "K": (3, 5, 7), "P": (2, 3, 4), "S": (1, 2)},
    prompt=r"""
A convolution with $<<K>> \times <<K>>$ kernels and stride <<S>> takes square maps of side <<n>>, to
which <<P>> rows or columns of zeros are added on *each* of the four sides first.

What is the side of its output?
""",
    solution=r"""
$$\left\lfloor \frac{n + 2P - K}{S} \right\rfloor + 1 = \left\lfloor \frac{<<n>> + 2 \cdot <<P>> - <<K>>}{<<S>>} \right\rfloor + 1 = <<answer>>$$
""",
)
def padded_output_size(n: int, K: int, P: int, S: int) -> Problem:
    side = Conv1D(1, K, strides=S, padding=P).count_outputs((n, 1))  # along each axis alike

    def place_by_place() -> int:
        cells = [0] * P + [1] * n + [0] * P
        return sum(1 for start in range(0, len(cells), S) if len(cells[start : start + K]) == K)

    return Problem(
        answer=Integer(side),
        proof=Road("the places on a padded row, one by one", place_by_place),
        distractors=(
            Distractor(
                "padded-one-side",
                (n + P - K) // S + 1,
                "Both ends of an axis are padded: $2P$ cells are added.",
            ),
            Distractor(
                "forgot-plus-one",
                side - 1,
                "The first place of the kernel counts too: add 1.",
            )
            if S == 1
            else Distractor(
                "ignored-stride",
                n + 2 * P - K + 1,
                f"The kernel moves {S} positions at a time.",
            ),
            Distractor(
                "forgot-padding",
                (n - K) // S + 1,
                "The zeros make the map larger: they count.",
            )
            if S == 1
            else Distractor(
                "padding-amount-wrong",
                (n + 4 * P - K) // S + 1,
                "An axis has two ends: $2P$ cells are added along it, not $4P$.",
            ),
            Distractor(
                "kernel-not-subtracted",
                (n + 2 * P) // S + 1,
                "The kernel needs room: subtract its side before you divide.",
            ),
        ),
    )
