"""Scale and shift that undo a normalization."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=2,
    parameters={
        "mean": (-6, -5, -3, -1, 1, 5, 6, 7, 8, 10),
        "deviation": (0.5, 2, 3, 4, 9),
    },
    prompt=r"""
Over every training batch a channel has the mean <<"$%s$" | format(mean)>> and the standard deviation <<deviation>>. Batch normalization
with $\epsilon = 0$ is to leave it exactly as it is.

Which $\gamma$ and $\beta$ must the layer have learned?
""",
    solution=r"""
The layer computes $\gamma \cdot \frac{x - \mu}{\sigma} + \beta$. Going back from the standardized value means to
multiply by $\sigma$ and to add $\mu$:

$$\gamma = \sigma = <<deviation>>, \qquad \beta = \mu = <<mean>>, \qquad
<<deviation>> \cdot \frac{x - <<mean | signed>>}{<<deviation>>} + <<mean | signed>> = x$$

Together: <<answer>>. So the layer can undo its own normalization where that helps.
""",
)
def identity_scale_shift(mean: int, deviation: float) -> Problem:
    batch = [[mean - deviation], [mean + deviation]]
    layer = BatchNormalization(epsilon=0)
    low, high = layer(batch, [1], [0], [0], [1], training=True)[:, 0].tolist()
    gamma = (batch[1][0] - batch[0][0]) / (high - low)
    beta = batch[0][0] - gamma * low
    return Problem(
        answer=Parts(
            (
                Part(r"$\gamma$", Decimal(gamma, places=2)),
                Part(r"$\beta$", Decimal(beta, places=2)),
            )
        ),
        proof="(deviation, mean)",
        distractors=(
            Distractor(
                "gamma-beta-swapped",
                (mean, deviation),
                r"$\gamma$ scales and $\beta$ shifts.",
            ),
            Distractor(
                "inverted-ratio",
                (1 / deviation, -mean),
                "The layer standardizes already; scale and shift must undo that.",
            ),
            Distractor(
                "always-zero-one",
                (1, 0),
                "With these values the output is standardized, not unchanged.",
            ),
            Distractor(
                "variance-std-confused",
                (deviation**2, mean),
                "The layer divides by the deviation, so multiply by the deviation.",
            ),
            Distractor(
                "inverted-ratio",
                (1 / deviation, mean),
                "The layer divides by the deviation: multiply by it to undo that.",
            ),
            Distractor(
                "gamma-beta-swapped",
                (mean, deviation**2),
                r"$\gamma$ scales, $\beta$ shifts, and no square is needed.",
            ),
            Distractor(
                "sign-flipped",
                (deviation, -mean),
                "The mean was subtracted: add it again.",
            ),
            Distractor(
                "inverted-ratio",
                (deviation, -mean / deviation),
                r"$\beta$ is added after the scaling, so it is the mean itself.",
            ),
            Distractor(
                "order-of-operations",
                (deviation, mean * deviation),
                r"$\gamma$ does not scale $\beta$, which is added last.",
            ),
        ),
    )
