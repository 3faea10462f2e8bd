"""A wrong line in the second step of Adam."""

import math

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Adam

PLANTED = {
    "weights-exchanged": Planted(
        1, r"the old mean has the weight $\beta_1$, the new gradient $1 - \beta_1$"
    ),
    "not-squared": Planted(2, "the second mean is that of the *squared* gradients"),
    "first-step": Planted(3, r"this is the second step, so the divisor is $1 - \beta_1^2$"),
    "not-corrected": Planted(4, r"the second mean has to be divided by $1 - \beta_2^2$ as well"),
    "no-root": Planted(5, "the denominator is the root of the second mean"),
}


def numbers_differ(first: int, second: int, beta_1: float, eta: float, planted: str) -> bool:
    """Whether the mistake changes its line."""
    return first != second


@template(
    level=4,
    parameters={
        "first": (2, 3, 4),
        "second": (-2, 3, 5, 6),
        "beta_1": (0.6, 0.8, 0.9),
        "eta": (0.01, 0.1),
        "planted": tuple(PLANTED),
    },
    require=numbers_differ,
    prompt=r"""
Somebody computes the *second* step of Adam by hand, with $\beta_1 = <<beta_1>>$, $\beta_2 = 0.75$,
$\epsilon = 0$ and the learning rate $\eta = <<eta>>$. Both moving means started at 0, and the gradient
was <<first>> in the first step, so that they are now $m = <<m_1>>$ and $v = <<v_1>>$. The new gradient
is $<<second>>$. One line has a mistake; what comes after it is computed rightly from the wrong number.
Numbers are rounded only where they are printed.

1. new $m = <<lines[0]>>$
2. new $v = <<lines[1]>>$
3. $\hat m = <<lines[2]>>$
4. $\hat v = <<lines[3]>>$
5. the change of the weight is $<<lines[4]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly,

$$m = <<beta_1>> \cdot <<m_1>> + <<rest>> \cdot <<second | signed>> = <<m | places(4)>>, \qquad
v = 0.75 \cdot <<v_1>> + 0.25 \cdot <<second | signed>>^2 = <<v | places(4)>>$$

$$\hat m = \frac{<<m | places(4)>>}{1 - <<beta_1>>^2} = <<m_hat | places(4)>>, \qquad
\hat v = \frac{<<v | places(4)>>}{1 - 0.75^2} = <<v_hat | places(4)>>$$

and the change is $-<<eta>> \cdot <<m_hat | places(4) | signed>> / \sqrt{<<v_hat | places(4)>>} = <<change | places(4)>>$.
""",
)
def find_adam_mistake(first: int, second: int, beta_1: float, eta: float, planted: str) -> Problem:
    optimizer = Adam(eta, beta_1=beta_1, beta_2=0.75, epsilon=0)
    weight, state = optimizer.step([0.0], [float(first)])
    m_1, v_1 = float(state.momentum[0]), float(state.velocity[0])
    moved, state = optimizer.step(weight, [float(second)], state)
    m, v = float(state.momentum[0]), float(state.velocity[0])
    m_hat, v_hat = (float(moment[0]) for moment in optimizer.corrected_moments(state))
    change = float(moved[0] - weight[0])
    right = (m, v, m_hat, v_hat, change)

    def text(number: float) -> str:
        return f"({number:.4g})" if number < 0 else f"{number:.4g}"

    rest = round(1 - beta_1, 6)
    old, new = (rest, beta_1) if planted == "weights-exchanged" else (beta_1, rest)
    there_m = old * m_1 + new * second
    square = second if planted == "not-squared" else second**2
    power = "" if planted == "not-squared" else "^2"
    there_v = 0.75 * v_1 + 0.25 * square
    steps = 1 if planted == "first-step" else 2
    there_m_hat = there_m / (1 - beta_1**steps)
    below = rf"1 - {beta_1}" if steps == 1 else rf"1 - {beta_1}^2"
    there_v_hat = there_v if planted == "not-corrected" else there_v / (1 - 0.75**2)
    corrected = "v" if planted == "not-corrected" else rf"\frac{{{text(there_v)}}}{{1 - 0.75^2}}"
    root = there_v_hat if planted == "no-root" else math.sqrt(there_v_hat)
    divisor = text(there_v_hat) if planted == "no-root" else rf"\sqrt{{{text(there_v_hat)}}}"
    there_change = -eta * there_m_hat / root
    lines = (
        rf"{old} \cdot {text(m_1)} + {new} \cdot {text(second)} = {there_m:.4g}",
        rf"0.75 \cdot {text(v_1)} + 0.25 \cdot {text(second)}{power} = {there_v:.4g}",
        rf"\frac{{{there_m:.4g}}}{{{below}}} = {there_m_hat:.4g}",
        f"{corrected} = {there_v_hat:.4g}",
        rf"-{eta} \cdot \frac{{{there_m_hat:.4g}}}{{{divisor}}} = {there_change:.4g}",
    )
    said = (there_m, there_v, there_m_hat, there_v_hat, there_change)
    return find_line(
        PLANTED[planted],
        right,
        said,
        shown={"lines": lines, "m_1": round(m_1, 6), "v_1": round(v_1, 6)},
        working={
            "m": m,
            "v": v,
            "m_hat": m_hat,
            "v_hat": v_hat,
            "change": change,
            "rest": rest,
        },
    )
