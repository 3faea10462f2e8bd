"""Size of a validation set taken from what the test set leaves."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import split


@template(
    level=2,
    parameters={
        "N": (1000, 2000, 3000, 4000, 5000, 6000, 8000, 10000, 20000),
        "test": (10, 20, 40),
        "validation": (10, 20, 25, 30),
    },
    prompt=r"""
Of <<N>> labelled samples, <<test>>% are put aside as the test set. Of the samples that *remain*,
<<validation>>% become the validation set, and the others are trained on.

How many samples does the validation set have?
""",
    solution=r"""
The second percentage counts what the first split leaves:

$$<<N>> \cdot \frac{<<100 - test>>}{100} = <<rest>>$$

$$<<rest>> \cdot \frac{<<validation>>}{100} = <<answer>>$$
""",
)
def nested_split(N: int, test: int, validation: int) -> Problem:
    rest, tested = map(len, split(N, (100 - test, test)))
    trained, validated = map(len, split(rest, (100 - validation, validation)))
    return Problem(
        answer=Integer(validated),
        proof="N * (100 - test) * validation // 10000",
        distractors=(
            Distractor(
                "split-arithmetic-wrong",
                len(split(N, (100 - validation, validation))[1]),
                "The percentage counts the samples that remain, not all of them.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                len(split(tested, (100 - validation, validation))[1]),
                "The test set is not touched again: take the percentage of the others.",
            ),
            Distractor(
                "counted-wrong-thing",
                trained,
                "That many samples are left for training.",
            ),
            Distractor(
                "counted-wrong-thing",
                tested,
                "That is the size of the test set.",
            ),
            Distractor(
                "split-arithmetic-wrong",
                N * (100 - test - validation) // 100,
                "The two percentages are of different wholes, so they cannot be added up.",
            ),
            Distractor(
                "counted-wrong-thing",
                rest,
                "That many remain for training and validation together.",
            ),
        ),
        working={"rest": rest},
    )
