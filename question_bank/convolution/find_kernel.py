"""Kernel size from input and output size."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D


@template(
    level=2,
    parameters={"n": range(14, 44), "K": (4, 5, 6, 7, 9)},
    prompt=r"""
A convolution with square kernels, stride 1 and no padding turns maps of $<<n>> \times <<n>>$
positions into maps of $<<m>> \times <<m>>$.

What is the side of its kernels?
""",
    solution=r"""
Solve $m = n - K + 1$ for $K$:

$$K = n - m + 1 = <<n>> - <<m>> + 1 = <<answer>>$$
""",
)
def find_kernel(n: int, K: int) -> Problem:
    def side(kernel: int) -> int:
        return Conv1D(1, kernel).count_outputs((n, 1))

    m = side(K)
    fitting = next(kernel for kernel in range(1, n + 1) if side(kernel) == m)
    return Problem(
        answer=Integer(fitting),
        proof=Road("the formula solved for the kernel", lambda: n - m + 1),
        distractors=(
            Distractor(
                "forgot-plus-one",
                n - m,
                "A kernel of side 1 loses nothing, so one of side $K$ loses $K - 1$.",
            ),
            Distractor(
                "inverse-problem-slip",
                max(1, (n - m) // 2),
                r"Nothing is halved: $n - m$ positions are lost altogether, over both borders.",
            ),
            Distractor(
                "inverse-problem-slip",
                max(1, round(n / m)),
                "Without a stride the sizes differ by a number, not by a factor.",
            ),
            Distractor(
                "off-by-one",
                fitting + 1,
                "Solve $m = n - K + 1$ for $K$: the 1 is added once.",
            ),
            Distractor(
                "inverse-problem-slip",
                2 * (n - m) + 1,
                "Each of the two borders loses half of what is lost, not all of it.",
            ),
        ),
        shown={"m": m},
    )
