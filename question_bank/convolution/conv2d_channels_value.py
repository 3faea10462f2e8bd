"""One output value of a convolution over two channels."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import Conv2D


def told_apart(X: NDArray[np.int64], w: NDArray[np.int64], b: int) -> bool:
    """Whether each channel contributes, in another way than the bias and the other channel."""
    first, second = (int(total) for total in (X * w).sum((1, 2)))
    return first != second and not {first, second} & {0, b, -b}


@template(
    level=2,
    parameters={
        "X": Tensor((2, 2, 2), (0, 1, 2, 3, 4)),
        "w": Tensor((2, 2, 2), (-1, 1, 2, 3)),
        "b": (-4, -3, 3, 4),
    },
    require=told_apart,
    prompt=r"""
A filter of a `Conv2D` layer has a square kernel for each of the two input channels and the bias
$b = <<b>>$; as layers do, it does not flip its kernels. It lies over this patch, without padding:

| channel | patch | kernel |
|:-:|:-:|:-:|
| first | $<<X[0] | matrix>>$ | $<<w[0] | matrix>>$ |
| second | $<<X[1] | matrix>>$ | $<<w[1] | matrix>>$ |

Which output value does the filter give here?
""",
    solution=r"""
Each channel is multiplied by its own kernel, entry by entry:

$$\text{first: } <<sums[0]>> = <<totals[0]>>$$

$$\text{second: } <<sums[1]>> = <<totals[1]>>$$

The filter adds up the channels and its one bias:

$$<<totals[0]>> + <<totals[1] | signed>> + <<b | signed>> = <<answer>>$$
""",
)
def conv2d_channels_value(X: NDArray[np.int64], w: NDArray[np.int64], b: int) -> Problem:
    layer = Conv2D(1, 2, data_format="channels_first")
    answer = layer(X[np.newaxis], np.moveaxis(w, 0, -1)[..., np.newaxis], [b])
    first, second = (X * w).sum((1, 2)).tolist()

    def product_by_product() -> int:
        total = b
        for channel in range(2):
            for row in range(2):
                for column in range(2):
                    total += int(X[channel, row, column]) * int(w[channel, row, column])
        return total

    def written(channel: int) -> str:
        pairs = zip(X[channel].ravel().tolist(), w[channel].ravel().tolist(), strict=True)
        return " + ".join(
            rf"{x} \cdot ({weight})" if weight < 0 else rf"{x} \cdot {weight}"
            for x, weight in pairs
        )

    return Problem(
        answer=Integer(int(answer.item())),
        proof=Road("all eight products and the bias, one by one", product_by_product),
        distractors=(
            Distractor(
                "forgot-cin", first + b, "A filter adds up all its channels, not the first alone."
            ),
            Distractor(
                "only-one-term",
                second + b,
                "A filter adds up all its channels, not the last alone.",
            ),
            Distractor("forgot-bias", first + second, "The bias is added at the end."),
            Distractor(
                "bias-per-channel-pair",
                first + second + 2 * b,
                "A filter has one bias, not one for each channel.",
            ),
            Distractor(
                "forgot-bias",
                first,
                "The second channel and the bias are missing.",
            ),
            Distractor(
                "product-of-sums",
                sum(int(X[c].sum() * w[c].sum()) for c in range(2)) + b,
                "Multiply pairs first and then add: not the sums themselves.",
            ),
        ),
        working={
            "sums": [written(channel) for channel in range(2)],
            "totals": [first, second],
        },
    )
