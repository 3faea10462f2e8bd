"""Which target a Reshape can take."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Reshape


@template(
    level=1,
    parameters={
        "a": (4, 6, 9),
        "b": (3, 5, 8),
        "c": (2, 10),
        "form": range(5),
        "turn": range(3),
    },
    prompt=r"""
Each sample of a batch has the shape `(<<a>>, <<b>>, <<c>>)`. Only one of these layers can take it:

<% for target in offered %>
- `Reshape(<<target>>)`
<% endfor %>

Which one?
""",
    solution=r"""
Only the number of values has to stay, whatever the axes are. A sample has

$$<<a>> \cdot <<b>> \cdot <<c>> = <<a * b * c>>$$

values, and <<answer>> keeps them all<<": -1 stands for the length that is missing, " ~ a * b if form == 4 else "">>.
""",
)
def reshape_legal(a: int, b: int, c: int, form: int, turn: int) -> Problem:
    values = a * b * c

    def fits(target: tuple[int, ...]) -> bool:
        try:
            Reshape(target).output_shape((a, b, c))
        except ValueError:
            return False
        return True

    steps = (1, -1, 2, 3)
    candidates = (_targets(a, b, c, form, steps[(turn + skip) % 4]) for skip in range(4))
    legal, *illegal = next(
        targets for targets in candidates if sum(fits(target) for target in targets) == 1
    )
    wrong = ("sum-preserved", "The product of the lengths must stay, not their sum.")
    other = ("count-not-kept", f"A reshape neither adds values nor drops any: all {values} stay.")
    rank = ("rank-must-match", "The number of axes may change or stay; the number of values stays.")
    divided = ("minus-one-fits-all", f"{values} values cannot be dealt out into groups of 7.")
    mistakes = (
        *((wrong, other, wrong),) * 3,
        (rank, rank, rank),
        (divided, wrong, wrong),
    )[form]

    targets = [legal, *illegal]
    (right,) = filter(fits, targets)

    def multiply() -> str:
        for target in targets:
            product = 1
            for length in target:
                product *= length
            if product == values or (product < 0 and values % -product == 0):
                return f"`Reshape({target})`"
        return ""

    return Problem(
        answer=Choice(f"`Reshape({right})`"),
        proof=Road("the lengths multiplied", multiply),
        distractors=tuple(
            Distractor(misconception, f"`Reshape({target})`", feedback)
            for (misconception, feedback), target in zip(mistakes, illegal, strict=True)
        ),
        shown={"offered": sorted(targets)},
    )


def _targets(a: int, b: int, c: int, form: int, more: int) -> list[tuple[int, ...]]:
    """Return a target that fits, and three that look like it."""
    offered: tuple[list[tuple[int, ...]], ...] = (
        [(a * b, c), (a + b, c), (a * b, c + more), (a + b, c + more)],
        [(a, b * c), (a, b + c), (a + more, b * c), (a + more, b + c)],
        [(b, a * c), (b, a + c), (b + more, a * c), (b + more, a + c)],
        [(c, b, a), (c, b, a + more), (c, b + more, a), (c, b + more, a + more)],
        [(-1, c), (-1, 7), (a + b, c), (a + b, 7)],
    )
    return offered[form]
