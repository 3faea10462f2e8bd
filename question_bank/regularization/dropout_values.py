"""Output values of dropout in training."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dropout


def shown(x: NDArray[np.int64], mask: NDArray[np.int64], p: float) -> bool:
    """Whether something goes and something stays."""
    return bool(0 < mask.sum() < 4)


@template(
    level=2,
    parameters={
        "x": Tensor((4,), (-8, -4, 4, 8, 12, 16)),
        "mask": Tensor((4,), (0, 1)),
        "p": (0.2, 0.5, 0.6, 0.75, 0.8),
    },
    require=shown,
    prompt=r"""
In training, inverted dropout with rate $p = <<p>>$ (the probability of being dropped) meets four
activations and draws a mask, in which 1 stays and 0 goes:

$$x = <<x | vector>>, \qquad m = <<mask | vector>>$$

What is its output?
""",
    solution=r"""
What stays is divided by the probability of staying, so that the mean does not change:

$$\frac{1}{1 - <<p>>} = <<scale | round(2)>>$$

The rest is 0: $<<answer>>$.
""",
)
def dropout_values(x: NDArray[np.int64], mask: NDArray[np.int64], p: float) -> Problem:
    layer = Dropout(p)
    output = layer([x], training=True, mask=[mask])[0]
    kept = x * mask

    def unit_by_unit() -> list[float]:
        tenths = round(100 * (1 - p))
        return [
            100 * value / tenths if stays else 0.0
            for value, stays in zip(x.tolist(), mask.tolist(), strict=True)
        ]

    return Problem(
        answer=Array(output, places=1),
        proof=Road("unit by unit", unit_by_unit),
        distractors=(
            Distractor(
                "forgot-rescale",
                kept,
                "What stays must be scaled up, or the mean would fall.",
            ),
            Distractor(
                "dropout-scale-wrong",
                kept * (1 - p),
                "What stays is *divided* by the probability of staying.",
            ),
            Distractor(
                "mask-inverted",
                (x - kept) * layer.scale,
                "A 1 in the mask stays, a 0 goes.",
            ),
            Distractor(
                "rate-is-keep",
                kept / p,
                "The rate is the probability of being *dropped*.",
            ),
            Distractor(
                "scaled-twice",
                output * layer.scale,
                "Dividing once makes up for what is dropped.",
            ),
            Distractor(
                "mask-ignored",
                x * layer.scale,
                "Where the mask is 0, the value becomes 0.",
            ),
            Distractor(
                "dropout-off-in-training",
                x,
                "In training dropout is at work; only inference leaves all values alone.",
            ),
        ),
        working={"scale": layer.scale},
    )
