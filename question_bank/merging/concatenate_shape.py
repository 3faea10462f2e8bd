"""Output shape of Concatenate."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Concatenate


@template(
    level=1,
    parameters={
        "N": (4, 8),
        "H": (5, 7, 10),
        "W": (6, 9, 12),
        "C": (3, 8, 16),
        "other": (2, 4, 11),  # the length of the second input along the axis
        "axis": (1, 2, 3, -1),
    },
    prompt=r"""
Two batches enter `Concatenate(axis=<<axis>>)`, whose axes count from 0, the batch:

- the first has the shape `(<<N>>, <<H>>, <<W>>, <<C>>)`,
- the second has the shape `(<<N>>, <<other if axis == 1 else H>>, <<other if axis == 2 else W>>, <<other if axis in (3, -1) else C>>)`.

What is the shape of the output, batch axis included?
""",
    solution=r"""
The lengths add up along axis <<axis>><<", the last one" if axis == -1 else "">>:

$$<<length>> + <<other>> = <<length + other>>$$

All other lengths agree and stay, so the shape is <<answer>>.
""",
)
def concatenate_shape(N: int, H: int, W: int, C: int, other: int, axis: int) -> Problem:
    first = (N, H, W, C)
    place = axis % 4

    def with_length(length: int, place: int = place) -> tuple[int, ...]:
        return (*first[:place], length, *first[place + 1 :])

    def lay_side_by_side() -> tuple[int, ...]:
        cells = [*range(first[place]), *range(other)]
        return with_length(len(cells))

    joined = Concatenate(axis=axis).output_shape(first[1:], with_length(other)[1:])
    return Problem(
        answer=Shape((N, *joined)),
        proof=Road("the cells along the axis, counted", lay_side_by_side),
        distractors=(
            Distractor(
                "add-concat-confused",
                with_length(max(first[place], other)),
                "The inputs are put side by side, not added position by position.",
            ),
            Distractor(
                "multiplied-not-added",
                with_length(first[place] * other),
                "Side by side the lengths add up.",
            ),
            Distractor(
                "wrong-merge-axis",
                with_length(2 * N, 0),
                "The samples of both batches stay together in pairs; the batch axis stays.",
            ),
            Distractor(
                "wrong-merge-axis",
                with_length(first[place - 1] + other, place - 1),
                "Axes count from 0, which is the batch.",
            )
            if place > 1
            else Distractor(
                "wrong-merge-axis",
                with_length(first[place + 1] + other, place + 1),
                "Axes count from 0, which is the batch.",
            ),
            Distractor(
                "stacked-not-joined",
                (2, *first),
                "No axis is added: the inputs are joined along one that they have.",
            ),
            Distractor(
                "shape-unchanged",
                first,
                "The second input makes one axis longer.",
            ),
        ),
        working={"length": first[place]},
    )
