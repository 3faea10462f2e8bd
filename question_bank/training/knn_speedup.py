"""How much faster a linear classifier predicts than nearest neighbours."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense


@template(
    level=3,
    parameters={
        "n": (1000, 2000, 4000, 5000, 10000, 20000, 50000, 60000),
        "d": (100, 784, 3072),
        "C": (2, 4, 5, 8, 10, 20),
    },
    prompt=r"""
A $k$-nearest-neighbour classifier compares a new image, pixel by pixel, with all of its <<n>>
training images. A linear classifier computes the scores of <<C>> classes from the same image. An
image has <<d>> values.

Count one multiplication for each pair of values that meet, and nothing else. By which factor does
nearest neighbours need more multiplications?
""",
    solution=r"""
Nearest neighbours meets every value of every training image, the linear classifier one weight for
each value and class:

$$\frac{n \cdot d}{C \cdot d} = \frac{n}{C} = \frac{<<n>>}{<<C>>} = <<answer>>$$

The size of the image cancels.
""",
)
def knn_speedup(n: int, d: int, C: int) -> Problem:
    # comparing with all samples costs as much as a dense layer whose units are the samples
    neighbours = Dense(n, use_bias=False).macs((d,))
    linear = Dense(C).macs((d,))
    return Problem(
        answer=Integer(neighbours // linear),
        proof="n // C",
        distractors=(
            Distractor(
                "knn-cost-misjudged",
                n,
                "The linear classifier has the work of all its classes as well.",
            ),
            Distractor(
                "swapped-roles",
                C,
                "The number of classes is what the linear classifier needs; divide by it.",
            ),
            Distractor(
                "knn-cost-misjudged",
                neighbours // C,
                "Both look at all values of the image, so their number cancels.",
            ),
            Distractor(
                "knn-cost-misjudged",
                1,
                "Nearest neighbours has no compact model: it looks at every training image.",
            ),
            Distractor(
                "knn-cost-misjudged",
                d,
                "Both look at all values of the image; what differs is how often.",
            ),
        ),
    )
