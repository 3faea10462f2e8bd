"""Moving mean of batch normalization after a step."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=3,
    parameters={
        "old": (0, 1, 2, 10, 20),
        "batch": (4, 5, 8, 12),
        "m": (0.1, 0.2, 0.9, 0.99),
        "convention": ("old", "new"),
    },
    prompt=r"""
A batch normalization layer holds the moving mean <<old>> for a channel. In the next training batch
the channel has the mean <<batch>>. The momentum is <<m>>, and in this framework it is the weight of
the *<<convention>>* value
<%- if convention == "old" %> (as in Keras)<% else %> (as in PyTorch)<% endif %>.

What is the moving mean after the step?
""",
    solution=r"""
The moving mean is a weighted average, and the momentum weighs the <<convention>> value:

<% if convention == "old" %>
$$<<m>> \cdot <<old>> + (1 - <<m>>) \cdot <<batch>> = <<answer>>$$
<% else %>
$$(1 - <<m>>) \cdot <<old>> + <<m>> \cdot <<batch>> = <<answer>>$$
<% endif %>
""",
)
def batch_norm_moving_mean(old: int, batch: int, m: float, convention: str) -> Problem:
    layer = BatchNormalization(momentum=m if convention == "old" else 1 - m)
    updated, _ = layer.moving_statistics([[batch]], [old], [1])
    return Problem(
        answer=Decimal(updated.item()),
        proof="old + (batch - old) * (m if convention == 'new' else 1 - m)",
        distractors=(
            Distractor(
                "momentum-convention-swapped",
                (1 - layer.momentum) * old + layer.momentum * batch,
                "Keras weighs the old value with its momentum, PyTorch the new one.",
            ),
            Distractor(
                "wrong-aggregation",
                (old + batch) / 2,
                "The two are not averaged equally: the momentum says how much each counts.",
            ),
            Distractor(
                "wrong-aggregation",
                batch,
                "The new mean does not replace the old one; it only moves it a little.",
            ),
            Distractor(
                "forgot-a-part",
                m * old if convention == "old" else m * batch,
                "A weighted average has two terms whose weights add up to 1.",
            ),
        ),
    )
