"""Learnable parameters of pooling and a dense layer."""

from quizgen.authoring import Distractor, Integer, Problem, replace, template
from quizgen.reference import Dense, Flatten, MaxPooling2D, Sequential


@template(
    level=2,
    parameters={
        "H": (4, 6, 8, 10, 14),
        "W": (4, 8, 12),
        "C": (4, 8, 16),
        "units": (5, 10, 20),
    },
    prompt=r"""
Maps of height <<H>>, width <<W>> and <<C>> channels enter these layers:

```python
MaxPooling2D(pool_size=2)  # stride 2, no padding
Flatten()
Dense(<<units>>)  # with biases
```

How many learnable parameters do the three layers have together?
""",
    solution=r"""
Pooling and flattening learn nothing. What is left of a map is $<<H // 2>> \times <<W // 2>>$, so the dense
layer has

$$<<H // 2>> \cdot <<W // 2>> \cdot <<C>> = <<inputs>>$$

inputs, and for each of its <<units>> units as many weights and one bias:

$$(<<inputs>> + 1) \cdot <<units>> = <<answer>>$$
""",
)
def pool_then_dense_params(H: int, W: int, C: int, units: int) -> Problem:
    dense = Dense(units)

    def count(pool_size: tuple[int, int] = (2, 2), dense: Dense = dense, channels: int = C) -> int:
        stack = Sequential([MaxPooling2D(pool_size), Flatten(), dense])
        return stack.count_params((H, W, channels))

    return Problem(
        answer=Integer(count()),
        proof="(H * W * C / 4 + 1) * units",
        distractors=(
            Distractor(
                "pooling-ignored",
                count(pool_size=(1, 1)),
                "Pooling leaves a quarter of the pixels for the dense layer.",
            ),
            Distractor(
                "per-axis-only",
                count(pool_size=(2, 1)),
                "The window halves the height *and* the width.",
            ),
            Distractor(
                "forgot-bias",
                count(dense=replace(dense, use_bias=False)),
                "One bias for each unit is missing.",
            ),
            Distractor(
                "pooling-has-weights",
                count() + 2 * 2 * C,
                "Taking the largest value needs no weights: pooling learns nothing.",
            ),
            Distractor(
                "forgot-channels",
                count(channels=1),
                f"Each of the {C} channels has a map of its own.",
            ),
            Distractor(
                "bias-miscounted",
                count() - units + 1,
                "Each unit has a bias of its own.",
            ),
            Distractor(
                "pooling-has-weights",
                count() + C,
                "Pooling learns nothing, not even a bias for each channel.",
            ),
        ),
        working={"inputs": H // 2 * (W // 2) * C},
    )
