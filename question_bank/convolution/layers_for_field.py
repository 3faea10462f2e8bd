"""Number of layers for a receptive field."""

from bisect import bisect_left
from itertools import count

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.receptive_cone import receptive_cone
from quizgen.reference import Conv1D, receptive_field


def logarithm(R: int, K: int) -> int:
    """Return the smallest power of K that reaches R."""
    return next(power for power in count() if K**power >= R)


@template(
    level=2,
    parameters={"K": (3, 4, 5), "R": range(30, 80)},
    prompt=r"""
Convolutions with $<<K>> \times <<K>>$ kernels, stride 1 and no dilation are stacked.

How many of them are needed, at least, until the (theoretical) receptive field of one output unit is
<<R>> positions wide or wider?
""",
    solution=r"""
$L$ layers see $1 + L (K - 1)$ positions, so solve $1 + L (K - 1) \ge R$ and round up:

$$\left\lceil \frac{R - 1}{K - 1} \right\rceil = \left\lceil \frac{<<R - 1>>}{<<K - 1>>} \right\rceil = <<answer>>$$

With <<answer>> layers the field is <<seen>> wide.
""",
)
def layers_for_field(K: int, R: int) -> Problem:
    def field(layers: int) -> int:
        return receptive_field([Conv1D(1, K)] * layers)[0]

    needed = bisect_left(range(R), R, lo=1, key=field)  # each layer widens the field
    return Problem(
        answer=Integer(needed),
        proof=Road("the inequality solved", lambda: -(-(R - 1) // (K - 1))),
        distractors=(
            Distractor(
                "multiplied-lk",
                -(-R // K),
                "Windows overlap: a further layer adds $K - 1$ positions, not $K$.",
            ),
            Distractor(
                "power-growth",
                logarithm(R, K),
                "With stride 1 the field grows by addition, not by multiplication.",
            ),
            Distractor(
                "off-by-one",
                needed + 1,
                "One layer less sees enough already: the first position is there without any layer.",
            ),
            Distractor(
                "off-by-one",
                -(-(R - K) // (K - 1)),
                "The first layer, which sees $K$ positions, is one of them.",
            ),
            Distractor(
                "rf-recursion-wrong",
                1 + R - K,
                "A further layer adds $K - 1$ positions, not only one.",
            ),
        ),
        working={"seen": field(needed)},
        figure=lambda: receptive_cone([(K, 1, 1)] * 2),
    )
