"""Output length of a strided 1-D convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D


@template(
    level=2,
    parameters={"n": range(24, 54), "K": (7, 9, 11), "s": (2, 3, 4)},
    prompt=r"""
A sequence of length <<n>> enters a `Conv1D` layer with kernels of length <<K>>, stride <<s>> and no
padding.

How long is its output?
""",
    solution=r"""
The last place where the kernel fits begins at $<<n>> - <<K>> = <<n - K>>$. Count the places, the
one at 0 included:

$$\left\lfloor \frac{n - K}{s} \right\rfloor + 1 = \left\lfloor \frac{<<n - K>>}{<<s>>} \right\rfloor + 1 = <<answer>>$$
""",
)
def conv1d_output_length(n: int, K: int, s: int) -> Problem:
    length = Conv1D(1, K, strides=s).count_outputs((n, 1))

    def place_by_place() -> int:
        return sum(1 for start in range(0, n, s) if start + K <= n)

    return Problem(
        answer=Integer(length),
        proof=Road("the places of the kernel, one by one", place_by_place),
        distractors=(
            Distractor(
                "forgot-plus-one",
                length - 1,
                "The place at the very beginning counts too: add 1.",
            ),
            Distractor(
                "ignored-stride",
                n - K + 1,
                f"The kernel moves {s} steps at a time.",
            ),
            Distractor(
                "wrong-rounding",
                -(-(n - K) // s) + 1,
                "A place where the kernel hangs over the end does not count: round down.",
            ),
            Distractor(
                "padding-mode-confused",
                -(-n // s),
                'That is padding "same"; without padding the kernel must fit.',
            ),
            Distractor(
                "kernel-not-subtracted",
                n // s + 1,
                "The kernel needs room: subtract its length before you divide.",
            ),
            Distractor(
                "confused-stride",
                n // K,
                "Neighbouring windows overlap: they are a stride apart, not a kernel.",
            ),
            Distractor(
                "confused-stride",
                (n - K) // (s + 1) + 1,
                f"From one place to the next it is {s} steps, not {s} steps that are left out.",
            ),
        ),
    )
