"""One value of a convolution with bias and ReLU."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import Conv1D, relu


def slips(x: NDArray[np.int64], w: NDArray[np.int64], b: int) -> dict[str, int]:
    """Return what each mistake leads to."""
    products = (x * w).tolist()
    total = sum(products)
    return {
        "forgot-bias": max(0, total),
        "order-of-operations": max(0, total) + b,
        "only-positive": max(0, sum(max(0, product) for product in products) + b),
        "forgot-a-part": total + b,
        "absolute-value-relu": abs(total + b),
        "wrong-sign-bias": max(0, total - b),
        "flipped-kernel": max(0, int(x @ w[::-1]) + b),
    }


def told_apart(x: NDArray[np.int64], w: NDArray[np.int64], b: int) -> bool:
    """Whether at least three mistakes show."""
    return len({*slips(x, w, b).values()} - {max(0, int(x @ w) + b)}) >= 3


@template(
    level=2,
    parameters={
        "x": Tensor((4,), (-3, -2, -1, 1, 2, 3)),
        "w": Tensor((4,), (-2, -1, 1, 2)),
        "b": (-3, -2, -1, 1, 2, 3),
    },
    require=told_apart,
    prompt=r"""
A `Conv1D` layer with ReLU as its activation lays the kernel $w$ of a filter, which it does not
flip, over the patch $x$. The bias of the filter is $b = <<b>>$.

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

Which output value does it give here?
""",
    solution=r"""
Products, sum, bias:

$$<<products>> + <<b | signed>> = <<before>>$$

Only then comes ReLU:

$$\max(0, <<before>>) = <<answer>>$$
""",
)
def conv_relu_value(x: NDArray[np.int64], w: NDArray[np.int64], b: int) -> Problem:
    layer = Conv1D(1, 4)
    before = layer(x.reshape(1, 4, 1), w.reshape(4, 1, 1), [b])
    wrong = slips(x, w, b)

    def step_by_step() -> int:
        total = b
        for value, weight in zip(x.tolist(), w.tolist(), strict=True):
            total += value * weight
        return total if total > 0 else 0

    def in_sum(number: int) -> str:
        return f"({number})" if number < 0 else str(number)

    return Problem(
        answer=Integer(int(relu(before).item())),
        proof=Road("added up step by step", step_by_step),
        distractors=(
            Distractor(
                "order-of-operations",
                wrong["order-of-operations"],
                "The bias is added before the activation, not after it.",
            ),
            Distractor("forgot-bias", wrong["forgot-bias"], "The bias is missing."),
            Distractor(
                "forgot-a-part", wrong["forgot-a-part"], "ReLU is missing: it turns negatives to 0."
            ),
            Distractor(
                "absolute-value-relu",
                wrong["absolute-value-relu"],
                "ReLU turns a negative number to 0; it does not drop its sign.",
            ),
            Distractor(
                "order-of-operations",
                wrong["only-positive"],
                "ReLU acts once, on the sum, not on each product.",
            ),
            Distractor(
                "wrong-sign-bias",
                wrong["wrong-sign-bias"],
                "The bias is added, with its own sign.",
            ),
            Distractor(
                "flipped-kernel",
                wrong["flipped-kernel"],
                "The kernel was flipped; layers use it as it stands.",
            ),
        ),
        working={
            "products": " + ".join(
                rf"{in_sum(value)} \cdot {in_sum(weight)}"
                for value, weight in zip(x.tolist(), w.tolist(), strict=True)
            ),
            "before": int(before.item()),
        },
    )
