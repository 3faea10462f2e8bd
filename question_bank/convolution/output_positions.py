"""How often each filter is applied."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D, Conv2D


@template(
    level=2,
    parameters={
        "H": (12, 15, 18, 20, 28),
        "W": (11, 16, 21, 24, 30),
        "K": (3, 5, 7),
        "s": (1, 2),
    },
    prompt=r"""
A filter of size $<<K>> \times <<K>>$ slides over an image with height <<H>> and width <<W>>. The
stride is <<s>> and there is no padding.

At how many positions is the filter applied?
""",
    solution=r"""
Along each axis there are $\left\lfloor \frac{n - K}{s} \right\rfloor + 1$ places:

$$\left\lfloor \frac{<<H>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<rows>>, \qquad
\left\lfloor \frac{<<W>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<columns>>$$

$$<<rows>> \cdot <<columns>> = <<answer>>$$
""",
)
def output_positions(H: int, W: int, K: int, s: int) -> Problem:
    layer = Conv2D(1, K, strides=s)
    rows, columns = (Conv1D(1, K, strides=s).count_outputs((n, 1)) for n in (H, W))

    def place_by_place() -> int:
        return sum(
            1 for top in range(0, H, s) for left in range(0, W, s) if top + K <= H and left + K <= W
        )

    return Problem(
        answer=Integer(layer.count_outputs((H, W, 1))),
        proof=Road("the places of the window, one by one", place_by_place),
        distractors=(
            Distractor(
                "forgot-plus-one",
                (rows - 1) * (columns - 1),
                "The first place along each axis counts too: add 1.",
            ),
            Distractor(
                "counted-wrong-thing",
                H * W,
                "Those are the pixels; the window does not fit everywhere.",
            ),
            Distractor(
                "added-not-multiplied",
                rows + columns,
                "Each row of places has all the columns: multiply.",
            ),
            Distractor(
                "confused-stride",
                (H // K) * (W // K),
                "Neighbouring windows overlap: they are a stride apart, not a kernel.",
            ),
            Distractor(
                "padding-mode-confused",
                -(-H // s) * -(-W // s),
                "Without padding the whole window must lie on the image.",
            ),
        ),
        working={"rows": rows, "columns": columns},
    )
