"""Output shape of a 2-D convolution."""

from typing import Literal

from quizgen.authoring import Distractor, Problem, Road, Shape, replace, template
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "H": (20, 24, 28, 32, 40, 56),
        "W": (21, 25, 30, 36, 50, 64),
        "C_in": (1, 3, 12),
        "C_out": (8, 16, 32),
        "K": (3, 5, 7),
        "stride": (1, 2, 3),
        "padding": ("valid", "same"),
    },
    prompt=r"""
A batch of images with height <<H>>, width <<W>> and <<C_in>>
channel<<"s" if C_in > 1 else "">>, channels last, enters this layer:

```python
Conv2D(filters=<<C_out>>, kernel_size=<<K>>, strides=<<stride>>, padding="<<padding>>")
```

What is the shape of its output?
""",
    solution=r"""
<% if padding == "valid" %>
Without padding the kernel has $\left\lfloor \frac{n - K}{s} \right\rfloor + 1$ places along an axis
of length $n$:

$$\left\lfloor \frac{<<H>> - <<K>>}{<<stride>>} \right\rfloor + 1 = <<rows>>, \qquad
\left\lfloor \frac{<<W>> - <<K>>}{<<stride>>} \right\rfloor + 1 = <<columns>>$$
<% else %>
With padding "same" there are $\left\lceil \frac{n}{s} \right\rceil$ places along an axis of length
$n$, whatever the kernel:

$$\left\lceil \frac{<<H>>}{<<stride>>} \right\rceil = <<rows>>, \qquad
\left\lceil \frac{<<W>>}{<<stride>>} \right\rceil = <<columns>>$$
<% endif %>

Each filter gives one channel, so the shape is <<answer>>.
""",
)
def conv2d_output_shape(
    H: int, W: int, C_in: int, C_out: int, K: int, stride: int, padding: Literal["valid", "same"]
) -> Problem:
    image = (H, W, C_in)
    layer = Conv2D(filters=C_out, kernel_size=K, strides=stride, padding=padding)
    other_padding = replace(layer, padding="same" if padding == "valid" else "valid")
    _, rows, columns, _ = right = (None, *layer.output_shape(image))

    def count_places() -> tuple[int | None, ...]:
        return (None, places_along(H), places_along(W), C_out)

    def places_along(length: int) -> int:
        if padding == "same":  # a window for every stride-th position
            return len(range(0, length, stride))
        return sum(1 for start in range(0, length, stride) if start + K <= length)

    return Problem(
        answer=Shape(right),
        proof=Road("the places of the window, one by one", count_places),
        distractors=(
            Distractor(
                "padding-mode-confused",
                (None, *other_padding.output_shape(image)),
                '"valid" pads nothing; "same" pads until only the stride shrinks the image.',
            ),
            Distractor(
                "ignored-stride",
                (None, *replace(layer, strides=1).output_shape(image)),
                f"The window moves {stride} pixels at a time.",
            ),
            Distractor(
                "forgot-channels",
                (None, rows, columns, C_in),
                "The output has one channel for each filter, however many came in.",
            ),
            Distractor(
                "wrong-channel-axis",
                (None, *replace(layer, data_format="channels_first").output_shape((C_in, H, W))),
                "The channels are last here: `(batch, height, width, channels)`.",
            ),
            Distractor(
                "wrong-rounding",
                (None, H // stride, W // stride, C_out),
                '"same" rounds up: the last, partly padded window counts.',
            )
            if padding == "same"
            else Distractor(
                "forgot-plus-one",
                (None, (H - K) // stride, (W - K) // stride, C_out),
                "The first place of the window counts too: add 1.",
            ),
            Distractor(
                "padding-mode-confused",
                (None, *other_padding.output_shape(image)[:-1], C_in),
                "The padding is another one here, and the output has one channel for each filter.",
            ),
            Distractor(
                "padding-mode-confused",
                (None, *replace(other_padding, strides=1).output_shape(image)),
                "The padding is another one here, and so is the stride.",
            ),
            Distractor(
                "ignored-stride",
                (None, *replace(layer, strides=1).output_shape(image)[:-1], C_in),
                "The stride makes the map smaller, and the output has one channel for each filter.",
            ),
        ),
        working={"rows": rows, "columns": columns},
    )
