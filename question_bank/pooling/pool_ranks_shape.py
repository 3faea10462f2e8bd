"""Output shape of pooling over sequences and volumes."""

from typing import Literal

from quizgen.authoring import Distractor, Problem, Road, Shape, replace, template
from quizgen.reference import AveragePooling1D, AveragePooling3D, MaxPooling1D, MaxPooling3D

LAYERS: dict[
    tuple[str, int], type[MaxPooling1D | AveragePooling1D | MaxPooling3D | AveragePooling3D]
] = {
    ("Max", 1): MaxPooling1D,
    ("Average", 1): AveragePooling1D,
    ("Max", 3): MaxPooling3D,
    ("Average", 3): AveragePooling3D,
}


@template(
    level=2,
    parameters={
        "kind": ("Max", "Average"),
        "rank": (1, 3),
        "n": (19, 22, 25, 29, 31),
        "C": (12, 24, 48),
        "K": (2, 3, 4),
        "stride": (None, 2),
        "padding": ("valid", "same"),
    },
    prompt=r"""
<% if rank == 1 %>
A batch of sequences with <<n>> steps and <<C>> channels, channels last, enters this Keras
<% else %>
A batch of volumes with depth, height and width <<n>> and <<C>> channels, channels last, enters this Keras
<% endif %>
layer<<", whose strides are left out" if stride is none else "">>:

```python
<<kind>>Pooling<<rank>>D(pool_size=<<K>>, <% if stride is not none %>strides=<<stride>>, <% endif %>padding="<<padding>>")
```

What is the shape of its output?
""",
    solution=r"""
<% if stride is none %>
Strides that are left out are those of the window, so $s = <<K>>$.
<% endif %>
<% if padding == "valid" %>
Without padding the window has

$$\left\lfloor \frac{<<n>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<places>>$$
<% else %>
With padding "same" it has, whatever its size,

$$\left\lceil \frac{<<n>>}{<<s>>} \right\rceil = <<places>>$$
<% endif %>

places along <<"the steps" if rank == 1 else "each of the three axes">>. The channels stay: <<answer>>.
""",
)
def pool_ranks_shape(
    kind: str,
    rank: int,
    n: int,
    C: int,
    K: int,
    stride: int | None,
    padding: Literal["valid", "same"],
) -> Problem:
    layer = LAYERS[kind, rank](pool_size=K, strides=stride, padding=padding)
    space = (n,) * rank
    places = layer.output_shape((*space, C))[0]
    s = stride or K
    other: Literal["valid", "same"] = "same" if padding == "valid" else "valid"

    def shape(places: int, channels: int = C) -> tuple[int | None, ...]:
        return (None, *[places] * rank, channels)

    def slide() -> tuple[int | None, ...]:
        starts = [start for start in range(0, n, s) if padding == "same" or start + K <= n]
        return shape(len(starts))

    return Problem(
        answer=Shape((None, *layer.output_shape((*space, C)))),
        proof=Road("the places of the window, one by one", slide),
        distractors=(
            Distractor(
                "stride-one-pooling",
                (None, *replace(layer, strides=1).output_shape((*space, C))),
                "Strides that are left out are as long as the window."
                if stride is None
                else f"The window moves {stride} cells at a time.",
            ),
            Distractor(
                "third-axis-mishandled",
                (None, n, *[places] * (rank - 1), C),
                "The window moves along the depth as well.",
            )
            if rank == 3
            else Distractor(
                "wrong-channel-axis",
                (None, *replace(layer, data_format="channels_first").output_shape((n, C))),
                "The channels are last here; the window moves along the steps.",
            ),
            Distractor(
                "forgot-plus-one",
                shape((n - K) // s),
                "The first place of the window counts too."
                if padding == "valid"
                else '"same" has a place for each step of the stride that begins inside.',
            ),
            Distractor(
                "stride-one-pooling",
                (None, *replace(layer, strides=1).output_shape((*space, C // s))),
                "All channels stay, and the window moves several cells at a time.",
            ),
            Distractor(
                "stride-one-pooling",
                (None, *replace(layer, strides=1, padding=other).output_shape((*space, C))),
                "The window moves several cells at a time; and look at the padding again.",
            ),
            Distractor(
                "padding-mode-confused",
                (None, n, *replace(layer, padding=other).output_shape((*space, C))[1:]),
                "The window moves along every axis of space or time; and look at the padding.",
            ),
        ),
        working={"places": places, "s": s},
    )
