"""Exponentially decaying learning rate at a step."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, replace, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import ExponentialDecay, InverseTimeDecay


@template(
    level=2,
    parameters={
        "start": (0.1, 0.2, 0.4, 0.8),
        "gamma": (0.5, 0.8, 0.9),
        "period": (10, 20),
        "step": (15, 25, 30, 35),
        "staircase": (True, False),
    },
    prompt=r"""
A learning rate starts at <<start>> and decays exponentially by the factor <<gamma>> every
<<period>> steps.
<%- if staircase %> It decays in a staircase: between two drops it stays constant.
<%- else %> It decays smoothly: between those steps it falls as well.<% endif %>


What is the learning rate at step <<step>>? (The first step is step 0.)
""",
    solution=r"""
<% if staircase %>
Only completed periods count, so the exponent is rounded down:

$$<<start>> \cdot <<gamma>>^{\left\lfloor <<step>> / <<period>> \right\rfloor}
= <<start>> \cdot <<gamma>>^{<<step // period>>} = <<answer>>$$
<% else %>
The exponent is the number of periods, whole or not:

$$<<start>> \cdot <<gamma>>^{<<step>> / <<period>>}
= <<start>> \cdot <<gamma>>^{<<step / period>>} = <<answer>>$$
<% endif %>
""",
)
def exponential_decay(
    start: float, gamma: float, period: int, step: int, staircase: bool
) -> Problem:
    schedule = ExponentialDecay(start, period, gamma, staircase=staircase)

    def step_after_step() -> float:
        rate = start
        for number in range(1, step + 1):
            if not staircase:
                rate *= gamma ** (1 / period)
            elif number % period == 0:
                rate *= gamma
        return rate

    return Problem(
        answer=Decimal(schedule(step), places=4),
        proof=Road("multiplied step after step", step_after_step),
        distractors=(
            Distractor(
                "staircase-confused",
                replace(schedule, staircase=not staircase)(step),
                "A staircase drops only when a whole period is over."
                if staircase
                else "Without a staircase the rate falls between the periods as well.",
            ),
            Distractor(
                "off-by-one",
                schedule(step + period),
                "That is one period too many.",
            ),
            Distractor(
                "schedule-confusion",
                InverseTimeDecay(start, period, 1 - gamma, staircase=staircase)(step),
                "That is time-based decay, which divides by a growing number.",
            ),
            Distractor(
                "linear-in-depth",
                start * gamma * step / period,
                "The factor is applied again and again: take a power, not a multiple.",
            ),
            Distractor(
                "decays-too-often",
                replace(schedule, decay_steps=1)(step),
                "The factor is for a whole period, not for each step.",
            ),
        ),
        figure=lambda: schedule_curve(schedule, 45, step),
    )
