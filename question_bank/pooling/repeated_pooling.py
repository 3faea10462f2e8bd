"""Side of a map after several pooling layers."""

from itertools import accumulate, pairwise

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import MaxPooling2D, Sequential


@template(
    level=2,
    parameters={"n": range(52, 160), "p": (2, 3, 4)},
    prompt=r"""
A map of $<<n>> \times <<n>>$ pixels goes through <<p>> pooling layers, one after the other. Each has a
$2 \times 2$ window, stride 2 and no padding.

How many pixels high is the last map?
""",
    solution=r"""
Each layer halves the height; half a window at the edge is left out, so an odd height is rounded down:

<% for before, after in steps %>
$$\left\lfloor \frac{<<before>>}{2} \right\rfloor = <<after>>$$

<% endfor %>
The last map is <<answer>> pixels high.
""",
)
def repeated_pooling(n: int, p: int) -> Problem:
    column = Sequential([MaxPooling2D((2, 1))] * p)  # of pixels

    def count_windows() -> int:
        left = list(range(n))
        for _ in range(p):
            left = [first for first, _ in zip(left[::2], left[1::2], strict=False)]
        return len(left)

    heights = list(accumulate(range(p), lambda size, _: size // 2, initial=n))
    return Problem(
        answer=Integer(column.count_outputs((n, 1, 1))),
        proof=Road("pairs of rows, one layer after the other", count_windows),
        distractors=(
            Distractor(
                "halving-miscounted",
                n // 2,
                f"That is the height after the first of {p} layers.",
            ),
            Distractor(
                "wrong-rounding",
                -(-n // 2**p),
                "Without padding a row without a partner is left out: round down.",
            ),
            Distractor(
                "subtracted-not-halved",
                n - 2 * p,
                "A layer with stride 2 halves the height, it does not take 2 off.",
            ),
            Distractor(
                "halving-miscounted",
                n // (2 * p),
                r"Halving several times divides by $2 \cdot 2 \cdots$, not by $2 + 2 + \dots$.",
            ),
            Distractor(
                "off-by-one",
                n // 2 ** (p + 1),
                f"That is one layer too many: there are {p}.",
            ),
            Distractor(
                "halving-miscounted",
                n // 4**p,
                "A window holds four pixels, but along the height it is two long: divide by 2 each time.",
            ),
        ),
        working={"steps": list(pairwise(heights))},
    )
