"""Learnable parameters of pooling and a dense layer."""

from quizgen.authoring import Distractor, Integer, Problem, template
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
    answer = Sequential([MaxPooling2D(2), Flatten(), Dense(units)]).count_params((H, W, C))
    pixels = H // 2 * (W // 2)
    return Problem(
        answer=Integer(answer),
        proof="(H * W * C / 4 + 1) * units",
        distractors=(
            Distractor(
                "pooling-ignored",
                (H * W * C + 1) * units,
                "Pooling leaves a quarter of the pixels for the dense layer.",
            ),
            Distractor(
                "per-axis-only",
                (H // 2 * W * C + 1) * units,
                "The window halves the height *and* the width.",
            ),
            Distractor(
                "forgot-bias",
                answer - units,
                "One bias for each unit is missing.",
            ),
            Distractor(
                "pooling-has-weights",
                answer + 2 * 2 * C,
                "Taking the largest value needs no weights: pooling learns nothing.",
            ),
            Distractor(
                "forgot-channels",
                (pixels + 1) * units,
                f"Each of the {C} channels has a map of its own.",
            ),
            Distractor(
                "bias-miscounted",
                answer - units + 1,
                "Each unit has a bias of its own.",
            ),
            Distractor(
                "pooling-has-weights",
                answer + C,
                "Pooling learns nothing, not even a bias for each channel.",
            ),
        ),
        working={"inputs": pixels * C},
    )
