"""Side of a map after padding, convolution and cropping."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.layer_stack import layer_stack
from quizgen.reference import Conv2D, Cropping2D, Layer, Sequential, ZeroPadding2D


@template(
    level=2,
    parameters={
        "H": (13, 16, 20, 24, 28, 35),
        "p": (2, 3, 4),
        "K": (3, 5, 7),
        "c": (1, 2, 3),
    },
    prompt=r"""
A map of $<<H>> \times <<H>>$ pixels goes through these three layers. The convolution has stride 1 and no
padding of its own:

```python
ZeroPadding2D(<<p>>)
Conv2D(filters=64, kernel_size=<<K>>)
Cropping2D(<<c>>)
```

How many pixels high is the output?
""",
    solution=r"""
Padding adds <<p>> rows above and <<p>> below. The kernel has as many places as rows, but for the last
$<<K>> - 1$. Cropping takes <<c>> off at both ends:

$$<<H>> + 2 \cdot <<p>> = <<padded>>$$

$$<<padded>> - <<K>> + 1 = <<kept>>$$

$$<<kept>> - 2 \cdot <<c>> = <<answer>>$$
""",
)
def pad_conv_crop(H: int, p: int, K: int, c: int) -> Problem:
    def height(*layers: Layer) -> int:
        return Sequential(layers).output_shape((H, H, 1))[0] or 0

    pad, conv, crop = ZeroPadding2D(p), Conv2D(64, K), Cropping2D(c)

    def row_by_row() -> int:
        rows = [0] * p + [1] * H + [0] * p
        places = [rows[top : top + K] for top in range(len(rows)) if top + K <= len(rows)]
        return len(places[c:-c])

    return Problem(
        answer=Integer(height(pad, conv, crop)),
        proof=Road("rows laid out and windows counted", row_by_row),
        distractors=(
            Distractor(
                "padded-one-side",
                height(ZeroPadding2D(((p, 0), (0, p))), conv, crop),
                "Padding adds rows above and below.",
            ),
            Distractor(
                "crop-misapplied",
                height(pad, conv),
                "The last layer crops as well.",
            ),
            Distractor(
                "crop-misapplied",
                height(pad, conv, Cropping2D(((c, 0), (0, c)))),
                "Cropping takes rows off above and below.",
            ),
            Distractor(
                "padding-mode-confused",
                height(pad, crop),
                f"Without padding of its own the convolution takes {K - 1} rows off.",
            ),
            Distractor(
                "padding-mode-confused",
                height(pad, Cropping2D(((c, 0), (0, c)))),
                f"The convolution takes {K - 1} rows off, and cropping takes off {c} at both ends.",
            ),
            Distractor(
                "forgot-plus-one",
                height(pad, conv, crop) - 1,
                "The first place of the kernel counts too: add 1.",
            ),
        ),
        working={"padded": H + 2 * p, "kept": H + 2 * p - K + 1},
        figure=lambda: layer_stack(
            [f"ZeroPadding2D({p})", f"Conv2D(64, {K})", f"Cropping2D({c})"],
            [f"{H} × {H}", "", "", "?"],
        ),
    )
