"""Multiplications of one prediction: nearest neighbours and a linear classifier."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={
        "n": (500, 1000, 5000, 20000, 50000, 60000),
        "d": (100, 256, 784, 3072),
        "C": (2, 5, 10, 20),
    },
    prompt=r"""
An image of <<d>> values is classified, once by $k$-nearest neighbours with <<n>> training images and
the L2 distance, once by a linear classifier $W \cdot x + b$ for <<C>> classes. A square counts as a
multiplication; additions and comparisons do not count.

How many multiplications does the prediction need
""",
    solution=r"""
Nearest neighbours squares one difference for each value of *each* training image:

$$<<n>> \cdot <<d>> = <<far>>$$

The linear classifier multiplies each value by one weight for each class:

$$<<C>> \cdot <<d>> = <<near>>$$

So the answers are <<answer>>.
""",
)
def knn_cost(n: int, d: int, C: int) -> Problem:
    # squaring the differences to all samples costs as much as a dense layer with these units
    far = Dense(n, use_bias=False).macs((d,))
    near = Dense(C).macs((d,))
    return Problem(
        answer=Parts(
            (
                Part("with nearest neighbours?", Integer(far)),
                Part("with the linear classifier?", Integer(near)),
            )
        ),
        proof="(n * d, C * d)",
        distractors=(
            Distractor(
                "swapped-roles",
                (near, far),
                "The two are exchanged: nearest neighbours visits all training images.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (n, C),
                "Each image and each class takes one multiplication for each value.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (d, near),
                "The image is compared with every training image, not with one.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (far, far),
                "The linear classifier has learned its weights, and needs no training images "
                "any more.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (far * C, near),
                "The distances are the same for all classes; they are computed once.",
            ),
            Distractor(
                "factor-two-error",
                (2 * far, 2 * near),
                "Each value takes one multiplication: a difference or a sum takes none.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (far + near, near),
                "Those are both classifiers together.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (far + n, near),
                "A distance has no bias; it is a sum of as many squares as there are values.",
            ),
        ),
        working={"far": far, "near": near},
    )
