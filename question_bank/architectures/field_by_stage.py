"""Receptive field after each stage of a small network."""

from itertools import accumulate

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, Layer, MaxPooling2D, receptive_field


@template(
    level=3,
    parameters={
        "first": (3, 5, 7, 11),
        "stride": (1, 2),
        "pool": (2, 3),
        "second": (3, 5),
        "third": (3, 5),
    },
    prompt=r"""
A network begins with these layers. Convolutions without a stride in the table move by one pixel.

| stage | layer |
|:--|:--|
| 1 | convolution $<<first>> \times <<first>>$<<", stride 2" if stride == 2 else "">> |
| 2 | max pooling $<<pool>> \times <<pool>>$, stride 2 |
| 3 | convolution $<<second>> \times <<second>>$ |
| 4 | convolution $<<third>> \times <<third>>$ |

How many pixels of the image, along one axis, does a value see after each of the four stages?
""",
    solution=r"""
A window of $K$ adds $K - 1$ steps, and a step is as long as the product of all strides before it:

$$1 + (<<first>> - 1) \cdot 1 = <<fields[0]>>$$

$$<<fields[0]>> + (<<pool>> - 1) \cdot <<stride>> = <<fields[1]>>$$

$$<<fields[1]>> + (<<second>> - 1) \cdot <<2 * stride>> = <<fields[2]>>$$

$$<<fields[2]>> + (<<third>> - 1) \cdot <<2 * stride>> = <<fields[3]>>$$

So the fields are $<<answer>>$. The deeper a layer, the larger the part of the image that it can describe.
""",
)
def field_by_stage(first: int, stride: int, pool: int, second: int, third: int) -> Problem:
    network: list[Layer] = [
        Conv2D(1, first, strides=stride),
        MaxPooling2D(pool, strides=2),
        Conv2D(1, second),
        Conv2D(1, third),
    ]

    def fields(*steps: int) -> list[int]:
        """Widen one position by each window, in steps of the strides before it."""
        wider = [(size - 1) * step for size, step in zip(sizes, steps, strict=True)]
        return list(accumulate(wider, initial=1))[1:]

    def trace_back() -> list[int]:
        found = []
        windows = [(first, stride), (pool, 2), (second, 1), (third, 1)]
        for depth in range(1, 5):
            seen = {0}
            for size, step in reversed(windows[:depth]):
                seen = {place * step + k for place in seen for k in range(size)}
            found.append(len(range(min(seen), max(seen) + 1)))
        return found

    right = [receptive_field(network[:depth])[0] for depth in range(1, 5)]
    sizes = (first, pool, second, third)
    return Problem(
        answer=Array(right, places=0),
        proof=Road("pixels traced back from one value", trace_back),
        distractors=(
            Distractor(
                "ignored-stride",
                fields(1, 1, 1, 1),
                "After a stride a step of the kernel is several pixels of the image.",
            ),
            Distractor(
                "pooling-ignored",
                [right[0], right[0], *_without_pooling(right[0], stride, second, third)],
                "Pooling widens the field as well, by its window and by its stride.",
            ),
            Distractor(
                "rf-recursion-wrong",
                [
                    right[0],
                    right[0] * 2,
                    right[0] * 2 + second - 1,
                    right[0] * 2 + second + third - 2,
                ],
                "Pooling does not double the field; it doubles the steps of what follows.",
            ),
            Distractor(
                "rf-recursion-wrong",
                [first, first + pool, first + pool + second, first + pool + second + third],
                "A window adds its size *less one*, in steps of the strides before.",
            ),
            Distractor(
                "ignored-stride",
                fields(1, 2 * stride, 4 * stride, 4 * stride),
                "A stride acts on the windows that come after it, once.",
            ),
            Distractor(
                "field-vs-map",
                list(sizes),
                "Those are the windows alone; a value sees through all layers before it.",
            ),
            Distractor(
                "rf-recursion-wrong",
                [
                    first,
                    first + pool * stride,
                    first + (pool + 2 * second) * stride,
                    first + (pool + 2 * second + 2 * third) * stride,
                ],
                "A window adds its size *less one*, in steps of the strides before.",
            ),
        ),
        working={"fields": right},
    )


def _without_pooling(field: int, stride: int, second: int, third: int) -> list[int]:
    after = field + (second - 1) * stride
    return [after, after + (third - 1) * stride]
