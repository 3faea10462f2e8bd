"""A kernel that a flip does not change."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import cross_correlate, true_convolution

SIGNAL = (1, 10, 100, 1000, 10000)  # every order of a kernel's entries gives another output


def listed(kernel: tuple[int, ...]) -> str:
    """Print a kernel as mathematics."""
    return f"$[{', '.join(map(str, kernel))}]$"


def agrees(kernel: tuple[int, ...]) -> bool:
    """Whether convolution and cross-correlation with a kernel are the same."""
    return bool((true_convolution(SIGNAL, kernel) == cross_correlate(SIGNAL, kernel)).all())


@template(
    level=2,
    parameters={"a": (-2, -1, 1, 2, 8, 9), "b": (4, 5, 6, 7), "c": (1, 2, 3)},
    prompt=r"""
For which of these kernels do a true convolution, which flips the kernel, and the cross-correlation
that layers compute give the same output, whatever the input?
""",
    solution=r"""
The two differ by the flip alone, so they agree if the kernel reads the same backwards. That is
$<<answer>>$.

With any other kernel some input tells them apart: a single 1 among zeros is enough.
""",
)
def agreeing_kernel(a: int, b: int, c: int) -> Problem:
    kernels = {
        "mirrored": (a, b, a),
        "opposite": (a, 0, -a) if c == 2 else (b, 0, -b),
        "twice": (b, b, c),
        "rising": (c, b, b + c),
        "falling": (b, c, c),
    }
    (right,) = (kernel for kernel in kernels.values() if agrees(kernel))

    def backwards() -> str:
        (same,) = (kernel for kernel in kernels.values() if list(kernel) == list(kernel)[::-1])
        return listed(same)

    return Problem(
        answer=Choice(listed(right)),
        proof=Road("the kernels read backwards", backwards),
        distractors=(
            Distractor(
                "asymmetric-kernel",
                listed(kernels["opposite"]),
                "Backwards its signs are exchanged, and so are those of all outputs.",
            ),
            Distractor(
                "asymmetric-kernel",
                listed(kernels["twice"]),
                "Equal neighbours are not enough: it must read the same backwards.",
            ),
            Distractor(
                "asymmetric-kernel",
                listed(kernels["rising"]),
                "Backwards it is another kernel: its ends differ.",
            ),
            Distractor(
                "asymmetric-kernel",
                listed(kernels["falling"]),
                "Equal neighbours are not enough: it must read the same backwards.",
            ),
            Distractor(
                "asymmetric-kernel",
                listed((-c, b, c)),
                "Backwards its outer entries have other signs.",
            ),
        ),
    )
