"""What a factor does before, in and after batch normalization."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import BatchNormalization

SAME = "It stays as it was."
MIRRORED = "Its distances from 4 change sign."
SPREAD = "Its distances from 4 grow by a factor."
GROWN = "All of it grows by a factor."
CASES = {
    "before": "the layer *before* it multiplies all its outputs by {k} and adds 7",
    "turned": "the layer *before* it multiplies all its outputs by $-{k}$ and adds 7",
    "gamma": r"its $\gamma$ is multiplied by {k}, and nothing else",
    "after": r"both its $\gamma$ and its $\beta$ are multiplied by {k}",
}


@template(
    level=4,
    parameters={
        "case": tuple(CASES),
        "k": (2, 3, 5),
        "pattern": ((-3, -1, 1, 3), (-2, 0, 0, 2), (3, -1, -1, -1), (-4, 1, 1, 2), (5, -1, -1, -3)),
        "gamma": (1, 2),
    },
    prompt=r"""
A channel has the values $x = <<x | vector>>$ in a training batch. Batch normalization with $\gamma = <<gamma>>$, $\beta = 4$ and
$\epsilon = 0$ follows. Now <<change>>.

What happens to the output of the batch normalization for this batch?
""",
    solution=r"""
At first the mean is <<mean | places(2)>> and the deviation <<deviation | places>>. The first value becomes

$$<<gamma>> \cdot \frac{<<x[0]>> - <<mean | places(2)>>}{<<deviation | places>>} + 4 = <<first | places>>$$

and after the change it becomes $<<now | places>>$.
<% if case == "before" %>
The shift is subtracted with the mean, and the factor is in the distances as well as in the deviation: both cancel.
<% elif case == "turned" %>
The shift is subtracted with the mean. The size of the factor cancels, its sign does not: a deviation has none.
<% elif case == "gamma" %>
$\gamma$ acts after the standardizing, so its factor stays; $\beta$ is added after that.
<% else %>
Both act after the standardizing, so the factor multiplies the whole output.
<% endif %>
<<answer>>
""",
)
def rescaled_before_batch_norm(case: str, k: int, pattern: tuple[int, ...], gamma: int) -> Problem:
    x = np.array(pattern) + 6.0
    layer = BatchNormalization(epsilon=0)

    def output(values: NDArray[np.float64], gamma: float, beta: float) -> NDArray[np.float64]:
        batch = values[:, np.newaxis]
        return layer(batch, [gamma], [beta], [0], [1], training=True)[:, 0]

    before = output(x, gamma, 4)
    now = {
        "before": lambda: output(k * x + 7, gamma, 4),
        "turned": lambda: output(7 - k * x, gamma, 4),
        "gamma": lambda: output(x, k * gamma, 4),
        "after": lambda: output(x, k * gamma, 4 * k),
    }[case]()
    seen = {
        SAME: before,
        MIRRORED: 4 - (before - 4),
        SPREAD: 4 + k * (before - 4),
        GROWN: k * before,
    }
    right = next(words for words, values in seen.items() if np.allclose(values, now))
    mistakes = {
        SAME: ("learned-scale-cancels", "What acts after the standardizing does not cancel."),
        MIRRORED: ("sign-flipped", "There is no negative factor here."),
        SPREAD: ("affine-survives-normalization", "Look where the factor acts, and on what."),
        GROWN: ("affine-survives-normalization", r"Look whether $\beta$ grows as well."),
    }
    if case == "turned":
        mistakes[SAME] = ("sign-flipped", "A deviation has no sign, so that of the factor stays.")
    return Problem(
        answer=Choice(right, among=tuple(seen)),
        proof=f"{{'before': {SAME!r}, 'turned': {MIRRORED!r}, 'gamma': {SPREAD!r}, "
        f"'after': {GROWN!r}}}[case]",
        distractors=tuple(
            Distractor(misconception, words, feedback)
            for words, (misconception, feedback) in mistakes.items()
            if words != right
        ),
        shown={"x": x.tolist(), "change": CASES[case].format(k=k)},
        working={
            "mean": x.mean(),
            "deviation": x.std(),
            "first": before[0],
            "now": now[0],
        },
    )
