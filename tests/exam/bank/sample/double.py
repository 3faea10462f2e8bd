"""Twice a number."""

from quizgen.authoring import Distractor, Integer, Problem, template


@template(
    level=2,
    parameters={"n": range(100, 160)},
    prompt="What is twice <<n>>?",
    solution="Adding <<n>> to itself gives $<<n>> + <<n>> = <<answer>>$.",
)
def double(n: int) -> Problem:
    return Problem(
        answer=Integer(n + n),
        proof="2 * n",
        distractors=(
            Distractor("not-doubled", n, "That is the number *itself*."),
            Distractor("tripled", 3 * n, "That is three times the number."),
            Distractor("squared", n * n, "Twice is no square: $2n \\ne n^2$."),
            Distractor("one-too-many", 2 * n + 1, "That is one too many."),
        ),
    )
