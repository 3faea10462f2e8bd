"""Parameters of a convolution and a pooling layer."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import AveragePooling2D, Conv2D, MaxPooling2D, Sequential

LAYERS: dict[str, type[MaxPooling2D | AveragePooling2D]] = {
    "Max": MaxPooling2D,
    "Average": AveragePooling2D,
}


@template(
    level=1,
    parameters={
        "kind": tuple(LAYERS),
        "k": (2, 3),
        "K": (3, 5),
        "C_in": (3, 6, 16),
        "C_out": (8, 12, 20, 32),
    },
    prompt=r"""
Maps with <<C_in>> channels enter these two layers, the first with one bias for each filter:

```python
Conv2D(filters=<<C_out>>, kernel_size=<<K>>)
<<kind>>Pooling2D(pool_size=<<k>>)
```

How many learnable parameters do they have together?
""",
    solution=r"""
The convolution has

$$(<<K>>^2 \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$

Taking the <<"largest value" if kind == "Max" else "mean">> of a window is a fixed rule: the pooling layer
adds no parameter, so the total is <<answer>>.
""",
)
def conv_pool_params(kind: str, k: int, K: int, C_in: int, C_out: int) -> Problem:
    total = Sequential([Conv2D(C_out, K), LAYERS[kind](k)]).count_params((None, None, C_in))
    return Problem(
        answer=Integer(total),
        proof="(K * K * C_in + 1) * C_out",
        distractors=(
            Distractor(
                "pooling-has-weights",
                total + k * k * C_out,
                "A pooling window has no weights: nothing in it is learned.",
            ),
            Distractor(
                "pooling-has-weights",
                total + k * k,
                "A pooling window has no weights that the channels could share.",
            ),
            Distractor(
                "bias-miscounted",
                total + C_out,
                "Only the convolution has biases; pooling adds none.",
            ),
            Distractor(
                "forgot-bias",
                total - C_out,
                "Each filter of the convolution has a bias.",
            ),
            Distractor(
                "forgot-cin",
                (K**2 + 1) * C_out,
                "A filter has a slice for each input channel.",
            ),
        ),
    )
