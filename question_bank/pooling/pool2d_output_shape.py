"""Output shape of a pooling layer."""

from typing import Literal

from quizgen.authoring import Distractor, Problem, Road, Shape, replace, template
from quizgen.reference import AveragePooling2D, MaxPooling2D

LAYERS: dict[str, type[MaxPooling2D] | type[AveragePooling2D]] = {
    "Max": MaxPooling2D,
    "Average": AveragePooling2D,
}


@template(
    level=2,
    parameters={
        "kind": ("Max", "Average"),
        "H": (20, 25, 28, 33, 47),
        "W": (23, 26, 31, 38, 50),
        "C": (12, 24, 48),
        "K": (2, 3),
        "stride": (None, 2, 3),
        "padding": ("valid", "same"),
    },
    prompt=r"""
A batch of maps with height <<H>>, width <<W>> and <<C>> channels, channels last, enters this Keras
layer<<", whose strides are left out" if stride is none else "">>:

```python
<<kind>>Pooling2D(pool_size=<<K>>, <% if stride is not none %>strides=<<stride>>, <% endif %>padding="<<padding>>")
```

What is the shape of its output?
""",
    solution=r"""
<% if stride is none %>
Strides that are left out are those of the window, so $s = <<K>>$.
<% endif %>
<% if padding == "valid" %>
Without padding the window has $\left\lfloor \frac{n - K}{s} \right\rfloor + 1$ places along an axis
of length $n$:

$$\left\lfloor \frac{<<H>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<rows>>, \qquad
\left\lfloor \frac{<<W>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<columns>>$$
<% else %>
With padding "same" there are $\left\lceil \frac{n}{s} \right\rceil$ places along an axis of length
$n$, whatever the window:

$$\left\lceil \frac{<<H>>}{<<s>>} \right\rceil = <<rows>>, \qquad
\left\lceil \frac{<<W>>}{<<s>>} \right\rceil = <<columns>>$$
<% endif %>

Each channel is pooled by itself, so their number stays: <<answer>>.
""",
)
def pool2d_output_shape(
    kind: str,
    H: int,
    W: int,
    C: int,
    K: int,
    stride: int | None,
    padding: Literal["valid", "same"],
) -> Problem:
    layer = LAYERS[kind](pool_size=K, strides=stride, padding=padding)
    image = (H, W, C)
    _, rows, columns, _ = right = (None, *layer.output_shape(image))
    s = K if stride is None else stride

    def count_places() -> tuple[int | None, ...]:
        return (None, places_along(H), places_along(W), C)

    def places_along(length: int) -> int:
        if padding == "same":  # a window for every step of the stride
            return len(range(0, length, s))
        return sum(1 for start in range(0, length, s) if start + K <= length)

    return Problem(
        answer=Shape(right),
        proof=Road("the places of the window, one by one", count_places),
        distractors=(
            Distractor(
                "stride-one-pooling",
                (None, *replace(layer, strides=1).output_shape(image)),
                "Strides that are left out are as long as the window."
                if stride is None
                else f"The window moves {stride} cells at a time.",
            ),
            Distractor(
                "channels-changed-too",
                (None, rows, columns, C // s),
                "Pooling shrinks height and width; every channel stays.",
            ),
            Distractor(
                "padding-mode-confused",
                (
                    None,
                    *replace(layer, padding="same" if padding == "valid" else "valid").output_shape(
                        image
                    ),
                ),
                '"valid" leaves out windows that hang over the edge; "same" pads for them.',
            ),
            Distractor(
                "wrong-channel-axis",
                (None, *replace(layer, data_format="channels_first").output_shape(image)),
                "The channels are last here; the window moves along height and width.",
            ),
            Distractor(
                "wrong-rounding",
                (None, H // s, W // s, C),
                '"same" rounds up: the last, partly padded window counts.',
            )
            if padding == "same"
            else Distractor(
                "forgot-plus-one",
                (None, (H - K) // s, (W - K) // s, C),
                "The first place of the window counts too: add 1.",
            ),
            Distractor(
                "stride-one-pooling",
                (None, *replace(layer, strides=1).output_shape((H, W, C // s))),
                "The window moves several cells at a time, and every channel stays.",
            ),
            Distractor(
                "channels-changed-too",
                (None, H // s + 1, W // s + 1, C // s),
                "Every channel stays; and look at the padding again.",
            ),
        ),
        working={"rows": rows, "columns": columns, "s": s},
    )
