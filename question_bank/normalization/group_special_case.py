"""What group normalization becomes for special numbers of groups."""

import numpy as np

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import GroupNormalization, InstanceNormalization, LayerNormalization

LAYER = "Layer normalization over H, W and C"
INSTANCE = "Instance normalization over H and W"
BATCH = "Batch normalization over N, H and W"
NONE = "None of these normalizations"


@template(
    level=3,
    parameters={
        "C": (8, 12, 16, 20, 24, 32, 64),
        "divisor": (1, 2, "C"),
        "S": (7, 8, 14, 28, 32),
    },
    prompt=r"""
A feature map of $<<S>> \times <<S>>$ positions with <<C>> channels enters group normalization with
<<groups>> group<<"" if groups == 1 else "s">>, with $\gamma = 1$ and $\beta = 0$; all $\epsilon$ are equal.

With which of these would every input give the same output?
""",
    solution=r"""
A group has

$$\frac{C}{G} = \frac{<<C>>}{<<groups>>} = <<C // groups>>$$

channel<<"" if C == groups else "s">>.
<% if groups == C %>
Each channel of a sample is standardized alone, over its positions. So: <<answer>>.
<% elif groups == 1 %>
All channels and positions of a sample are standardized together. So: <<answer>>.
<% else %>
That is more than one channel and fewer than all of them, so it is neither of the special cases; and
samples are never mixed. So: <<answer>>.
<% endif %>
""",
)
def group_special_case(C: int, divisor: int | str, S: int) -> Problem:
    groups = C if divisor == "C" else {1: 1, 2: C // 2}[int(divisor)]
    x = np.sin(np.arange(8 * C)).reshape(2, 2, 2, C)
    output = GroupNormalization(groups, center=False, scale=False)(x)
    others = {
        LAYER: LayerNormalization((1, 2, 3), center=False, scale=False)(x),
        INSTANCE: InstanceNormalization(center=False, scale=False)(x),
    }
    right = next((name for name, other in others.items() if np.allclose(output, other)), NONE)
    feedback = {
        LAYER: ("norm-types-swapped", "That would take a single group of all channels."),
        INSTANCE: ("norm-types-swapped", "That would take groups of one channel each."),
        BATCH: ("groups-misunderstood", "Groups are made of channels; samples are never mixed."),
        NONE: ("special-case-missed", "Count the channels of a group."),
    }
    return Problem(
        answer=Choice(right, among=(BATCH, LAYER, INSTANCE, NONE)),
        proof=f"{LAYER!r} if divisor == 1 else {INSTANCE!r} if divisor == 'C' else {NONE!r}",
        distractors=tuple(
            Distractor(misconception, name, text)
            for name, (misconception, text) in feedback.items()
            if name != right
        ),
        shown={"groups": groups},
    )
