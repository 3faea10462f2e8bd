"""The square of a number."""

from quizgen.authoring import Distractor, Integer, Problem, template


@template(
    level=1,
    parameters={"n": range(3, 100)},
    prompt="What is $<<n>>^2$?",
    solution="$<<n>>^2 = <<n>> \\cdot <<n>> = <<answer>>$.",
)
def square(n: int) -> Problem:
    return Problem(
        answer=Integer(n**2),
        proof="n * n",
        distractors=(Distractor("doubled", 2 * n, "That is twice the number."),),
    )
