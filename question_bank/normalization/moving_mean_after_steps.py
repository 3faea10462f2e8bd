"""Moving mean after several steps."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=3,
    parameters={
        "batch": (1, 2, 4, 8, 10, 20, 40),
        "m": (0.1, 0.2, 0.8, 0.9),
        "steps": (2, 3, 4),
        "convention": ("old", "new"),
    },
    prompt=r"""
A batch normalization layer begins with the moving mean 0 for a channel. Then come <<steps>> training batches,
in each of which the channel has the mean <<batch>>. The momentum is <<m>>, and it is the weight of the *<<convention>>*
value
<%- if convention == "old" %> (as in Keras)<% else %> (as in PyTorch)<% endif %>.

What is the moving mean after these steps?
""",
    solution=r"""
Each step keeps the share $k = <<keep>>$ of the old value and takes $1 - k$ of the new one. What is still
missing to <<batch>> shrinks by the factor $k$ each time, so after <<steps>> steps

$$<<batch>> \cdot (1 - k^<<steps>>) = <<batch>> \cdot (1 - <<keep>>^<<steps>>) = <<answer>>$$
""",
)
def moving_mean_after_steps(batch: int, m: float, steps: int, convention: str) -> Problem:
    keep = m if convention == "old" else round(1 - m, 1)

    layer, mean = BatchNormalization(momentum=keep), 0.0
    for _ in range(steps):
        updated, _ = layer.moving_statistics([[batch]], [mean], [1])
        mean = updated.item()

    return Problem(
        answer=Decimal(mean),
        proof="batch * (1 - (m if convention == 'old' else 1 - m) ** steps)",
        distractors=(
            Distractor(
                "linear-in-depth",
                batch * steps * (1 - keep),
                "The steps do not add up: each covers a share of what is still *missing*.",
            ),
            Distractor(
                "momentum-convention-swapped",
                batch * (1 - (1 - keep) ** steps),
                "Keras weighs the old value with its momentum, PyTorch the new one.",
            ),
            Distractor(
                "share-left-reported",
                batch * keep**steps,
                "That is what is still missing, not what is reached.",
            ),
            Distractor(
                "only-one-term",
                batch * (1 - keep),
                f"That is the moving mean after one step; there are {steps}.",
            ),
            Distractor(
                "off-by-one",
                batch * (1 - keep ** (steps + 1)),
                "That is one step too many.",
            ),
            Distractor(
                "moving-mean-at-once",
                float(batch),
                "The moving mean only approaches the mean of the batches.",
            ),
        ),
        working={"keep": keep},
    )
