"""Range of a scaled and shifted activation function."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import relu, sigmoid, softplus, tanh

RANGES = {
    "sigmoid": sigmoid.range,
    "tanh": tanh.range,
    "ReLU": relu.range,
    "softplus": softplus.range,
}
ENDS = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}


def interval(lower: float, upper: float | None, opening: str = "(", closing: str = ")") -> str:
    """Print an interval; without an upper end it has no bound."""
    end = r"\infty" if upper is None else f"{upper:g}"
    return f"${opening}{lower:g}, {end}{closing}$"


@template(
    level=2,
    parameters={
        "name": ("sigmoid", "tanh", "ReLU", "softplus"),
        "a": (1, 2, 3, 4),
        "c": (-3, -2, -1, 0, 1, 2),
    },
    prompt=r"""
Which values can $<% if a > 1 %><<a>> <% endif %>f(z)<% if c %> <<"+" if c > 0 else "-">> <<c | abs>><% endif %>$
take, if $f$ is <<name>> and $z$ is any real number? A round bracket stands for an end that is not
reached.
""",
    solution=r"""
<% if name == "sigmoid" %>
The sigmoid lies in $(0, 1)$; it comes as close to 0 and 1 as one likes, but reaches neither.
<% elif name == "tanh" %>
Tanh lies in $(-1, 1)$; it comes as close to both ends as one likes, but reaches neither.
<% elif name == "ReLU" %>
ReLU takes the value 0, for every negative $z$, and all values above it.
<% else %>
Softplus $\ln(1 + e^z)$ takes all values above 0, but not 0 itself.
<% endif %>
Scaled and shifted, these are the values in $<<answer>>$.
""",
)
def scaled_range(name: str, a: int, c: int) -> Problem:
    span = RANGES[name]
    bounded = name in ENDS

    def scaled(end: float) -> float:
        return a * end + c

    opening = "[" if span.has_lower else "("
    right = interval(scaled(span.lower), scaled(span.upper) if bounded else None, opening)

    def by_values() -> str:
        low, high = (c, None) if not bounded else (a * ENDS[name][0] + c, a * ENDS[name][1] + c)
        return interval(low, high, "[" if name == "ReLU" else "(")

    other = "tanh" if name == "sigmoid" else "sigmoid"
    lower, upper = ENDS[other]
    return Problem(
        answer=Choice(right),
        proof=Road("the ends, scaled and shifted", by_values),
        distractors=(
            Distractor(
                "endpoints-included",
                interval(scaled(span.lower), scaled(span.upper), "[", "]")
                if bounded
                else interval(scaled(span.lower), None, "(" if name == "ReLU" else "["),
                "The lower end is reached: ReLU is 0 for every negative $z$."
                if name == "ReLU"
                else "The ends are approached, but no $z$ gives them exactly.",
            ),
            Distractor(
                "sigmoid-tanh-swapped" if bounded else "wrong-activation-used",
                interval(scaled(lower), scaled(upper)),
                f"That would be right for {other}.",
            ),
            Distractor(
                "affine-step-missing",
                interval(
                    span.lower + c if c else a * span.lower - a,
                    span.upper + c if bounded else None,
                    opening,
                ),
                "The factor stretches both ends of the range."
                if c
                else "Nothing shifts the range down here.",
            ),
            Distractor(
                "unbounded",
                rf"$(-\infty, {scaled(span.upper):g})$" if bounded else rf"$(-\infty, {c})$",
                "The function approaches a bound on the left, too."
                if bounded
                else "Far to the right the function grows without bound.",
            ),
            Distractor(
                "unbounded",
                r"$(-\infty, \infty)$",
                "The function has a lower bound, and so has every positive multiple of it.",
            ),
            Distractor(
                "affine-step-missing",
                interval(a * span.lower, a * span.upper if bounded else None, opening),
                "The constant shifts the whole range.",
            ),
            Distractor(
                "sigmoid-tanh-swapped" if bounded else "wrong-activation-used",
                interval(a * lower, a * upper, "("),
                f"That would be right for {other} without the constant.",
            ),
        ),
    )
