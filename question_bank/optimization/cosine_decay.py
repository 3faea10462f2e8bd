"""Learning rate on its way down a half cosine."""

import cmath
import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, replace, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import CosineDecay, PolynomialDecay


@template(
    level=3,
    parameters={
        "start": (0.1, 0.2, 0.4, 0.8),
        "alpha": (0, 0.1),
        "T": (12, 24, 60, 120),
        "twelfths": (2, 3, 4, 8, 9, 10),
    },
    prompt=r"""
A learning rate falls along half a cosine, from <<start>> at step 0 to
<%- if alpha %> $<<alpha>> \cdot <<start>>$<% else %> 0<% endif %> at step <<T>>.

What is the learning rate at step <<T * twelfths // 12>>?
""",
    solution=r"""
The fraction of the way is $t = \frac{<<T * twelfths // 12>>}{<<T>>}$, and the half cosine is

$$\frac{1 + \cos(\pi t)}{2} = \frac{1 + <<cosine | signed>>}{2} = <<wave>>$$

It goes from 1 to 0
<%- if alpha %>, and is squeezed between 1 and <<alpha>>:

$$<<start>> \cdot \left( (1 - <<alpha>>) \cdot <<wave>> + <<alpha>> \right) = <<answer>>$$
<% else %>:

$$<<start>> \cdot <<wave>> = <<answer>>$$
<% endif %>
""",
)
def cosine_decay(start: float, alpha: float, T: int, twelfths: int) -> Problem:
    schedule = CosineDecay(start, T, alpha)
    step = T * twelfths // 12
    wave = CosineDecay(1.0, T)(step)

    def on_the_unit_circle() -> float:
        turned = cmath.exp(1j * math.pi / 12) ** twelfths
        return alpha * start + (start - alpha * start) * (1 + turned.real) / 2

    return Problem(
        answer=Decimal(schedule(step), places=4),
        proof=Road("the half cosine as a turn on the unit circle", on_the_unit_circle),
        distractors=(
            Distractor(
                "schedule-confusion",
                PolynomialDecay(start, T, alpha * start)(step),
                "That is a straight line; the cosine starts flat, falls fast and ends flat.",
            ),
            Distractor(
                "schedule-regime-wrong",
                schedule(T - step),
                "That is the cosine the other way round: the rate falls from its start.",
            ),
            Distractor(
                "factor-two-error",
                start * ((1 - alpha) * 2 * wave + alpha),
                r"$1 + \cos$ goes from 2 to 0, so it is halved.",
            ),
            Distractor(
                "factor-two-error",
                schedule(T - abs(T - 2 * step)),
                r"Half a cosine runs through $\pi$, not through $2\pi$.",
            ),
            Distractor(
                "forgot-a-part",
                replace(schedule, alpha=0)(step) if alpha else start * max(0, 2 * wave - 1),
                "The rate does not fall to 0 but to its lowest value."
                if alpha
                else "The cosine is shifted up by 1, as a rate is never negative.",
            ),
        ),
        working={"cosine": round(2 * wave - 1, 4), "wave": round(wave, 4)},
        figure=lambda: schedule_curve(schedule, T, step),
    )
