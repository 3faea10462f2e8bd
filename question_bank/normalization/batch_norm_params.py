"""Parameters of batch normalization, learned and stored."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=1,
    parameters={
        "S": (7, 8, 14, 16, 28, 32),
        "C": (3, 8, 10, 16, 24, 32, 64, 128, 256),
        "learned_only": (True, False),
    },
    prompt=r"""
A `BatchNormalization` layer with all its defaults follows a convolution whose output has the shape
`(None, <<S>>, <<S>>, <<C>>)`, channels last.
<% if learned_only %>

How many parameters of the layer are *learned* by gradient descent?
<% else %>

How many numbers does the layer hold as weights *in all*, learned or not?
<% endif %>
""",
    solution=r"""
Each channel has a scale $\gamma$ and a shift $\beta$, which are learned, and a moving mean and a
moving variance, which are only updated with each batch.

<% if learned_only %>
$$2 \cdot C = 2 \cdot <<C>> = <<answer>>$$
<% else %>
$$4 \cdot C = 4 \cdot <<C>> = <<answer>>$$
<% endif %>

Height and width do not matter: all positions of a channel share them.
""",
)
def batch_norm_params(S: int, C: int, learned_only: bool) -> Problem:
    layer = BatchNormalization()
    shapes = layer.weight_shapes((S, S, C))
    stored = layer.count_params((S, S, C))
    learned = sum(prod(shapes[name]) for name in ("gamma", "beta"))
    right, other = (learned, stored) if learned_only else (stored, learned)
    per_channel = right // C
    return Problem(
        answer=Integer(right),
        proof="C + C if learned_only else C + C + C + C",
        distractors=(
            Distractor(
                "moving-stats-trainable",
                other,
                "The moving mean and variance are updated, not learned by gradient descent.",
            )
            if learned_only
            else Distractor(
                "forgot-moving-stats",
                other,
                "The layer also stores a moving mean and a moving variance for each channel.",
            ),
            Distractor(
                "one-set-per-layer",
                per_channel,
                r"Each channel has its own $\gamma$ and $\beta$.",
            ),
            Distractor(
                "weight-sharing-confused",
                right * S * S,
                "All positions of a channel share their parameters.",
            ),
            Distractor(
                "counted-wrong-thing",
                S * S * C,
                "That is how many values the feature map has.",
            ),
            Distractor(
                "forgot-a-part",
                prod(shapes["gamma"]),
                "That is one number a channel; there are more.",
            ),
        ),
    )
