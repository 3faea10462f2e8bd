"""Time-based decay of the learning rate."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import InverseTimeDecay


@template(
    level=1,
    parameters={
        "start": (0.1, 0.2, 0.4, 0.6),
        "k": (0.1, 0.25, 0.5, 1),
        "t": range(2, 10),
    },
    prompt=r"""
A learning rate starts at $\eta_0 = <<start>>$ in epoch 0 and follows time-based decay, also called
inverse time decay, with the decay rate $k = <<k>>$ for each epoch.

What is the learning rate in epoch <<t>>?
""",
    solution=r"""
The rate is divided by a number that grows evenly with the epochs:

$$\frac{\eta_0}{1 + k \cdot t} = \frac{<<start>>}{1 + <<k>> \cdot <<t>>} = \frac{<<start>>}{<<1 + k * t>>} = <<answer>>$$
""",
)
def time_based_decay(start: float, k: float, t: int) -> Problem:
    schedule = InverseTimeDecay(start, 1, k)
    return Problem(
        answer=Decimal(schedule(t), places=4),
        proof="start / (1 + k * t)",
        distractors=(
            Distractor(
                "schedule-confusion",
                start * math.exp(-k * t),
                r"That is exponential decay, $\eta_0 \cdot e^{-kt}$.",
            ),
            Distractor(
                "forgot-plus-one",
                start / (k * t),
                "The divisor is $1 + kt$, so that the rate is not divided by 0 at the start.",
            ),
            Distractor(
                "schedule-confusion",
                start * (1 - k * t),
                r"That falls in a straight line; time-based decay *divides* by $1 + kt$.",
            ),
            Distractor(
                "schedule-confusion",
                start / (1 + k) ** t,
                "$k$ is multiplied by the number of epochs; nothing is raised to a power.",
            ),
            Distractor(
                "inverted-ratio",
                start * (1 + k * t),
                "The rate is divided by $1 + kt$; multiplied by it, it would grow.",
            ),
        ),
        figure=lambda: schedule_curve(schedule, 10, t, unit="epoch"),
    )
