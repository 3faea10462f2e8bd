"""Zeros that padding "same" adds."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Conv1D


def zeros(n: int, K: int, s: int) -> tuple[int, int]:
    """Return the zeros that a layer adds in front and behind."""
    ((before, after),) = Conv1D(1, K, strides=s, padding="same").window.padding_amounts((n,))
    return before, after


SIZES = tuple((n, K, s) for n in range(20, 44) for K in (4, 5, 6, 7, 8, 9, 10) for s in (1, 2, 3))
UNEVEN = tuple(sizes for sizes in SIZES if zeros(*sizes)[1] > zeros(*sizes)[0] > 0)


@template(
    level=3,
    parameters={"sizes": UNEVEN},
    prompt=r"""
A layer `Conv1D(filters=1, kernel_size=<<sizes[1]>>, strides=<<sizes[2]>>, padding="same")` of Keras takes
sequences of length <<sizes[0]>>.

How many zeros does it add ...
""",
    solution=r"""
The output has $\left\lceil \frac{<<n>>}{<<s>>} \right\rceil = <<places>>$ places. The last of them
begins at $(<<places>> - 1) \cdot <<s>> = <<last>>$ and reaches $<<K>>$ positions, so in all

$$\max(<<last>> + <<K>> - <<n>>, 0) = <<total>>$$

zeros are missing. They are shared out evenly, an odd one at the end: <<answer>>.
""",
)
def same_padding_split(sizes: tuple[int, int, int]) -> Problem:
    n, K, s = sizes
    before, after = zeros(n, K, s)
    places = Conv1D(1, K, strides=s, padding="same").count_outputs((n, 1))
    total = before + after

    def add_zero_by_zero() -> tuple[int, int]:
        front = back = 0
        while sum(1 for start in range(0, n, s) if start + K <= front + n + back) < places:
            front, back = (front, back + 1) if front == back else (front + 1, back)
        return front, back

    return Problem(
        answer=Parts(
            (
                Part("in front of the sequence?", Integer(before)),
                Part("behind it?", Integer(after)),
            )
        ),
        proof=Road("zeros added until every output has its window", add_zero_by_zero),
        distractors=(
            Distractor(
                "padding-wrong-end",
                (after, before),
                "Keras puts an odd zero at the end, not in front.",
            ),
            Distractor(
                "padding-amount-wrong",
                (K // 2, K // 2),
                "How many are missing depends on the stride too, and need not be even.",
            ),
            Distractor(
                "padding-wrong-end",
                (0, total),
                'Only an odd zero is put at one end; "causal" would put all of them in front.',
            ),
            Distractor(
                "padding-amount-wrong",
                (total, total),
                "That many zeros are added in all, not at each end.",
            ),
            Distractor("padding-wrong-end", (total, 0), 'Only "causal" puts all of them in front.'),
            Distractor(
                "padding-amount-wrong",
                (K - 1, K - 1),
                "So many are missing without a stride, and at both ends together.",
            ),
            Distractor(
                "padding-amount-wrong",
                (K, K),
                "A window that begins at the last position lacks one value less than it is long.",
            ),
            Distractor(
                "padding-amount-wrong",
                (places, places),
                "That is the number of outputs.",
            ),
            Distractor(
                "padding-amount-wrong",
                (n + total, n + total),
                "That is how long the padded sequence is.",
            ),
        ),
        working={
            "n": n,
            "K": K,
            "s": s,
            "places": places,
            "last": (places - 1) * s,
            "total": total,
        },
    )
