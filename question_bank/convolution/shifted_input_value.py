"""Output of a convolution when its input shifts."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Conv1D


@template(
    level=3,
    parameters={
        "x": Tensor((5,), (1, 2, 3, 5)),
        "w": ((1, 2), (2, 1), (1, -1), (-1, 1), (2, -1), (-1, 2), (1, -2), (-2, 1)),
    },
    prompt=r"""
A layer `Conv1D(filters=1, kernel_size=2, padding="causal", use_bias=False)` with stride 1, which
puts one zero in front, and with the kernel $w$, which is not flipped, turns the input $x$ into $y$:

$$x = <<x | vector>>, \qquad w = <<w | vector>>, \qquad y = <<y | vector>>$$

Now the input is shifted by one step: a 0 comes in at the front, and the last value drops out. What
is the new output?
""",
    solution=r"""
Convolution is *equivariant* to shifts: the same kernel works at every position, so the output
shifts along with the input. At the front a window of zeros gives 0:

$$x = <<shifted | vector>>, \qquad y = <<answer>>$$

Computing it once more with the kernel gives the same.
""",
)
def shifted_input_value(x: NDArray[np.int64], w: tuple[int, int]) -> Problem:
    layer = Conv1D(1, 2, padding="causal", use_bias=False)

    def output(signal: list[int]) -> list[int]:
        y = layer(np.reshape(signal, (1, 5, 1)), np.reshape(w, (2, 1, 1)))
        return [int(value) for value in y[0, :, 0].tolist()]

    def turned(signal: list[int]) -> list[int]:
        """Return the output of the flipped kernel."""
        return [w[1] * before + w[0] * value for before, value in pairwise([0, *signal])]

    values = x.tolist()
    shifted, earlier = [0, *values[:-1]], [*values[1:], 0]
    y = output(values)
    return Problem(
        answer=Array(output(shifted), places=0),
        proof=Road("the output itself, shifted", lambda: [0, *y[:-1]]),
        distractors=(
            Distractor(
                "invariance-not-equivariance",
                y,
                "The output does not stay: it moves along with the input.",
            ),
            Distractor(
                "shifted-wrong-way",
                output(earlier),
                "Later inputs make later outputs: both shift the same way.",
            ),
            Distractor(
                "flipped-kernel",
                turned(shifted),
                "The kernel was flipped; layers use it as it stands.",
            ),
            Distractor(
                "flipped-kernel",
                turned(earlier),
                "The kernel was flipped, and the input was shifted towards the front.",
            ),
            Distractor(
                "shifted-wrong-way",
                [*y[1:], y[0]],
                "Later inputs make later outputs, and nothing comes round from the other end.",
            ),
            Distractor(
                "shifted-wrong-way",
                [0, 0, *y[:-2]],
                "The input moves by one place, and so does the output.",
            ),
        ),
        working={"shifted": shifted},
        shown={"y": y},
    )
