"""Operations of a convolution in 1-D, 2-D or 3-D."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D, Conv2D, Conv3D

LAYERS = {1: Conv1D, 2: Conv2D, 3: Conv3D}
UNITS = {"multiply-accumulates": 1, "floating-point operations": 2}


@template(
    level=3,
    parameters={
        "rank": tuple(LAYERS),
        "unit": tuple(UNITS),
        "n": (7, 8, 9, 10),
        "K": (2, 3),
        "s": (1, 2),
        "C_in": (2, 3),
        "C_out": (4, 6, 8),
    },
    prompt=r"""
A `Conv<<rank>>D` layer has <<C_out>> filters of size $<<kernel>>$, stride <<s>> along each axis
and no padding. Its input has $<<map>>$ positions with <<C_in>> channels, channels last.

How many <<unit>> does one pass take?
<% if unit == "multiply-accumulates" %>
(One multiplication together with its addition counts as one; adding a bias counts as none.)
<% else %>
(One multiplication together with its addition counts as two; adding a bias counts as none.)
<% endif %>
""",
    solution=r"""
Along each axis there are
$\left\lfloor \frac{<<n>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<places>>$ places. At each place every
filter multiplies all the values of its window, through all channels:

$$\text{places: } <<places>>^{<<rank>>} = <<places ** rank>>, \qquad
\text{window: } <<K>>^{<<rank>>} \cdot <<C_in>> = <<K ** rank * C_in>>$$

$$<<places ** rank>> \cdot <<K ** rank * C_in>> \cdot <<C_out>><<twice>> = <<answer>>$$
""",
)
def conv_operations(rank: int, unit: str, n: int, K: int, s: int, C_in: int, C_out: int) -> Problem:
    layer = LAYERS[rank](C_out, K, strides=s)
    factor = UNITS[unit]
    maps = (n,) * rank + (C_in,)
    macs = layer.macs(maps)
    places, *_ = layer.output_shape(maps)

    def place_by_place() -> int:
        along = sum(1 for start in range(0, n, s) if start + K <= n)
        macs = 0
        for _place in range(along**rank):
            for _entry in range(K**rank):
                macs += C_in * C_out
        return macs + (macs if unit == "floating-point operations" else 0)

    def sides(length: int) -> str:
        return r" \times ".join([str(length)] * rank)

    window = K**rank * C_in * C_out
    return Problem(
        answer=Integer(factor * macs),
        proof=Road("the kernel laid on place by place", place_by_place),
        distractors=(
            Distractor(
                "forgot-positions",
                factor * window,
                "Those are the operations at one place of the window.",
            ),
            Distractor(
                "input-size-not-output",
                factor * n**rank * window,
                "Count the places of the output: the window does not fit on every input position.",
            ),
            Distractor(
                "forgot-cin",
                factor * macs // C_in,
                "Each filter multiplies in all input channels.",
            ),
            Distractor(
                "macs-flops-params-confused",
                (3 - factor) * macs,
                "A multiply-accumulate is two floating-point operations; look at what is counted.",
            ),
            Distractor(
                "counted-wrong-thing",
                factor * macs // C_out,
                "That is one filter.",
            ),
        ),
        working={"places": places, "twice": r" \cdot 2" if factor == 2 else ""},
        shown={"kernel": sides(K), "map": sides(n)},
    )
