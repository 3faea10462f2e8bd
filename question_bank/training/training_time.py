"""Time that a training takes."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import batches


@template(
    level=1,
    parameters={
        "N": (12000, 18000, 24000, 30000, 48000, 60000),
        "E": (5, 10, 15, 20, 40),
        "rate": (100, 200, 300, 600),
        "B": (50, 100),
    },
    prompt=r"""
A network is trained on <<N>> images for <<E>> epochs, in mini-batches of <<B>>. The computer
processes <<rate>> training images a second.

How many seconds does the training take?
""",
    solution=r"""
In each epoch every image is processed once, whatever the size of the mini-batches:

$$\frac{<<N>> \cdot <<E>>}{<<rate>>} = <<answer>>$$
""",
)
def training_time(N: int, E: int, rate: int, B: int) -> Problem:
    cut = batches(N, B)
    seconds = E * sum(map(len, cut)) // rate
    return Problem(
        answer=Integer(seconds),
        proof="N // rate * E",
        distractors=(
            Distractor(
                "forgot-a-part",
                N // rate,
                "That is one epoch; the images are gone through in every epoch.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                seconds * B,
                "The speed counts images, not mini-batches, so their size does not matter.",
            ),
            Distractor(
                "units-ignored",
                seconds / 60 if seconds % 60 == 0 else seconds * 60,
                "The seconds are neither to be divided nor to be multiplied by 60.",
            ),
            Distractor(
                "inverted-ratio",
                N * rate // E,
                "Images divided by images a second are seconds.",
            ),
            Distractor(
                "counted-wrong-thing",
                E * len(cut),
                "That is the number of updates.",
            ),
        ),
    )
