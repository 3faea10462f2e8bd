"""Output shape of Flatten."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Flatten, GlobalMaxPooling2D


@template(
    level=1,
    parameters={
        "N": (4, 8, 12, 32),
        "H": (4, 5, 7),
        "W": (6, 8, 10),
        "C": (3, 16, 24),
    },
    prompt=r"""
A batch of shape `(<<N>>, <<H>>, <<W>>, <<C>>)`, batch first and channels last, enters `Flatten()`.

What is the shape of its output, batch axis included?
""",
    solution=r"""
The samples stay apart; the values of each are laid out in one row:

$$<<H>> \cdot <<W>> \cdot <<C>> = <<H * W * C>>$$

The shape is <<answer>>.
""",
)
def flatten_shape(N: int, H: int, W: int, C: int) -> Problem:
    def count_one_by_one() -> tuple[int, int]:
        places = [(i, j, c) for i in range(H) for j in range(W) for c in range(C)]
        return (N, len(places))

    return Problem(
        answer=Shape((N, *Flatten().output_shape((H, W, C)))),
        proof=Road("all places of a sample, counted", count_one_by_one),
        distractors=(
            Distractor(
                "batch-axis-wrong",
                Flatten().output_shape((N, H, W, C)),
                "The samples are not joined: the batch axis stays.",
            ),
            Distractor(
                "forgot-channels",
                (N, *Flatten().output_shape((H, W))),
                "The channels are laid out as well.",
            ),
            Distractor(
                "kept-last-axis",
                (N, *Flatten().output_shape((H, W)), C),
                "The channels do not keep an axis of their own.",
            ),
            Distractor(
                "added-not-multiplied",
                (N, H + W + C),
                "The lengths multiply: each row holds values at every column.",
            ),
            Distractor(
                "flatten-is-global-pool",
                (N, *GlobalMaxPooling2D().output_shape((H, W, C))),
                "That is global pooling; `Flatten` keeps every value.",
            ),
            Distractor(
                "keepdims-confused",
                (N, *Flatten().output_shape((H, W, C)), 1),
                "No axis of length 1 is left behind the values.",
            ),
            Distractor(
                "batch-axis-wrong",
                Flatten().output_shape((H, W, C)),
                "The batch axis stays in front.",
            ),
            Distractor(
                "batch-axis-wrong",
                (1, *Flatten().output_shape((N, H, W, C))),
                "The samples are not joined: the batch axis stays.",
            ),
        ),
    )
