"""Size of the last mini-batch of an epoch."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import batches


def not_full(N: int, B: int) -> bool:
    """Whether the last batch is smaller than the others."""
    return N % B != 0


@template(
    level=1,
    parameters={
        "N": (100, 230, 500, 700, 1010, 1500, 2050, 2750, 3700, 5000, 6100, 7450),
        "B": (12, 16, 24, 32, 48, 64, 72, 96, 128),
    },
    require=not_full,
    prompt=r"""
A training set of <<N>> samples is gone through in mini-batches of <<B>>. The last, smaller batch of
an epoch is kept.

How many samples are in this last batch?
""",
    solution=r"""
The full batches take the largest multiple of <<B>> that fits into <<N>>:

$$<<full>> \cdot <<B>> = <<full * B>>$$

The samples left over make the last batch:

$$<<N>> - <<full * B>> = <<answer>>$$
""",
)
def last_batch(N: int, B: int) -> Problem:
    cut = batches(N, B)
    full, left = len(batches(N, B, drop_remainder=True)), len(cut[-1])
    return Problem(
        answer=Integer(left),
        proof="N % B",
        distractors=(
            Distractor(
                "batch-arithmetic-wrong",
                B,
                "The batch size does not divide the number of samples, so the last batch is short.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                B - left,
                "So many samples are missing for a full batch; the others are in it.",
            ),
            Distractor(
                "counted-wrong-thing",
                full,
                "That is the number of full batches, the quotient; the remainder is asked for.",
            ),
            Distractor(
                "wrong-rounding",
                N // len(cut),
                "That shares the samples out evenly; all batches but the last are full.",
            ),
            Distractor(
                "off-by-one",
                max(left - 1, 0),
                "Count from the first sample left to the last, both included.",
            ),
        ),
        working={"full": full},
    )
