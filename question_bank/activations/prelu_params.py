"""Learned slopes of PReLU."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import PReLU


@template(
    level=3,
    parameters={
        "H": (4, 6, 8, 10),
        "W": (5, 7, 9, 12),
        "C": (3, 16, 24, 32, 64),
        "axes": ((), (1, 2), (1,), (2,)),
    },
    prompt=r"""
A `PReLU` layer of Keras
<<"with `shared_axes=" ~ axes ~ "`" if axes else "with all its defaults">> follows a convolution
whose output has the shape `(None, <<H>>, <<W>>, <<C>>)`, channels last; the batch is axis 0.

How many parameters does it learn?
""",
    solution=r"""
PReLU multiplies negative values by slopes that it learns. By default each place of a sample has a
slope of its own, $H \cdot W \cdot C$ in all. Along a shared axis all places have the same slope, so
its size counts as 1<<"; here nothing is shared" if not axes else "">>:

$$<<sizes[0]>> \cdot <<sizes[1]>> \cdot <<sizes[2]>> = <<answer>>$$
""",
)
def prelu_params(H: int, W: int, C: int, axes: tuple[int, ...]) -> Problem:
    def slopes(*shared: int) -> int:
        return PReLU(shared_axes=shared).count_params((H, W, C))

    learned = slopes(*axes)
    return Problem(
        answer=Integer(learned),
        proof="C * (1 if 1 in axes else H) * (1 if 2 in axes else W)",
        distractors=(
            Distractor(
                "prelu-sharing-wrong",
                slopes() if axes else slopes(1, 2),
                "A shared axis multiplies nothing: all places along it have the same slope."
                if axes
                else "The default shares nothing: each place of a sample has its own slope.",
            ),
            Distractor(
                "prelu-sharing-wrong",
                slopes(*(axis for axis in (1, 2, 3) if axis not in axes)) if axes else slopes(3),
                "Those are the places that share a slope; count those that have their own."
                if axes
                else "Each channel has slopes of its own at every position.",
            ),
            Distractor(
                "bias-miscounted",
                2 * learned,
                "A slope comes without a bias: the bend stays at 0.",
            ),
            Distractor(
                "wrong-dimension",
                slopes(*(3 - axis for axis in axes)) if len(axes) == 1 else slopes(1),
                "Count the axes from the batch, which is 0: height is 1 and width 2.",
            ),
            Distractor(
                "prelu-sharing-wrong",
                slopes(1, 2, 3),
                "One slope in all is the default of PyTorch; the layer here has more.",
            ),
        ),
        working={"sizes": [1 if axis in axes else n for axis, n in enumerate((H, W, C), start=1)]},
    )
