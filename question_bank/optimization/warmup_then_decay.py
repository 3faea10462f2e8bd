"""Learning rate that warms up and then decays."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import ExponentialDecay, InverseTimeDecay, LinearWarmup


@template(
    level=2,
    parameters={
        "peak": (0.1, 0.2, 0.4, 0.6, 0.8),
        "W": (4, 5),
        "gamma": (0.6, 0.8, 0.9),
        "t": (2, 3, 6, 7, 8),
    },
    prompt=r"""
A learning rate rises linearly from 0 at step 0 to <<peak>> at step <<W>>. From there on it is
multiplied by <<gamma>> with each further step.

What is it at step <<t>>?
""",
    solution=r"""
<% if t < W %>
Step <<t>> belongs to the warm-up, a straight line from 0:

$$<<peak>> \cdot \frac{<<t>>}{<<W>>} = <<answer>>$$
<% else %>
Step <<t>> comes $<<t>> - <<W>> = <<t - W>>$ steps after the peak:

$$<<peak>> \cdot <<gamma>>^<<t - W>> = <<answer>>$$
<% endif %>
""",
)
def warmup_then_decay(peak: float, W: int, gamma: float, t: int) -> Problem:
    decay = ExponentialDecay(peak, 1, gamma)
    schedule = LinearWarmup(0.0, peak, W, after=decay)

    def step_after_step() -> float:
        rate = 0.0
        for step in range(1, t + 1):
            rate = rate + peak / W if step <= W else rate * gamma
        return rate

    return Problem(
        answer=Decimal(schedule(t), places=4),
        proof=Road("step after step", step_after_step),
        distractors=(
            Distractor(
                "schedule-regime-wrong",
                peak,
                f"The peak is reached at step {W} only."
                if t < W
                else f"The rate stays at its peak for no longer than step {W}.",
            ),
            Distractor(
                "schedule-regime-wrong",
                decay(t),
                f"Up to step {W} the rate rises."
                if t < W
                else f"The decay begins at step {W}, not at step 0.",
            ),
            Distractor(
                "schedule-regime-wrong",
                peak * (W - t) / W if t < W else peak * t / W,
                "A warm-up rises: it starts at 0."
                if t < W
                else f"The line ends at step {W}; from there on the rate decays.",
            ),
            Distractor(
                "schedule-confusion",
                peak * (t / W) ** 2 if t < W else InverseTimeDecay(peak, 1, 1 - gamma)(t - W),
                "The rise is a straight line, not a parabola."
                if t < W
                else "That is time-based decay, which divides by a growing number.",
            ),
            Distractor(
                "off-by-one",
                schedule(t - 1) if t < W else decay(t - W + 1),
                "The first step is step 0, where the rate is 0."
                if t < W
                else f"At step {W} the rate is still the peak, so there is one factor less.",
            ),
            Distractor(
                "schedule-confusion",
                decay(W - t),
                "The rise is a straight line, not a power.",
            )
            if t < W
            else Distractor(
                "off-by-one",
                decay(t - W - 1),
                f"Step {W + 1} is the first with a factor.",
            ),
        ),
        figure=lambda: schedule_curve(schedule, 10, t, levels={peak: f"{peak}"}),
    )
