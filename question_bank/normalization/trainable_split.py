"""Trainable parameters of a convolution with batch normalization."""

from math import prod

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import BatchNormalization, Conv2D


@template(
    level=2,
    parameters={
        "K": (1, 3, 5),
        "C": (3, 8, 16),
        "F": (8, 10, 16, 32),
        "use_bias": (True, False),
    },
    prompt=r"""
A network consists of `Conv2D(<<F>>, <<K>><<"" if use_bias else ", use_bias=False">>)` on images with <<C>> channels,
followed by `BatchNormalization()`. Its summary tells trainable from non-trainable parameters.

How many are there of each?
""",
    solution=r"""
The convolution has

$$<<K>> \cdot <<K>> \cdot <<C>> \cdot <<F>><% if use_bias %> + <<F>><% endif %> = <<conv>>$$

parameters, all trainable<<"" if use_bias else ", and no biases">>. For each of the <<F>> channels batch normalization
learns $\gamma$ and $\beta$, and stores a moving mean and a moving variance without learning them:

$$<<conv>> + 2 \cdot <<F>> = <<learned>>, \qquad 2 \cdot <<F>> = <<2 * F>>$$

Together: <<answer>>.
""",
)
def trainable_split(K: int, C: int, F: int, use_bias: bool) -> Problem:
    conv = Conv2D(F, K, use_bias=use_bias).count_params((32, 32, C))
    other = Conv2D(F, K, use_bias=not use_bias).count_params((32, 32, C))
    layer = BatchNormalization()
    shapes = layer.weight_shapes((32, 32, F))
    stored = sum(prod(shapes[name]) for name in layer.not_trainable)
    learned = conv + layer.count_params((32, 32, F)) - stored
    return Problem(
        answer=Parts(
            (
                Part("trainable parameters", Integer(learned)),
                Part("non-trainable parameters", Integer(stored)),
            )
        ),
        proof="(K * K * C * F + (3 * F if use_bias else 2 * F), F + F)",
        distractors=(
            Distractor(
                "moving-stats-trainable",
                (learned + stored, 0),
                "Moving statistics follow the batches; gradients do not change them.",
            ),
            Distractor(
                "forgot-moving-stats",
                (learned, 0),
                "The moving mean and variance are stored as well.",
            ),
            Distractor(
                "one-set-per-layer",
                (conv + 2, 2),
                r"Each channel has a $\gamma$, a $\beta$, a mean and a variance of its own.",
            ),
            Distractor(
                "bias-miscounted",
                (learned - conv + other, stored),
                "The convolution has a bias for each filter."
                if use_bias
                else "The convolution has no biases here.",
            ),
            Distractor(
                "bias-miscounted",
                (learned - conv + other, 0),
                "Look whether the convolution has biases; and the moving statistics are stored as well.",
            ),
            Distractor(
                "moving-stats-trainable",
                (learned + stored, stored),
                "The moving statistics are counted twice: they are not trainable.",
            ),
            Distractor(
                "all-frozen",
                (conv, 2 * stored),
                r"$\gamma$ and $\beta$ are learned by gradient descent.",
            ),
        ),
        working={"conv": conv, "learned": learned},
    )
