"""Learning rate that decays by a polynomial."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, replace, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import PolynomialDecay


@template(
    level=2,
    parameters={
        "start": (0.1, 0.2, 0.5, 1.0),
        "end": (0.01, 0.02, 0.05),
        "T": (10, 20, 50),
        "tenths": (2, 4, 6, 7),
        "power": (2, 3),
    },
    prompt=r"""
Polynomial decay with the power <<power>> takes a learning rate from <<start>> at step 0 to <<end>>
at step <<T>>:

$$\eta(t) = (\eta_0 - \eta_{end}) \cdot \left( 1 - \frac{t}{T} \right)^{<<power>>} + \eta_{end}$$

What is it at step <<T * tenths // 10>>?
""",
    solution=r"""
The part of the way that remains is $1 - \frac{<<T * tenths // 10>>}{<<T>>} = <<left>>$:

$$(<<start>> - <<end>>) \cdot <<left>>^<<power>> + <<end>> = <<answer>>$$
""",
)
def polynomial_decay(start: float, end: float, T: int, tenths: int, power: int) -> Problem:
    schedule = PolynomialDecay(start, T, end, power)
    step = T * tenths // 10
    done = tenths / 10

    def multiplied_out() -> float:
        remaining = 1.0
        for _ in range(power):
            remaining -= done * remaining
        return end * (1 - remaining) + start * remaining

    return Problem(
        answer=Decimal(schedule(step), places=4),
        proof=Road("a weighted mean of both rates", multiplied_out),
        distractors=(
            Distractor(
                "schedule-regime-wrong",
                schedule(T - step),
                "The power is of the way that *remains*, not of the way that is done.",
            ),
            Distractor(
                "schedule-regime-wrong",
                replace(schedule, end_learning_rate=0.0)(step),
                "The rate does not fall to 0 but to its end rate.",
            ),
            Distractor(
                "schedule-confusion",
                replace(schedule, power=1)(step),
                "That is a straight line, the power 1.",
            ),
            Distractor(
                "order-of-operations",
                (start - end) * (1 - done**power) + end,
                "The whole parenthesis is raised to the power, not only the fraction in it.",
            )
            if tenths > 5
            else Distractor(
                "forgot-a-part",
                schedule(step) - end,
                "The end rate is added to the part that decays.",
            ),
        ),
        working={"left": round(1 - done, 6)},
        figure=lambda: schedule_curve(schedule, T, step, levels={start: f"{start}", end: f"{end}"}),
    )
