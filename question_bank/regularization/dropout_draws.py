"""How many random numbers dropout draws."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dropout, SpatialDropout2D


@template(
    level=2,
    parameters={
        "name": ("Dropout", "SpatialDropout2D"),
        "N": (2, 4, 8, 16),
        "S": (5, 6, 7, 10),
        "C": (3, 8, 12, 16),
    },
    prompt=r"""
A batch with channels last, of shape $(N, H, W, C) = (<<N>>, <<S>>, <<S>>, <<C>>)$ goes through `<<name>>(0.5)` in training.

How many independent random decisions, to drop or to keep, does the layer make?
""",
    solution=r"""
<% if name == "Dropout" %>
Ordinary dropout decides for every single value:

$$N \cdot H \cdot W \cdot C = <<N>> \cdot <<S>> \cdot <<S>> \cdot <<C>> = <<answer>>$$
<% else %>
Spatial dropout decides for each channel of each sample; all positions share the decision:

$$N \cdot C = <<N>> \cdot <<C>> = <<answer>>$$
<% endif %>
""",
)
def dropout_draws(name: str, N: int, S: int, C: int) -> Problem:
    batch = (N, S, S, C)
    draws = {
        "Dropout": prod(Dropout(0.5).mask_shape(batch)),
        "SpatialDropout2D": prod(SpatialDropout2D(0.5).mask_shape(batch)),
    }
    spatial = name != "Dropout"
    return Problem(
        answer=Integer(draws[name]),
        proof="N * C * (S * S if name == 'Dropout' else 1)",
        distractors=(
            Distractor(
                "ordinary-dropout-mask" if spatial else "spatial-mask-assumed",
                draws["Dropout" if spatial else "SpatialDropout2D"],
                "All positions of a map share one decision."
                if spatial
                else "Ordinary dropout decides for every position by itself.",
            ),
            Distractor(
                "mask-shared-over-batch",
                draws[name] // N,
                "Each sample has decisions of its own.",
            ),
            Distractor(
                "positions-dropped",
                N * S * S,
                "The channels are decided upon, not only the positions.",
            ),
            Distractor(
                "sample-dropped",
                N,
                "A sample is not dropped as a whole.",
            ),
            Distractor(
                "half-the-values",
                N * S * S * C // 2,
                "That is how many values go on average, not how many decisions are made.",
            ),
            Distractor(
                "wrong-dimension",
                draws[name] * S,
                "Each decision is counted more than once.",
            ),
        ),
    )
