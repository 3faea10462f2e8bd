"""Whether a shortcut can be the identity."""

from typing import Literal

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, ResidualBlock

CASES: dict[str, tuple[int, int, float, Literal["valid", "same"]]] = {
    # kernel size, stride, filters of the last convolution by channels, padding
    "alike": (3, 1, 1, "same"),
    "large kernel": (5, 1, 1, "same"),
    "no kernel": (1, 1, 1, "valid"),
    "stride": (3, 2, 1, "same"),
    "filters": (3, 1, 2, "same"),
    "padding": (3, 1, 1, "valid"),
}


@template(
    level=2,
    parameters={
        "case": tuple(CASES),
        "H": (14, 28, 56),
        "C": (16, 32, 64),
        "middle": (8, 24, 48),
    },
    prompt=r"""
A residual block takes maps of shape `(<<H>>, <<H>>, <<C>>)`, channels last. Its branch is

```python
Conv2D(<<middle>>, kernel_size=<<K>>, padding="<<padding>>")
Conv2D(<<filters>>, kernel_size=<<K>>, strides=<<strides>>, padding="<<padding>>")
```

Can its shortcut be the identity, without a projection?
""",
    solution=r"""
Only tensors of one shape can be added. The branch gives

$$<<out[0]>> \cdot <<out[1]>> \cdot <<out[2]>> = <<out[0] * out[1] * out[2]>>$$

values, in the shape `<<out>>`, and the input has the shape `(<<H>>, <<H>>, <<C>>)`.
<%+ if same %><<answer>>: they agree. How many channels there are in between does not matter.<% else %><<answer>>: a projection has to bring the input to the new shape.<% endif %>
""",
)
def addition_legal(case: str, H: int, C: int, middle: int) -> Problem:
    K, strides, growth, padding = CASES[case]
    filters = int(C * growth)
    image = (H, H, C)
    branch = [
        Conv2D(middle, K, padding=padding),
        Conv2D(filters, K, strides=strides, padding=padding),
    ]

    def can_be_added() -> bool:
        try:
            ResidualBlock(branch).output_shape(image)
        except ValueError:
            return False
        return True

    def compare_lengths() -> str:
        side = H
        for step in (1, strides):
            places = range(side) if padding == "same" else range(side - K + 1)
            side = len(places[::step])
        return "Yes" if (side, filters) == (H, C) else "No"

    same = can_be_added()
    return Problem(
        answer=Choice("Yes" if same else "No", among=("Yes", "No")),
        proof=Road("lengths compared axis by axis", compare_lengths),
        distractors=(
            Distractor(
                "projection-always",
                "No",
                "The shapes agree, and then the input can be added as it is.",
            )
            if same
            else Distractor(
                "shape-rule-broken",
                "Yes",
                "The branch changes the shape, and only equal shapes can be added.",
            ),
        ),
        shown={"K": K, "strides": strides, "padding": padding, "filters": filters},
        working={"out": branch[1].output_shape(branch[0].output_shape(image)), "same": same},
    )
