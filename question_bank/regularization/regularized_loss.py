"""Loss with a penalty on the kernel."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import L1, L2

PENALTIES = {"L1": L1, "L2": L2}


@template(
    level=2,
    parameters={
        "kind": ("L1", "L2"),
        "losses": Tensor((4,), (1, 2, 3, 6, 8)),
        "w": Tensor((2,), (-4, -3, -2, 2, 3, 4)),
        "b": (2, 3),
        "strength": (0.1, 0.5),
    },
    prompt=r"""
A dense layer with two weights $w = <<w | vector>>$ and the bias $b = <<b>>$ has `kernel_regularizer=<<kind>>(<<strength>>)`,
the penalty $<<strength>> \sum_i
<%- if kind == "L1" %> |w_i|<% else %> w_i^2<% endif %>$. In a batch of four samples the losses without penalty are
$<<losses | list | join(", ")>>$.

What is the loss of the batch: the *mean* over its samples, plus the penalty?
""",
    solution=r"""
The mean loss of the samples is

$$\frac{<<losses | list | join(" + ")>>}{4} = <<mean>>$$

and the penalty acts on the kernel alone, not on the bias. It is added once, however many samples there are:

$$<<mean>> + <<strength>> \cdot (<<terms | join(" + ")>>) = <<answer>>$$
""",
)
def regularized_loss(
    kind: str, losses: NDArray[np.int64], w: NDArray[np.int64], b: int, strength: float
) -> Problem:
    mean = float(losses.mean())
    penalty = PENALTIES[kind](strength)
    other = PENALTIES["L2" if kind == "L1" else "L1"](strength)

    def sample_by_sample() -> float:
        total = 0.0
        for loss in losses.tolist():
            total += loss / 4
        for weight in w.tolist():
            total += strength * (max(weight, -weight) if kind == "L1" else weight * weight)
        return total

    return Problem(
        answer=Decimal(mean + penalty(w)),
        proof=Road("sample by sample, weight by weight", sample_by_sample),
        distractors=(
            Distractor(
                "bias-penalised",
                mean + penalty([*w, b]),
                "A kernel regularizer leaves the bias alone.",
            ),
            Distractor(
                "sum-not-mean",
                float(losses.sum()) + penalty(w),
                "The losses of the samples are averaged.",
            ),
            Distractor(
                "forgot-lambda",
                mean + penalty(w) / strength,
                f"The sum over the weights must be multiplied by {strength}.",
            ),
            Distractor(
                "penalty-averaged",
                mean + penalty(w) / 4,
                "The penalty is added once; it is not divided by the number of samples.",
            ),
            Distractor(
                "l1-l2-swapped",
                mean + other(w),
                "L1 takes absolute values, L2 squares.",
            ),
            Distractor(
                "penalty-sign",
                mean - penalty(w),
                "A penalty is added to the loss.",
            ),
        ),
        working={
            "mean": mean,
            "terms": (np.abs(w) if kind == "L1" else np.square(w)).tolist(),
        },
    )
