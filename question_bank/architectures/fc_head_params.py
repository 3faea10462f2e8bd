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
perceptron on them; ReLU and softmax have nothing to learn:

$$(<<H * H * C>> + 1) \cdot <<hidden>> = <<first>>$$

$$(<<hidden>> + 1) \cdot <<classes>> = <<second>>$$

$$<<first>> + <<second>> = <<answer>>$$
""",
)
def fc_head_params(H: int, C: int, hidden: int, classes: int) -> Problem:
    head = Sequential([Flatten(), Dense(hidden), Dense(classes)])
    answer = head.count_params((H, H, C))
    values = H * H * C
    second = (hidden + 1) * classes
    first, weights = answer - second, answer - hidden - classes
    return Problem(
        answer=Integer(answer),
        proof="(H * H * C + 1) * hidden + (hidden + 1) * classes",
        distractors=(
            Distractor(
                "forgot-bias",
                weights,
                "Every unit has a bias.",
            ),
            Distractor(
                "wrong-aggregation",
                first + (values + 1) * classes,
                f"The last layer sees the {hidden} hidden units, not the maps.",
            ),
            Distractor(
                "bias-miscounted",
                weights + values + hidden,
                "Biases belong to the units of a layer, not to its inputs.",
            ),
            Distractor(
                "wrong-aggregation",
                values * (hidden + classes),
                f"The last layer sees the {hidden} hidden units, and every unit has a bias.",
            ),
            Distractor(
                "forgot-channels",
                (H * H + 1) * hidden + second,
                "`Flatten` takes the values of all channels.",
            ),
        ),
        working={"first": first, "second": second},
    )
