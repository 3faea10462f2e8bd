"""Updates when gradients of several batches are averaged first."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import batches


@template(
    level=1,
    parameters={
        "B": (4, 8, 16, 32),
        "k": (2, 4, 5, 8),
        "updates": (25, 30, 50, 75, 100, 125, 150),
    },
    prompt=r"""
A graphics card has room for batches of only <<B>> samples. So <<k>> such batches go through the network one after the other,
and their gradients are averaged before the weights are updated once. The training set has <<B * k * updates>> samples.
""",
    solution=r"""
The mean over the <<k>> batches is the gradient of one batch with all their samples (unless a layer mixes samples, as batch
normalization does):

$$<<k>> \cdot <<B>> = <<k * B>>$$

An epoch uses every sample once:

$$\frac{<<B * k * updates>>}{<<k * B>>} = <<updates>>$$

So the answers are <<answer>>. The memory is that of a small batch, the gradient that of a large one.
""",
)
def accumulated_gradients(B: int, k: int, updates: int) -> Problem:
    N = B * k * updates
    together = batches(N, k * B)
    size, steps, apart = len(together[0]), len(together), len(batches(N, B))
    return Problem(
        answer=Parts(
            (
                Part("Over how many samples is the gradient of an update averaged?", Integer(size)),
                Part("How many updates are there in an epoch?", Integer(steps)),
            )
        ),
        proof="(k * B, updates)",
        distractors=(
            Distractor(
                "batch-arithmetic-wrong",
                (B, apart),
                f"The weights stay as they are until {k} batches have gone through.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                (size, apart),
                f"That is the number of batches; {k} of them make an update.",
            ),
            Distractor(
                "batch-arithmetic-wrong",
                (k, apart),
                "That is the number of batches; each has several samples.",
            ),
            Distractor(
                "added-not-multiplied",
                (B + k, len(batches(N, B + k))),
                f"There are {k} batches with {B} samples in each: multiply.",
            ),
            Distractor(
                "factor-forgotten",
                (size * k, len(batches(N, size * k))),
                f"The {k} batches count once.",
            ),
            Distractor(
                "counted-wrong-thing",
                (size, N),
                "There is one update for several batches, not one for each sample.",
            ),
            Distractor(
                "off-by-one",
                (size + B, len(batches(N, size + B))),
                f"That would be one batch more: there are {k}.",
            ),
        ),
    )
