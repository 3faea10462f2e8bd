"""A question longer than a page."""

from quizgen.authoring import Integer, Problem, template


@template(
    level=1,
    parameters={"n": (1, 2)},
    prompt="The number is <<n>>, as every one of these paragraphs says again.\n\n" * 150,
    solution="It was said often enough.",
)
def long(n: int) -> Problem:
    return Problem(answer=Integer(n), proof="n", distractors=())
