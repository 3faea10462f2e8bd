"""The sum of two numbers."""

from quizgen.authoring import Distractor, Integer, Problem, template


@template(
    level=1,
    parameters={"a": range(2, 60), "b": range(2, 60)},
    prompt="What is $<<a>> + <<b>>$?",
    solution="$$<<a>> + <<b>> = <<answer>>$$",
)
def addition(a: int, b: int) -> Problem:
    return Problem(
        answer=Integer(a + b),
        proof="a + b",
        distractors=(
            Distractor("took-product", a * b, "That is the *product* of the two."),
            Distractor("took-difference", a - b, "That is the difference."),
        ),
    )
