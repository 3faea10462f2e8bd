"""Bias-corrected moments of Adam in its second step."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import Adam


@template(
    level=4,
    parameters={
        "first": (-3, -2, 1, 2, 4),
        "second": (-4, -1, 3, 5),
        "beta_1": (0.5, 0.8, 0.9),
        "beta_2": (0.75, 0.99),
    },
    prompt=r"""
Adam starts with both moving means at 0, with $\beta_1 = <<beta_1>>$ and $\beta_2 = <<beta_2>>$. The
gradients of a weight are $<<first>>$ in the first step and $<<second>>$ in the second.

What are, in the second step, the bias-corrected moving means
""",
    solution=r"""
The moving means after both steps are

$$m = <<beta_1>> \cdot (1 - <<beta_1>>) \cdot <<first | signed>> + (1 - <<beta_1>>) \cdot <<second | signed>> = <<m | places(4)>>$$

$$v = <<beta_2>> \cdot (1 - <<beta_2>>) \cdot <<first | signed>>^2 + (1 - <<beta_2>>) \cdot <<second | signed>>^2 = <<v | places(4)>>$$

Both are divided by $1 - \beta^2$, as this is step 2:

$$\hat m = \frac{<<m | places(4)>>}{1 - <<beta_1>>^2} = <<m_hat | places>>, \qquad
\hat v = \frac{<<v | places(4)>>}{1 - <<beta_2>>^2} = <<v_hat | places>>$$

So the answers are <<answer>>.
""",
)
def adam_moments(first: int, second: int, beta_1: float, beta_2: float) -> Problem:
    optimizer = Adam(1.0, beta_1=beta_1, beta_2=beta_2)

    def moments(optimizer: Adam) -> tuple[float, float, float, float]:
        weight, state = optimizer.step([0.0], [float(first)])
        _, state = optimizer.step(weight, [float(second)], state)
        m_hat, v_hat = (float(moment[0]) for moment in optimizer.corrected_moments(state))
        return float(state.momentum[0]), float(state.velocity[0]), m_hat, v_hat

    m, v, m_hat, v_hat = moments(optimizer)
    *_, m_swapped, v_swapped = moments(Adam(1.0, beta_1=beta_2, beta_2=beta_1))
    # the weights of both gradients add up to 1, and their ratio is beta
    weighted = "({0} * {1} + {2}) / (1 + {0})"
    return Problem(
        answer=Parts(
            (
                Part(r"$\hat m$ of the gradient?", Decimal(m_hat)),
                Part(r"$\hat v$ of its square?", Decimal(v_hat)),
            )
        ),
        proof=f"({weighted.format('beta_1', 'first', 'second')}, "
        f"{weighted.format('beta_2', 'first**2', 'second**2')})",
        distractors=(
            Distractor(
                "bias-correction-wrong",
                (m, v),
                r"These are not corrected yet: they still lean to the start at 0.",
            ),
            Distractor(
                "bias-correction-wrong",
                (m / (1 - beta_1), v / (1 - beta_2)),
                r"That is the correction of the first step; in the second it is $1 - \beta^2$.",
            ),
            Distractor(
                "swapped-roles",
                (m_swapped, v_swapped),
                r"$\beta_1$ belongs to the gradient, $\beta_2$ to its square.",
            ),
            Distractor(
                "forgot-squaring",
                (m_hat, (beta_2 * first + second) / (1 + beta_2)),
                r"$\hat v$ is the mean of the *squared* gradients.",
            ),
            Distractor(
                "swapped-roles",
                (m / (1 - beta_2**2), v / (1 - beta_1**2)),
                r"Each mean is corrected by its own $\beta$.",
            ),
            Distractor(
                "wrong-aggregation",
                ((first + second) / 2, (first**2 + second**2) / 2),
                "These are plain means; in a moving one the later gradient counts for more.",
            ),
        ),
        working={"m": m, "v": v, "m_hat": m_hat, "v_hat": v_hat},
    )
