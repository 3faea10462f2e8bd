"""Gradient through dropout."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dropout


@template(
    level=3,
    parameters={
        "x": Tensor((4,), (2, 3, 5, 8)),
        "upstream": Tensor((4,), (-8, -4, 4, 8, 12)),
        "mask": ((1, 0, 1, 1), (0, 1, 1, 0), (1, 1, 0, 1), (1, 0, 0, 1), (0, 1, 0, 1)),
        "p": (0.2, 0.6, 0.75, 0.8),
    },
    prompt=r"""
In a training step the activations $x = <<x | vector>>$ go through inverted dropout with rate <<p>>; what stays is divided
by $1 - <<p>>$. The layer draws the mask $m = <<mask | list | vector>>$, in which 1 stays. Backpropagation arrives at its output with the
gradient

$$\frac{\partial L}{\partial y} = <<upstream | vector>>$$

Which gradient does it hand on, with respect to $x$?
""",
    solution=r"""
In this step the layer is $y_i = x_i \cdot \frac{m_i}{1 - p}$, so the gradient goes through the same mask and the
same factor,

$$\frac{1}{1 - <<p>>} = <<scale | round(4)>>$$

whatever the values of $x$ are:

$$<<answer>>$$
""",
)
def dropout_gradient(
    x: NDArray[np.int64], upstream: NDArray[np.int64], mask: tuple[int, ...], p: float
) -> Problem:
    layer, stays = Dropout(p), np.array(mask)
    gradients = layer.gradients([x], upstream=[upstream], training=True, mask=[mask])

    def by_nudging() -> list[float]:
        found = []
        for place in range(4):
            up, down = x.astype(float), x.astype(float)
            up[place] += 0.5
            down[place] -= 0.5
            loss = [
                sum(
                    g * value * stay / (1 - p)
                    for g, value, stay in zip(upstream.tolist(), v.tolist(), mask, strict=True)
                )
                for v in (up, down)
            ]
            found.append(loss[0] - loss[1])
        return found

    return Problem(
        answer=Array(gradients.input[0], places=1),
        proof=Road("each activation nudged in turn", by_nudging),
        distractors=(
            Distractor(
                "forgot-rescale",
                upstream * stays,
                "What stays was scaled up, and so is its gradient.",
            ),
            Distractor(
                "mask-ignored",
                upstream * layer.scale,
                "What was dropped has no influence on the loss in this step.",
            ),
            Distractor(
                "value-not-gradient",
                layer([x], training=True, mask=[mask])[0],
                "Those are the outputs; the gradient that arrives must go through the mask.",
            ),
            Distractor(
                "dropout-scale-wrong",
                upstream * stays * (1 - p),
                "The factor is the same as on the way forward: divide by $1 - p$.",
            ),
            Distractor(
                "dropout-off-in-training",
                upstream,
                "Backpropagation goes through the mask of this step.",
            ),
            Distractor(
                "mask-inverted",
                upstream * (1 - stays) * layer.scale,
                "A 1 in the mask stays, a 0 goes.",
            ),
            Distractor(
                "scaled-twice",
                upstream * stays * layer.scale**2,
                "One division by $1 - p$ is enough.",
            ),
        ),
        working={"scale": layer.scale},
    )
