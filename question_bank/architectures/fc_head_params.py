"""Parameters of a classifier's head with a hidden layer."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dense, Flatten, Sequential


@template(
    level=2,
    parameters={
        "H": (4, 5, 6, 7),
        "C": (8, 16, 32),
        "hidden": (32, 50, 100),
        "classes": (5, 10, 20),
    },
    prompt=r"""
The last maps of a network have <<H>> × <<H>> pixels and <<C>> channels. Its head is

```python
Flatten()
Dense(<<hidden>>, activation="relu")
Dense(<<classes>>, activation="softmax")
```

and every unit has one bias. How many learnable parameters does the head have?
""",
    solution=r"""
Flattened, the maps are $<<H>> \cdot <<H>> \cdot <<C>> = <<H * H * C>>$ values. What follows is a multilayer
perceptron on them; relu and softmax have nothing to learn:

$$(<<H * H * C>> + 1) \cdot <<hidden>> = <<first>>$$

$$(<<hidden>> + 1) \cdot <<classes>> = <<second>>$$

$$<<first>> + <<second>> = <<answer>>$$
""",
)
def fc_head_params(H: int, C: int, hidden: int, classes: int) -> Problem:
    def count(*widths: int, use_bias: bool = True, channels: int = C) -> int:
        layers = [Dense(width, use_bias=use_bias) for width in widths]
        return Sequential([Flatten(), *layers]).count_params((H, H, channels))

    second = Dense(classes).count_params((hidden,))
    return Problem(
        answer=Integer(count(hidden, classes)),
        proof="(H * H * C + 1) * hidden + (hidden + 1) * classes",
        distractors=(
            Distractor(
                "forgot-bias",
                count(hidden, classes, use_bias=False),
                "Every unit has a bias.",
            ),
            Distractor(
                "wrong-aggregation",
                count(hidden) + count(classes),
                f"The last layer sees the {hidden} hidden units, not the maps.",
            ),
            Distractor(
                "bias-miscounted",
                count(hidden, classes, use_bias=False) + H * H * C + hidden,
                "Biases belong to the units of a layer, not to its inputs.",
            ),
            Distractor(
                "wrong-aggregation",
                count(hidden, use_bias=False) + count(classes, use_bias=False),
                f"The last layer sees the {hidden} hidden units, and every unit has a bias.",
            ),
            Distractor(
                "forgot-channels",
                count(hidden, classes, channels=1),
                "`Flatten` takes the values of all channels.",
            ),
        ),
        working={"first": count(hidden), "second": second},
    )
