"""Parameters of a linear classifier of colour images."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense


@template(
    level=1,
    parameters={
        "H": (8, 16, 24, 28, 32, 64),
        "W": (12, 20, 32, 48),
        "C": (2, 5, 10, 20, 100),
    },
    prompt=r"""
A linear classifier has the scores $s = W \cdot x + b$ of <<C>> classes. Its input $x$ is a colour
image of $<<H>> \times <<W>>$ pixels with three channels, flattened to a vector.

How many parameters does it learn?
""",
    solution=r"""
The vector has one entry for each pixel and channel:

$$d = <<H>> \cdot <<W>> \cdot 3 = <<d>>$$

Each class has a weight for each entry, and one bias:

$$<<C>> \cdot (<<d>> + 1) = <<answer>>$$
""",
)
def linear_classifier_params(H: int, W: int, C: int) -> Problem:
    d = H * W * 3
    weights = Dense(C, use_bias=False).count_params((d,))
    return Problem(
        answer=Integer(Dense(C).count_params((d,))),
        proof="C * (H * W * 3 + 1)",
        distractors=(
            Distractor(
                "forgot-bias",
                weights,
                "Each class also has a bias.",
            ),
            Distractor(
                "bias-miscounted",
                weights + d,
                "There is a bias for each class, not for each entry of the input.",
            ),
            Distractor(
                "forgot-channels",
                Dense(C).count_params((H * W,)),
                "A colour image has three values for each pixel.",
            ),
            Distractor(
                "bias-miscounted",
                2 * weights,
                "There is one bias for each class, not for each weight.",
            ),
            Distractor(
                "one-bias-per-layer",
                weights + 1,
                "Each class has a bias of its own.",
            ),
        ),
        working={"d": d},
    )
