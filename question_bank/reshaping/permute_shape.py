"""Output shape of Permute."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Permute

ORDERS = ((2, 3, 1), (3, 1, 2))  # the two that differ from the orders that undo them


@template(
    level=2,
    parameters={
        "H": (20, 24, 28, 32),
        "W": (30, 36, 40, 50),
        "C": (3, 8, 12, 16),
        "dims": ORDERS,
    },
    prompt=r"""
A batch of maps with height <<H>>, width <<W>> and <<C>> channels, channels last, enters this Keras layer,
which counts the axes of a sample from 1:

```python
Permute((<<dims | join(", ")>>))
```

What is the shape of its output?
""",
    solution=r"""
Axis $k$ of the output is axis `dims[k]` of the input, and the batch axis stays first:
<% for dim in dims %>
the <<("first", "second", "third")[loop.index0]>> is the old axis <<dim>>, of length
<<(H, W, C)[dim - 1]>><<"; " if not loop.last else ".">>
<%- endfor %>


The shape is <<answer>>. The number of values is the same:

$$<<H>> \cdot <<W>> \cdot <<C>> = <<moved | join(" \\cdot ")>>$$
""",
)
def permute_shape(H: int, W: int, C: int, dims: tuple[int, ...]) -> Problem:
    maps = (H, W, C)
    other_way = ORDERS[1 - ORDERS.index(dims)]
    right = (None, *Permute(dims).output_shape(maps))

    def axis_by_axis() -> tuple[int | None, ...]:
        lengths = {1: H, 2: W, 3: C}
        return (None, *[lengths[dim] for dim in dims])

    return Problem(
        answer=Shape(right),
        proof=Road("the lengths looked up one by one", axis_by_axis),
        distractors=(
            Distractor(
                "permutation-wrong",
                (None, *Permute(other_way).output_shape(maps)),
                "The order says where each new axis *comes from*, not where each old one goes.",
            ),
            Distractor(
                "wrong-channel-axis",
                (None, *Permute((2, 1, 3)).output_shape(maps)),
                "That exchanges height and width; look where axis 3, the channels, goes.",
            ),
            Distractor(
                "permutation-wrong",
                (None, *Permute((3, 2, 1)).output_shape(maps)),
                "That reverses the axes.",
            ),
            Distractor(
                "batch-axis-wrong",
                (right[1], None, *right[2:]),
                "The batch axis is not counted, and stays first.",
            ),
            Distractor(
                "shape-unchanged",
                (None, *maps),
                "The lengths move with their axes.",
            ),
        ),
        working={"moved": right[1:]},
    )
