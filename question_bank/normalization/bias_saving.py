"""Parameters saved by leaving out biases before batch normalization."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import BatchNormalization, Conv2D


@template(
    level=2,
    parameters={
        "K": (3, 5),
        "first": (8, 16, 24, 32),
        "second": (16, 32, 48, 64),
        "third": (32, 64, 96, 128),
    },
    prompt=r"""
Three convolutions with kernels of $<<K>> \times <<K>>$ and <<first>>, <<second>> and <<third>> filters are each followed
directly by batch normalization. Their biases do nothing there, so all three layers get `use_bias=False`;
the batch normalization stays as it is.

How many parameters does that save?
""",
    solution=r"""
A convolution has one bias for each filter, whatever its kernel and its input are:

$$<<first>> + <<second>> + <<third>> = <<answer>>$$

Nothing is lost: a constant added to a channel is taken away again with the mean, and $\beta$ can shift
the channel anyway.
""",
)
def bias_saving(K: int, first: int, second: int, third: int) -> Problem:
    filters = (first, second, third)
    inputs = (3, first, second)
    biases = sum(
        prod(Conv2D(after, K).weight_shapes((32, 32, before))["bias"])
        for before, after in zip(inputs, filters, strict=True)
    )
    stored = sum(BatchNormalization().count_params((32, 32, count)) for count in filters)
    return Problem(
        answer=Integer(biases),
        proof="first + second + third",
        distractors=(
            Distractor(
                "one-bias-per-layer",
                len(filters),
                "Each *filter* has a bias of its own.",
            ),
            Distractor(
                "only-one-term",
                third,
                "All three layers lose their biases, not only the last one.",
            ),
            Distractor(
                "bias-per-input-channel",
                sum(inputs),
                "A bias belongs to a filter, not to an input channel.",
            ),
            Distractor(
                "beta-dropped-too",
                biases + stored // 4,
                r"The shift $\beta$ stays: it does what the biases would have done.",
            ),
            Distractor(
                "bias-per-channel-pair",
                first * second + second * third,
                "A filter has one bias, however many channels it reads.",
            ),
            Distractor(
                "bias-per-weight",
                K * K * biases,
                "A filter has one bias, not one for each place of its kernel.",
            ),
            Distractor(
                "counted-wrong-thing",
                stored,
                "That is what batch normalization stores, which stays.",
            ),
            Distractor("forgot-a-part", first + second, "The last layer loses its biases as well."),
        ),
    )
