"""Output shape of a 3-D convolution."""

from quizgen.authoring import Distractor, Problem, Road, Shape, replace, template
from quizgen.reference import Conv3D


@template(
    level=2,
    parameters={
        "D": (9, 10, 12),
        "H": (14, 16, 21),
        "W": (18, 24, 25),
        "C_in": (1, 3),
        "C_out": (4, 8),
        "K": (2, 3, 5),
        "s": (1, 2),
    },
    prompt=r"""
Volumes of depth <<D>>, height <<H>> and width <<W>> with <<C_in>> channel<<"s" if C_in > 1 else "">>,
channels last, enter this layer, which works without padding:

```python
Conv3D(filters=<<C_out>>, kernel_size=<<K>>, strides=<<s>>)
```

What is the shape of its output?
""",
    solution=r"""
The rule $\left\lfloor \frac{n - K}{s} \right\rfloor + 1$ holds along each of the three axes:

$$\left\lfloor \frac{<<D>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<places[0]>>, \qquad
\left\lfloor \frac{<<H>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<places[1]>>, \qquad
\left\lfloor \frac{<<W>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<places[2]>>$$

Each filter gives one channel, so the shape is <<answer>>.
""",
)
def conv3d_output_shape(D: int, H: int, W: int, C_in: int, C_out: int, K: int, s: int) -> Problem:
    layer = Conv3D(C_out, K, strides=s)
    volume = (D, H, W, C_in)
    right = layer.output_shape(volume)
    flat = replace(layer, kernel_size=(1, K, K), strides=(1, s, s)).output_shape(volume)

    def count_places() -> tuple[int | None, ...]:
        return (None, *map(places_along, (D, H, W)), C_out)

    def places_along(length: int) -> int:
        return sum(1 for start in range(0, length, s) if start + K <= length)

    return Problem(
        answer=Shape((None, *right)),
        proof=Road("the places of the window, one by one", count_places),
        distractors=(
            Distractor(
                "third-axis-mishandled",
                (None, *flat),
                "The kernel is deep as well, and slides along the depth too.",
            ),
            Distractor(
                "padding-mode-confused",
                (None, *replace(layer, padding="same").output_shape(volume)),
                "This layer does not pad, so the kernel must fit.",
            ),
            Distractor(
                "forgot-plus-one",
                (None, *((n - K) // s for n in (D, H, W)), C_out),
                "The first place of the window counts too: add 1.",
            ),
            Distractor(
                "kernel-not-subtracted",
                (None, *(n // s + 1 for n in (D, H, W)), C_out),
                "The kernel needs room: subtract its side before you divide.",
            ),
            Distractor(
                "confused-stride",
                (None, *replace(layer, strides=K).output_shape(volume)),
                "Neighbouring windows are a stride apart, not a kernel.",
            ),
        ),
        working={"places": right[:-1]},
    )
