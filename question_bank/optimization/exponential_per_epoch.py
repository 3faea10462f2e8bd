"""Learning rate that decays by a factor each epoch."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import ExponentialDecay, InverseTimeDecay, PolynomialDecay


@template(
    level=1,
    parameters={
        "start": (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0),
        "gamma": (0.5, 0.7, 0.8, 0.9),
        "t": (2, 3, 4, 5),
    },
    prompt=r"""
A learning rate is <<start>> in epoch 0 and is multiplied by $\gamma = <<gamma>>$ after each epoch.

What is it in epoch <<t>>?
""",
    solution=r"""
It has been multiplied by the same factor <<t>> times:

$$\eta_0 \cdot \gamma^t = <<start>> \cdot <<gamma>>^<<t>> = <<answer>>$$
""",
)
def exponential_per_epoch(start: float, gamma: float, t: int) -> Problem:
    schedule = ExponentialDecay(start, 1, gamma)

    def epoch_after_epoch() -> float:
        rate = start
        for _ in range(t):
            rate -= (1 - gamma) * rate
        return rate

    return Problem(
        answer=Decimal(schedule(t), places=4),
        proof=Road("the share taken off, epoch after epoch", epoch_after_epoch),
        distractors=(
            Distractor(
                "schedule-confusion",
                InverseTimeDecay(start, 1, 1 - gamma)(t),
                "That is time-based decay, which divides by a growing number.",
            ),
            Distractor(
                "linear-not-exponential",
                start * gamma * t,
                "The factor is applied again and again: take its power, not its multiple.",
            ),
            Distractor(
                "linear-not-exponential",
                PolynomialDecay(start, 1 / (1 - gamma), 0.0)(t),
                "That takes off the same amount each epoch; it is the same *share* that goes.",
            ),
            Distractor(
                "off-by-one",
                schedule(t - 1),
                "Epoch 0 is the first, so the rate has been lowered once more.",
            ),
            Distractor(
                "off-by-one", schedule(t + 1), "Epoch 0 still has the rate that it starts with."
            ),
        ),
        figure=lambda: schedule_curve(schedule, 6, t, unit="epoch"),
    )
