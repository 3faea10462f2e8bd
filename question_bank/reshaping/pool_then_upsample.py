"""Shape after pooling and upsampling by the same factor."""

from typing import Literal

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import MaxPooling2D, Sequential, UpSampling2D


@template(
    level=2,
    parameters={
        "H": (11, 13, 17, 19, 23, 25),  # no multiples of 2 or 3
        "W": (29, 31, 35, 37, 41),
        "C": (6, 12),
        "f": (2, 3),
    },
    prompt=r"""
A batch of maps with height <<H>>, width <<W>> and <<C>> channels, channels last, enters these layers:

```python
MaxPooling2D(pool_size=<<f>>, strides=<<f>>, padding="valid")
UpSampling2D(size=<<f>>)
```

What is the shape of the output?
""",
    solution=r"""
Pooling leaves out what does not fill a window:

$$\left\lfloor \frac{<<H>>}{<<f>>} \right\rfloor = <<H // f>>, \qquad
\left\lfloor \frac{<<W>>}{<<f>>} \right\rfloor = <<W // f>>$$

Upsampling multiplies what is left, and cannot bring back what was left out:

$$<<H // f>> \cdot <<f>> = <<H // f * f>>, \qquad <<W // f>> \cdot <<f>> = <<W // f * f>>$$

The channels stay: <<answer>>.
""",
)
def pool_then_upsample(H: int, W: int, C: int, f: int) -> Problem:
    maps = (H, W, C)

    def shape(padding: Literal["valid", "same"]) -> tuple[int | None, ...]:
        pool = MaxPooling2D(f, strides=f, padding=padding)
        return (None, *Sequential([pool, UpSampling2D(f)]).output_shape(maps))

    def longest_that_fits() -> tuple[int | None, ...]:
        return (None, *[max(range(0, length + 1, f)) for length in (H, W)], C)

    pooled = MaxPooling2D(f).output_shape(maps)
    _, height, width, _ = right = shape("valid")
    return Problem(
        answer=Shape(right),
        proof=Road("the largest multiples that fit", longest_that_fits),
        distractors=(
            Distractor(
                "roundtrip-is-identity",
                (None, *maps),
                f"{H} and {W} are not multiples of {f}: pooling leaves out the rest.",
            ),
            Distractor(
                "wrong-rounding",
                shape("same"),
                'With padding "valid" a part of a window does not count: round down.',
            ),
            Distractor(
                "forgot-a-part",
                (None, *pooled),
                "That is the shape after pooling; the maps are enlarged again.",
            ),
            Distractor(
                "channels-changed-too",
                (None, height, width, C * f),
                "Neither layer changes the number of channels.",
            ),
            Distractor(
                "added-not-multiplied",
                (None, H // f + f, W // f + f, C),
                "Upsampling multiplies the lengths.",
            ),
            Distractor(
                "forgot-a-part",
                (None, H * f, W * f, C),
                "The maps are made smaller before they are enlarged.",
            ),
            Distractor(
                "channels-changed-too",
                (None, H, W, C * f),
                "Neither layer changes the number of channels, and what pooling leaves out is lost.",
            ),
        ),
    )
