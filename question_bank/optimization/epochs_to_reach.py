"""Epochs until an exponential decay has reached a rate."""

import math
from itertools import count

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import ExponentialDecay, InverseTimeDecay, PolynomialDecay, Schedule


@template(
    level=3,
    parameters={
        "start": (0.1, 0.2, 0.5),
        "gamma": (0.5, 0.6, 0.7, 0.8, 0.9, 0.95),
        "r": (4, 5, 10, 20, 40, 50, 100),
    },
    prompt=r"""
A learning rate is <<start>> in epoch 0 and is multiplied by <<gamma>> after each epoch.

Which is the first epoch in which it is at most $\frac{1}{<<r>>}$ of what it was in epoch 0?
""",
    solution=r"""
Wanted is the smallest whole $t$ with $<<gamma>>^t \le \frac{1}{<<r>>}$. Logarithms turn this into

$$t \ge \frac{\ln <<r>>}{-\ln <<gamma>>} = <<exactly | places>>$$

Rounded up, it is epoch <<answer>>; the first rate does not matter. Indeed

$$<<gamma>>^{<<answer>>} = <<there | places(4)>>$$

is at most $<<1 / r>>$, and one factor less would not be enough.
""",
)
def epochs_to_reach(start: float, gamma: float, r: int) -> Problem:
    def first(rate: Schedule) -> int:
        # a hair of room for rates that meet the target exactly
        return next(epoch for epoch in count() if rate(epoch) <= start / r * (1 + 1e-9))

    reached = first(ExponentialDecay(start, 1, gamma))
    exactly = math.log(r) / -math.log(gamma)
    return Problem(
        answer=Integer(reached),
        proof="ceil(log(r) / -log(gamma) - 1e-9)",
        distractors=(
            Distractor(
                "off-by-one",
                reached - 1,
                "Then the rate is still too large: round up.",
            ),
            Distractor(
                "linear-not-exponential",
                first(PolynomialDecay(start, 1 / (1 - gamma), 0.0)),
                "It is not the same amount that goes each epoch, but the same share of what is "
                "left.",
            ),
            Distractor(
                "inverse-problem-slip",
                r,
                "The ratio alone does not say it: it depends on the factor of one epoch.",
            ),
            Distractor(
                "schedule-confusion",
                first(InverseTimeDecay(start, 1, 1 - gamma)),
                "That is time-based decay, which becomes slower and slower.",
            ),
            Distractor(
                "approximation-taken",
                math.ceil(math.log(r) / (1 - gamma)),
                r"$-\ln \gamma$ is more than $1 - \gamma$; the two are close only for a factor near 1.",
            ),
            Distractor(
                "off-by-one",
                reached + 1,
                "The rate is small enough one epoch earlier: epoch 0 has the full rate.",
            ),
        ),
        working={"exactly": exactly, "there": gamma**reached},
    )
