"""Output shape of global pooling."""

from collections.abc import Callable

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import (
    AveragePooling1D,
    AveragePooling2D,
    AveragePooling3D,
    GlobalAveragePooling1D,
    GlobalAveragePooling2D,
    GlobalAveragePooling3D,
    GlobalMaxPooling1D,
    GlobalMaxPooling2D,
    GlobalMaxPooling3D,
    Layer,
)

LAYERS: dict[tuple[str, int], Callable[..., Layer]] = {
    ("Max", 1): GlobalMaxPooling1D,
    ("Max", 2): GlobalMaxPooling2D,
    ("Max", 3): GlobalMaxPooling3D,
    ("Average", 1): GlobalAveragePooling1D,
    ("Average", 2): GlobalAveragePooling2D,
    ("Average", 3): GlobalAveragePooling3D,
}
WINDOWS: dict[int, Callable[..., Layer]] = {
    1: AveragePooling1D,
    2: AveragePooling2D,
    3: AveragePooling3D,
}


@template(
    level=2,
    parameters={
        "kind": ("Max", "Average"),
        "rank": (1, 2, 3),
        "N": (4, 16, 32),
        "n": (6, 7, 10, 12),
        "C": (3, 8, 24),
        "keepdims": (False, True),
    },
    prompt=r"""
A batch of shape `(<<N>>, <% for axis in range(rank) %><<n>>, <% endfor %><<C>>)`, batch first and channels
last, enters this layer:

```python
Global<<kind>>Pooling<<rank>>D(keepdims=<<keepdims>>)
```

What is the shape of its output, batch axis included?
""",
    solution=r"""
The window is the whole map. Of

$$<<n>>^{<<rank>>} = <<n ** rank>>$$

values in a channel one number is left. Batch and channels stay; `keepdims=<<keepdims>>`
<<"keeps each spatial axis, with length 1" if keepdims else "drops the spatial axes">>: <<answer>>.
""",
)
def global_pool_shape(kind: str, rank: int, N: int, n: int, C: int, keepdims: bool) -> Problem:
    layer = LAYERS[kind, rank](keepdims=keepdims)
    other = LAYERS[kind, rank](keepdims=not keepdims)
    maps = (*[n] * rank, C)

    def axis_by_axis() -> tuple[int | None, ...]:
        shape: list[int | None] = [N]
        for _ in range(rank):
            shape += [1] if keepdims else []
        return (*shape, C)

    return Problem(
        answer=Shape((N, *layer.output_shape(maps))),
        proof=Road("one axis after the other", axis_by_axis),
        distractors=(
            Distractor(
                "keepdims-confused",
                (N, *other.output_shape(maps)),
                f"`keepdims={keepdims}` "
                + ("keeps the axes, with length 1." if keepdims else "drops the axes."),
            ),
            Distractor(
                "pooled-over-channels",
                (N, *maps[:-1], 1) if keepdims else (N, *maps[:-1]),
                "Global pooling summarizes space; every channel keeps a number of its own.",
            ),
            Distractor(
                "channels-changed-too",
                (N, *[1] * rank, 1) if keepdims else (N, 1),
                "There is one number for each channel, not one for all of them.",
            ),
            Distractor(
                "batch-axis-wrong",
                (1, *layer.output_shape(maps)) if keepdims else layer.output_shape(maps),
                "Samples are never mixed: the batch axis stays.",
            ),
            Distractor(
                "global-is-2x2",
                (N, *WINDOWS[rank](2).output_shape(maps)),
                "The window is as large as the map, not two cells wide.",
            ),
            Distractor(
                "keepdims-confused",
                (N, 1) if keepdims else (N, *[1] * rank, 1),
                "There is one number for each channel; and look what becomes of the axes.",
            ),
            Distractor(
                "batch-axis-wrong",
                other.output_shape(maps) if not keepdims else (C,),
                "Samples are never mixed; and look what becomes of the axes.",
            ),
        ),
    )
