"""What many steps of L1 and L2 do to an unused weight."""

from quizgen.authoring import Decimal, Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import L2, SGD, soft_threshold


@template(
    level=4,
    parameters={
        "hundredths": (5, 7, 9, 11, 13, 17, 19, 23, 25, 27),
        "strength": (0.2, 0.4, 0.6),
        "extra": (0, 5),
    },
    prompt=r"""
The data loss does not depend on a weight, which begins at $w = <<hundredths / 100>>$; only a penalty of strength $\lambda = <<strength>>$
moves it, with the learning rate $\eta = 0.1$.

- Under L1 each step is a soft threshold: the weight moves towards 0 by $\eta \lambda$ and stops there.
- Under L2, with the penalty $\lambda w^2$, each step is one of gradient descent.

How long does it take, and how much is left?
""",
    solution=r"""
Each L1 step takes $0.1 \cdot <<strength>> = <<pull>>$ away, and the last one what is left:

$$\left\lceil \frac{<<hundredths / 100>>}{<<pull>>} \right\rceil = <<steps>>$$

Each L2 step takes the share $2 \eta \lambda = <<2 * pull>>$ of what is there, so after <<steps + extra>> steps

$$<<hundredths / 100>> \cdot (1 - <<2 * pull>>)^{<<steps + extra>>} = <<left | places(4)>>$$

and it never becomes 0. Together: <<answer>>.
""",
)
def shrinking_for_long(hundredths: int, strength: float, extra: int) -> Problem:
    start, rate = hundredths / 100, 0.1
    pull = round(rate * strength, 4)

    weight, steps = start, 0
    while weight > 1e-12:
        weight, steps = float(soft_threshold(weight, pull)), steps + 1
    left = start
    for _ in range(steps + extra):
        left = float(SGD(rate).step(left, L2(strength).gradient(left))[0])

    def in_whole_numbers() -> tuple[int, float]:
        thousandths = round(1000 * pull)
        count = (10 * hundredths + thousandths - 1) // thousandths
        return count, start * (1 - 2 * pull) ** (count + extra)

    long_steps = -(-hundredths // round(100 * strength))
    asked = "that many L2 steps" if extra == 0 else f"that many L2 steps and {extra} more"
    return Problem(
        answer=Parts(
            (
                Part("number of L1 steps until the weight is exactly 0", Integer(steps)),
                Part(
                    f"weight after {asked}",
                    Decimal(left, places=4),
                    follows=f"{start} * {round(1 - 2 * pull, 4)} ^ (a + {extra})",
                ),
            )
        ),
        proof=Road("steps counted in thousandths, and a power", in_whole_numbers),
        distractors=(
            Distractor(
                "l2-reaches-zero",
                (steps, 0),
                "L2 takes a share of what is there, so something is always left.",
            ),
            Distractor(
                "half-convention-swapped",
                (steps, start * (1 - pull) ** (steps + extra)),
                r"The slope of $\lambda w^2$ is $2 \lambda w$.",
            ),
            Distractor(
                "off-by-one",
                (steps - 1, start * (1 - 2 * pull) ** (steps - 1 + extra)),
                "The last, shorter step counts as well.",
            ),
            Distractor(
                "learning-rate-ignored",
                (long_steps, start * (1 - 2 * strength) ** (long_steps + extra)),
                r"A step is $\eta \lambda$, not $\lambda$.",
            ),
            Distractor(
                "off-by-one",
                (steps + 1, start * (1 - pull) ** (steps + extra)),
                "One step too many, and the factor 2 of the slope is missing.",
            ),
            Distractor(
                "l2-reaches-zero",
                (steps + 1, 0),
                "The L1 steps end with the one that arrives; L2 never arrives.",
            ),
            Distractor(
                "forgot-a-part",
                (steps, start * (1 - 2 * pull) ** extra),
                "The steps that L1 takes are L2 steps as well: the weight shrinks in all of them.",
            ),
            Distractor(
                "off-by-one",
                (steps + 1, start * (1 - 2 * pull) ** (steps + 1 + extra)),
                "That is one step too many.",
            ),
        ),
        working={"pull": pull, "steps": steps, "left": left},
    )
