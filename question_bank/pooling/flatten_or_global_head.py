"""Parameters that global average pooling saves before a classifier."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense, Flatten, GlobalAveragePooling2D, Sequential


@template(
    level=3,
    parameters={
        "n": (3, 4, 5, 6, 7, 8, 14),
        "C": (8, 16, 32, 64),
        "classes": (5, 10, 20, 100),
    },
    prompt=r"""
The last maps of a network have <<n>> × <<n>> pixels and <<C>> channels. Its head is `Flatten()` and
`Dense(<<classes>>)`, with biases. Now `GlobalAveragePooling2D()` takes the place of `Flatten()`.

How many learnable parameters does the network save?
""",
    solution=r"""
Flattened, the maps are $<<n>> \cdot <<n>> \cdot <<C>>$ inputs of the dense layer:

$$(<<n * n * C>> + 1) \cdot <<classes>> = <<flat>>$$

Global pooling leaves one number for each channel and learns nothing itself:

$$(<<C>> + 1) \cdot <<classes>> = <<pooled>>$$

The difference is

$$<<flat>> - <<pooled>> = <<answer>>$$
""",
)
def flatten_or_global_head(n: int, C: int, classes: int) -> Problem:
    flat, pooled = (
        Sequential([first, Dense(classes)]).count_params((n, n, C))
        for first in (Flatten(), GlobalAveragePooling2D())
    )
    return Problem(
        answer=Integer(flat - pooled),
        proof="(n * n - 1) * C * classes",
        distractors=(
            Distractor(
                "forgot-a-part",
                flat,
                "The new head still has parameters: its dense layer.",
            ),
            Distractor(
                "counted-wrong-thing",
                pooled,
                "That is what the new head has, not what it saves.",
            ),
            Distractor(
                "bias-miscounted",
                flat - (pooled - classes),
                "Both heads have the same biases.",
            ),
            Distractor(
                "per-axis-only",
                (n * C + 1) * classes - pooled,
                r"A map has $n \cdot n$ pixels, not $n$.",
            ),
            Distractor(
                "forgot-cin",
                (flat - pooled) // C,
                "Every channel has a map of its own.",
            ),
            Distractor(
                "sign-flipped",
                flat + pooled,
                "That adds the two heads; the saving is their difference.",
            ),
            Distractor(
                "forgot-a-part",
                flat - classes,
                "The new head still has weights; only the biases are the same.",
            ),
            Distractor(
                "bias-miscounted",
                flat - pooled - classes,
                "Both heads have the same biases, so none of them is saved.",
            ),
        ),
        working={"flat": flat, "pooled": pooled},
    )
