"""A smoothed one-hot target."""

import numpy as np

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.reference import CategoricalCrossentropy


@template(
    level=3,
    parameters={
        "K": (4, 5, 8),
        "label": (0, 1, 2, 3),
        "smoothing": (0.1, 0.2, 0.3, 0.4, 0.5),
    },
    prompt=r"""
A classifier has <<K>> classes, numbered from 0. Its loss is the cross-entropy (natural logarithm) with `label_smoothing=<<smoothing>>`, which
mixes the one-hot target with the uniform distribution: $y \cdot (1 - \alpha) + \frac{\alpha}{K}$.

Which target does a sample of class <<label>> get?
""",
    solution=r"""
Every class gets the share

$$\frac{\alpha}{K} = \frac{<<smoothing>>}{<<K>>} = <<smoothing / K>>$$

and the true class, number <<label>>, the rest in addition:

$$1 - <<smoothing>> + <<smoothing / K>> = <<(1 - smoothing + smoothing / K) | round(4)>>$$

So the target is $<<answer>>$, which still adds up to 1.
""",
)
def label_smoothing(K: int, label: int, smoothing: float) -> Problem:
    one_hot = np.eye(K)[label]
    loss = CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing)
    # with equal logits the gradient is the uniform distribution less the target
    target = 1 / K - loss.gradient([one_hot], np.zeros((1, K)))[0]

    def two_steps() -> list[float]:
        shares = [smoothing / K] * K
        shares[label] += 1 - sum(shares)
        return shares

    def mixed(true: float, other: float) -> list[float]:
        return [true if place == label else other for place in range(K)]

    return Problem(
        answer=Array(target, places=4),
        proof=Road("the shares first, the rest to the true class", two_steps),
        distractors=(
            Distractor(
                "smoothing-formula-wrong",
                mixed(1 - smoothing, smoothing / (K - 1)),
                r"The share $\alpha$ goes to *all* classes, the true one too.",
            ),
            Distractor(
                "smoothing-not-shared",
                mixed(1 - smoothing, smoothing),
                r"$\alpha$ is shared out among the classes; targets must add up to 1.",
            ),
            Distractor(
                "smoothing-not-shared",
                mixed(1 - smoothing, 0),
                "What the true class loses must go somewhere.",
            ),
            Distractor(
                "smoothing-not-shared",
                mixed(1, smoothing / K),
                "What the other classes get, the true class must give away.",
            ),
            Distractor(
                "label-encoding-wrong",
                np.roll(target, 1 if label < K - 1 else -1),
                "Classes are numbered from 0.",
            ),
            Distractor(
                "smoothing-formula-wrong",
                mixed(1 - smoothing, smoothing / K),
                "The true class gets its share of the uniform distribution as well.",
            ),
        ),
    )
