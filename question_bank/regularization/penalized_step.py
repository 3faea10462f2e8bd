"""Step of gradient descent with a penalty on the weight."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import L1, L2, SGD


@template(
    level=3,
    parameters={
        "kind": ("L2", "half L2", "L1"),
        "w": (1, 2, -2, 4, -3),
        "g": (-1, 0.5, 1, 2),
        "rate": (0.1, 0.5),
        "strength": (0.1, 0.05),
    },
    prompt=r"""
The loss is the data loss plus the penalty $
<%- if kind == "L1" %><<strength>> \cdot |w|<% elif kind == "L2" %><<strength>> \cdot w^2<% else %>\frac{<<strength>>}{2} \cdot w^2<% endif %>$. At the weight
$w = <<w>>$ the *data loss* has the gradient <<"$%s$" | format(g)>>.

What is the weight after one step of gradient descent with learning rate <<rate>>?
""",
    solution=r"""
The penalty has the gradient

<% if kind == "L1" %>
$$<<strength>> \cdot \text{sign}(w) = <<pull>>$$
<% elif kind == "L2" %>
$$2 \cdot <<strength>> \cdot <<w | signed>> = <<pull>>$$
<% else %>
$$<<strength>> \cdot <<w | signed>> = <<pull>>$$
<% endif %>

which is added to the gradient of the data loss before the step:

$$<<w | signed>> - <<rate>> \cdot (<<g>> + <<pull | signed>>) = <<answer>>$$
""",
)
def penalized_step(kind: str, w: int, g: float, rate: float, strength: float) -> Problem:
    slopes = {
        "L2": float(L2(strength).gradient(w)),
        "half L2": float(L2(strength, half=True).gradient(w)),
        "L1": float(L1(strength).gradient(w)),
    }

    def after(gradient: float) -> float:
        return float(SGD(rate).step(w, gradient)[0])

    pull = slopes[kind]
    sides = {
        "L2": "w * (1 - 2 * rate * strength) - rate * g",
        "half L2": "w * (1 - rate * strength) - rate * g",
        "L1": "w - rate * g - rate * strength * w / abs(w)",
    }
    swapped = "half L2" if kind == "L2" else "L2"
    return Problem(
        answer=Decimal(after(g + pull)),
        proof=sides[kind],
        distractors=(
            Distractor(
                "half-convention-swapped" if kind != "L1" else "l1-l2-swapped",
                after(g + slopes[swapped]),
                {
                    "L2": "The slope of $w^2$ is $2 w$, and nothing takes the 2 away.",
                    "half L2": "The factor ½ takes away the 2 of the derivative.",
                    "L1": "The slope of an absolute value does not grow with the weight.",
                }[kind],
            ),
            Distractor(
                "forgot-a-part",
                after(g),
                "The gradient of the penalty is missing.",
            ),
            Distractor(
                "penalty-sign",
                after(g - pull),
                "The penalty pulls the weight towards 0.",
            ),
            Distractor(
                "ascent-not-descent",
                after(-g - pull),
                "Descent subtracts the gradient.",
            ),
            Distractor(
                "learning-rate-ignored",
                after(g) - pull,
                "The learning rate multiplies the whole gradient, that of the penalty too.",
            ),
        ),
        working={"pull": round(pull, 9)},
    )
