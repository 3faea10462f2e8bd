"""Learning rate during a linear warm-up."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import LinearWarmup


@template(
    level=1,
    parameters={
        "start": (0.01, 0.02, 0.05),
        "peak": (0.1, 0.2, 0.4, 0.5),
        "W": (4, 5, 10, 20),
        "t": (1, 2, 3),
    },
    prompt=r"""
The learning rate warms up linearly: it is <<start>> at step 0 and reaches its peak <<peak>> at step
<<W>>.

What is the learning rate at step <<t>>?
""",
    solution=r"""
The rate rises in a straight line, by the same amount each step:

$$<<start>> + (<<peak>> - <<start>>) \cdot \frac{<<t>>}{<<W>>} = <<answer>>$$
""",
)
def linear_warmup(start: float, peak: float, W: int, t: int) -> Problem:
    schedule = LinearWarmup(start, peak, W)

    def step_after_step() -> float:
        rate, rise = start, (peak - start) / W
        for _ in range(t):
            rate += rise
        return rate

    return Problem(
        answer=Decimal(schedule(t), places=4),
        proof=Road("the same rise added step after step", step_after_step),
        distractors=(
            Distractor(
                "schedule-regime-wrong",
                LinearWarmup(0, peak, W)(t),
                f"The line starts at {start}, not at 0.",
            ),
            Distractor(
                "off-by-one",
                schedule(t - 1),
                "The first step is step 0, so this is one rise too few.",
            ),
            Distractor(
                "schedule-regime-wrong",
                LinearWarmup(peak, start, W)(t),
                "That falls; a warm-up rises from the small rate to the peak.",
            ),
            Distractor(
                "schedule-confusion",
                start * (peak / start) ** (t / W),
                "That multiplies by the same factor each step; a linear warm-up adds.",
            ),
            Distractor(
                "schedule-regime-wrong",
                peak,
                f"The peak is reached at step {W} only.",
            ),
        ),
        figure=lambda: schedule_curve(
            schedule, 2 * W, t, levels={start: f"{start}", peak: f"{peak}"}
        ),
    )
