"""Values kept by nearest neighbours and by a linear classifier."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={
        "n": (500, 1000, 5000, 20000, 50000),
        "d": (100, 256, 784, 3072),
        "C": (2, 5, 10, 20),
        "k": (3, 7),
    },
    prompt=r"""
A classifier for images of <<d>> values and <<C>> classes is trained on <<n>> labelled images.

How many numbers (values of images, labels, weights and biases) have to be kept for predictions
""",
    solution=r"""
Nearest neighbours keeps the whole training set, each image with its label:

$$<<n>> \cdot (<<d>> + 1) = <<whole>>$$

The linear classifier keeps a row of weights and a bias for each class:

$$<<C>> \cdot (<<d>> + 1) = <<learned>>$$

So the answers are <<answer>>.
""",
)
def knn_memory(n: int, d: int, C: int, k: int) -> Problem:
    # a label beside each image is what a bias is beside each row of weights
    whole = Dense(n).count_params((d,))
    learned = Dense(C).count_params((d,))
    return Problem(
        answer=Parts(
            (
                Part(f"by nearest neighbours with $k = {k}$?", Integer(whole)),
                Part("by a linear classifier $W \\cdot x + b$?", Integer(learned)),
            )
        ),
        proof="(n * (d + 1), C * (d + 1))",
        distractors=(
            Distractor(
                "swapped-roles",
                (learned, whole),
                "The two are exchanged: nearest neighbours keeps all training images.",
            ),
            Distractor(
                "forgot-a-part",
                (n * d, C * d),
                "The labels are needed for the vote, and the biases for the scores.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (k * (d + 1), learned),
                "Which images are the nearest is known only when the new one is there: keep all.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (learned, learned),
                "Nearest neighbours has no summary of a class; it keeps the images themselves.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (k * whole, learned),
                "Each image is kept once, however many neighbours vote.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (C * whole, learned),
                "The images are kept once, not once for each class.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (n * (d + C), learned),
                "A label is one number, not one for each class.",
            ),
            Distractor(
                "knn-cost-misjudged",
                (n * d + C, learned),
                "Every image has a label of its own.",
            ),
        ),
        working={"whole": whole, "learned": learned},
    )
