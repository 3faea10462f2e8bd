"""Sizes of training, validation and test set."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import split


@template(
    level=2,
    parameters={
        "N": (1000, 2000, 4000, 5000, 8000, 10000, 12000, 60000),
        "shares": (
            (60, 25, 15),
            (60, 30, 10),
            (65, 15, 20),
            (70, 10, 20),
            (70, 20, 10),
            (75, 15, 10),
            (80, 5, 15),
            (50, 30, 20),
            (85, 10, 5),
            (55, 20, 25),
            (80, 15, 5),
            (90, 4, 6),
            (64, 16, 20),
        ),
    },
    prompt=r"""
Of <<N>> labelled samples, <<shares[0]>>% are used for training, <<shares[1]>>% for validation and
<<shares[2]>>% for the test.

How many samples are in
""",
    solution=r"""
Each share is a percentage of all samples:

$$<<N>> \cdot \frac{<<shares[0]>>}{100} = <<sizes[0]>>, \qquad <<N>> \cdot \frac{<<shares[1]>>}{100} = <<sizes[1]>>, \qquad
<<N>> \cdot \frac{<<shares[2]>>}{100} = <<sizes[2]>>$$

So the answers are <<answer>>.
""",
)
def split_sizes(N: int, shares: tuple[int, int, int]) -> Problem:
    training, validation, test = map(len, split(N, shares))
    return Problem(
        answer=Parts(
            (
                Part("the training set?", Integer(training)),
                Part("the validation set?", Integer(validation)),
                Part("the test set?", Integer(test), follows=f"{N} - a - b"),
            )
        ),
        proof="(N * shares[0] // 100, N * shares[1] // 100, N * shares[2] // 100)",
        distractors=(
            Distractor(
                "swapped-roles",
                (training, test, validation),
                "The validation set and the test set are exchanged.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                (training - validation, validation, test),
                "The validation set is not taken from the training set; all three are shares of "
                "the whole.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                (training, N - training, 0),
                "The test set needs samples of its own.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                (training, validation, N - training),
                "The samples for validation are not in the test set.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                (training, validation, (N - training) * shares[2] // 100),
                "The share of the test set is of the whole, not of what the training leaves.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                (training, validation, N - validation),
                "The samples for training are not in the test set.",
            ),
        ),
        working={"sizes": (training, validation, test)},
    )
