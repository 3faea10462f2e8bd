"""Size that Reshape finds for itself."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Reshape


@template(
    level=2,
    parameters={
        "H": (4, 8, 12),
        "W": (3, 6, 9),
        "C": (4, 8, 10),
        "d": (2, 3, 6, 12),
        "last": (True, False),
    },
    prompt=r"""
A batch of maps with height <<H>>, width <<W>> and <<C>> channels enters this Keras layer, whose target
leaves out the batch axis:

```python
Reshape((<<"%d, -1" % d if last else "-1, %d" % d>>))
```

What is the shape of its output?
""",
    solution=r"""
A reshape keeps the number of values, and $-1$ stands for the length that makes it so:

$$\frac{<<H>> \cdot <<W>> \cdot <<C>>}{<<d>>} = \frac{<<H * W * C>>}{<<d>>} = <<H * W * C // d>>$$

The batch axis stays, so the shape is <<answer>>.
""",
)
def reshape_infer(H: int, W: int, C: int, d: int, last: bool) -> Problem:
    def shape(found: int) -> tuple[int | None, ...]:
        return (None, d, found) if last else (None, found, d)

    def deal_out() -> tuple[int | None, ...]:
        groups = [0] * d  # dealt like cards, all groups get as many values
        for place in range(H * W * C):
            groups[place % d] += 1
        smallest, largest = sorted(groups)[0], sorted(groups)[-1]
        return shape(smallest) if smallest == largest else ()

    target = (d, -1) if last else (-1, d)
    _, first, second = right = (None, *Reshape(target).output_shape((H, W, C)))
    return Problem(
        answer=Shape(right),
        proof=Road("the values dealt out into groups", deal_out),
        distractors=(
            Distractor(
                "kept-last-axis",
                shape(C),
                "No old axis is kept; what must stay is the number of values.",
            ),
            Distractor(
                "ignored-known-axis",
                shape(H * W * C),
                f"The other axis already has {d} places, so divide by {d}.",
            ),
            Distractor(
                "permutation-wrong",
                (None, second, first),
                r"The length that is found takes the place of $-1$.",
            ),
            Distractor(
                "added-not-multiplied",
                shape(H + W + C),
                "The number of values is the product of the lengths.",
            ),
            Distractor(
                "forgot-channels",
                shape(H * W // d),
                f"Each pixel holds {C} values.",
            ),
            Distractor(
                "permutation-wrong",
                (None, H * W * C, d) if last else (None, d, H * W * C),
                r"The length that is found takes the place of $-1$, and the other axis divides it.",
            ),
            Distractor(
                "permutation-wrong",
                (None, C, d) if last else (None, d, C),
                "No old axis is kept; and the length that is found takes the place of $-1$.",
            ),
        ),
    )
