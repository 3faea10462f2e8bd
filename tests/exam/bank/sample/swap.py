"""Columns of a matrix."""

from quizgen.authoring import Array, Distractor, Problem, Road, template


@template(
    level=3,
    parameters={"a": range(1, 7), "b": range(1, 7)},
    prompt=r"Swap the columns of $\begin{bmatrix} <<a>> & 7 \\ 8 & <<b>> \end{bmatrix}$.",
    solution=r"The columns trade places: $$<<answer>>$$",
)
def swap(a: int, b: int) -> Problem:
    return Problem(
        answer=Array(((7, a), (b, 8)), places=0),
        proof=Road("rows reversed", lambda: tuple(row[::-1] for row in ((a, 7), (8, b)))),
        distractors=(
            Distractor("rows-swapped", ((8, b), (a, 7)), "Those are the rows."),
            Distractor("nothing-swapped", ((a, 7), (8, b)), "Nothing moved."),
            Distractor("transposed", ((a, 8), (7, b)), "That is the transpose."),
        ),
    )
