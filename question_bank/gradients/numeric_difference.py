"""A derivative estimated by a difference."""

from collections.abc import Callable

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import numeric_gradient

FUNCTIONS: dict[str, Callable[[float], float]] = {
    "x^2": lambda x: x**2,
    "x^3": lambda x: x**3,
    "3 x^2 - 2 x": lambda x: 3 * x**2 - 2 * x,
    "x^3 - x": lambda x: x**3 - x,
}
SLOPES: dict[str, Callable[[float], float]] = {
    "x^2": lambda x: 2 * x,
    "x^3": lambda x: 3 * x**2,
    "3 x^2 - 2 x": lambda x: 6 * x - 2,
    "x^3 - x": lambda x: 3 * x**2 - 1,
}
STEPS = {"central": (1, 1, 2), "forward": (1, 0, 1), "backward": (0, 1, 1)}


@template(
    level=2,
    parameters={
        "f": tuple(FUNCTIONS),
        "x": (-2, -1, 1, 2, 3, 4),
        "h": (0.1, 0.2, 0.5),
        "difference": ("central", "forward", "backward"),
    },
    prompt=r"""
Estimate the derivative of $f(x) = <<f>>$ at $x = <<x>>$ by the <<difference>> difference with
$h = <<h>>$.
""",
    solution=r"""
<% if difference == "central" %>
$$\frac{f(x + h) - f(x - h)}{2 h} = \frac{<<upper>> - <<lower>>}{<<width>>} = <<answer>>$$
<% elif difference == "forward" %>
$$\frac{f(x + h) - f(x)}{h} = \frac{<<upper>> - <<lower>>}{<<width>>} = <<answer>>$$
<% else %>
$$\frac{f(x) - f(x - h)}{h} = \frac{<<upper>> - <<lower>>}{<<width>>} = <<answer>>$$
<% endif %>

The derivative itself is $<<exact>>$.
""",
)
def numeric_difference(f: str, x: int, h: float, difference: str) -> Problem:
    function = FUNCTIONS[f]
    estimates = {
        name: float(numeric_gradient(lambda at: function(float(at)), x, h, name))
        for name in ("central", "forward", "backward")
    }
    answer = estimates[difference]
    up, down, width = STEPS[difference]
    upper, lower = function(x + up * h), function(x - down * h)
    others = [name for name in estimates if name != difference]

    def slopes_between() -> float:
        # a difference is the mean of the slopes between its ends; Simpson's rule is exact here
        left, right = x - down * h, x + up * h
        slope = SLOPES[f]
        return (slope(left) + 4 * slope((left + right) / 2) + slope(right)) / 6

    return Problem(
        answer=Decimal(answer),
        proof=Road("the mean slope between the two places", slopes_between),
        distractors=(
            *(
                Distractor(
                    "difference-formula-wrong",
                    estimates[name],
                    f"That is the {name} difference, not the {difference} one.",
                )
                for name in others
            ),
            Distractor(
                "factor-two-error",
                answer * 2 if width == 2 else answer / 2,
                "The two places are $2 h$ apart."
                if width == 2
                else "The two places are only $h$ apart.",
            ),
            Distractor(
                "approximation-taken",
                SLOPES[f](x),
                "That is the derivative itself; the difference comes near to it, but not quite.",
            ),
            Distractor(
                "difference-formula-wrong",
                upper - lower,
                "Divide the difference by the distance of the two places.",
            ),
        ),
        working={
            "upper": round(upper, 6),
            "lower": f"({lower:.6g})" if lower < 0 else round(lower, 6),
            "width": round(width * h, 6),
            "exact": SLOPES[f](x),
        },
        figure=lambda: loss_curve(
            function,
            x - 3 * h,
            x + 3 * h,
            x="x",
            y="f(x)",
            marks={x - h: "x − h", x: "x", x + h: "x + h"},
        ),
    )
