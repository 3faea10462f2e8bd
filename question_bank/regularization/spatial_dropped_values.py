"""How many values spatial dropout sets to zero."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import SpatialDropout1D, SpatialDropout2D, SpatialDropout3D

LAYERS = {1: SpatialDropout1D(0.5), 2: SpatialDropout2D(0.5), 3: SpatialDropout3D(0.5)}


@template(
    level=1,
    parameters={
        "rank": (1, 2, 3),
        "n": (4, 5, 6, 7),
        "C": (8, 12, 16),
        "dropped": (2, 3, 4, 5),
    },
    prompt=r"""
A sample
<% if rank == 1 %>
of <<n>> time steps
<% elif rank == 2 %>
of $<<n>> \times <<n>>$ positions
<% else %>
of $<<n>> \times <<n>> \times <<n>>$ positions
<% endif %>
with <<C>> channels goes through `SpatialDropout<<rank>>D` in training, which drops <<dropped>> of the channels
this time.

How many values of the sample become 0, if none of them was 0 before?
""",
    solution=r"""
A channel is dropped as a whole, with all its positions:

$$<<dropped>> \cdot <<n>>
<%- if rank > 1 %>^<<rank>><% endif %> = <<answer>>$$
""",
)
def spatial_dropped_values(rank: int, n: int, C: int, dropped: int) -> Problem:
    shape = (1, *(n,) * rank, C)
    mask = np.arange(C).reshape(1, *(1,) * rank, C) >= dropped
    output = LAYERS[rank](np.ones(shape), training=True, mask=mask.astype(float))
    return Problem(
        answer=Integer(int((output == 0).sum())),
        proof="dropped * prod([n] * rank)",
        distractors=(
            Distractor(
                "ordinary-dropout-mask",
                dropped,
                "Not single values are dropped, but whole channels.",
            ),
            Distractor(
                "wrong-dimension",
                dropped * n ** (rank + 1),
                f"A channel has {rank} spatial ax{'is' if rank == 1 else 'es'} of length {n}.",
            ),
            Distractor(
                "wrong-dimension",
                dropped * n ** (rank - 1),
                "That is one spatial axis too few.",
            ),
            Distractor(
                "positions-dropped",
                dropped * C,
                "Channels are dropped, not positions.",
            ),
            Distractor(
                "counted-wrong-thing",
                int((output != 0).sum()),
                "That is how many values stay.",
            ),
            Distractor(
                "all-channels-counted",
                C * n**rank,
                f"Those are all values of the sample; only {dropped} of the {C} channels go.",
            ),
        ),
    )
