"""What dropout does in inference, under both conventions."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dropout


@template(
    level=2,
    parameters={
        "x": Tensor((3,), (-8, -4, 4, 8, 12, 16)),
        "p": (0.2, 0.4, 0.6, 0.75, 0.8),
        "inverted": (True, False),
    },
    prompt=r"""
A network was trained with dropout of rate $p = <<p>>$ (the probability of being dropped).
<% if inverted %>
It is *inverted* dropout: in training, what stays was divided by $1 - p$.
<% else %>
It is dropout as in the first papers: in training, what stays was not scaled.
<% endif %>
Now the network makes predictions, and these activations reach the dropout layer:

$$x = <<x | vector>>$$

What does the layer put out?
""",
    solution=r"""
In inference nothing is dropped, and the output must equal the mean that training gave.
<% if inverted %>
Training made up for what was dropped,

$$(1 - <<p>>) \cdot \frac{1}{1 - <<p>>} = 1,$$

so the values pass unchanged: $<<answer>>$.
<% else %>
Training lost a share of each value on average, so all are multiplied by

$$1 - <<p>> = <<(1 - p) | round(2)>>$$

and the output is $<<answer>>$.
<% endif %>
""",
)
def dropout_inference(x: NDArray[np.int64], p: float, inverted: bool) -> Problem:
    layer = Dropout(p)
    unchanged = layer([x])[0]
    outputs = {True: unchanged, False: unchanged / layer.scale}

    def mean_of_training() -> list[float]:
        gain = 1 / (1 - p) if inverted else 1.0
        return [(1 - p) * (gain * value) + p * 0 for value in x.tolist()]

    return Problem(
        answer=Array(outputs[inverted], places=1),
        proof=Road("the mean of training, by its two cases", mean_of_training),
        distractors=(
            Distractor(
                "scaling-convention-swapped",
                outputs[not inverted],
                "Training has made up for the dropped values already."
                if inverted
                else "Training did not scale, so inference must.",
            ),
            Distractor(
                "rate-is-keep",
                x * p,
                "The rate is the probability of being *dropped*, not of staying.",
            ),
            Distractor(
                "dropout-active-at-test",
                layer([x], training=True, mask=np.ones((1, 3)))[0],
                "The division by the probability of staying belongs to training.",
            ),
            Distractor(
                "dropout-active-at-test",
                layer([x], training=True, mask=[[0, 1, 1]])[0],
                "Nothing is dropped in inference.",
            ),
        ),
    )
