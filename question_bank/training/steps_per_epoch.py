"""Updates in an epoch and in a training."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import batches


def left_over(N: int, B: int, E: int) -> bool:
    """Whether the last batch is smaller than the others."""
    return N % B != 0


@template(
    level=1,
    parameters={
        "N": (1000, 1050, 2500, 4000, 5000, 7300, 9000, 10100),
        "B": (30, 32, 48, 64, 96, 128),
        "E": (4, 5, 10, 20),
    },
    require=left_over,
    prompt=r"""
A network is trained by mini-batch gradient descent on <<N>> samples for <<E>> epochs. The batch size
is <<B>>, and the smaller batch at the end of an epoch is kept.

How many updates of the weights are there
""",
    solution=r"""
Each batch is one update. The full batches leave some samples over, which make one more batch:

$$\left\lceil \frac{<<N>>}{<<B>>} \right\rceil = <<steps>>$$

Every epoch has as many:

$$<<steps>> \cdot <<E>> = <<steps * E>>$$

So the answers are <<answer>>.
""",
)
def steps_per_epoch(N: int, B: int, E: int) -> Problem:
    steps, full = len(batches(N, B)), len(batches(N, B, drop_remainder=True))
    return Problem(
        answer=Parts(
            (
                Part("in one epoch?", Integer(steps)),
                Part("in the whole training?", Integer(steps * E), follows=f"a * {E}"),
            )
        ),
        proof="((N + B - 1) // B, (N + B - 1) // B * E)",
        distractors=(
            Distractor(
                "wrong-rounding",
                (full, full * E),
                "The samples left over make one more batch: round up.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                (N, N * E),
                "There is one update for each batch, not for each sample.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                (1, E),
                "There is one update for each batch, not for each epoch.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                (B, B * E),
                "That is the size of a batch, not the number of batches.",
            ),
            Distractor(
                "wrong-rounding",
                (steps, -(-N * E // B)),
                "A batch does not reach over into the next epoch: round up in each of them.",
            ),
            Distractor(
                "wrong-rounding",
                (steps + 1, (steps + 1) * E),
                "The last batch of an epoch is smaller, but it is counted once.",
            ),
            Distractor(
                "off-by-one",
                (steps, steps * (E + 1)),
                f"That is one epoch too many: there are {E}.",
            ),
        ),
        working={"steps": steps},
    )
