"""Half of an even number."""

from quizgen.authoring import Decimal, Distractor, Problem, template


@template(
    level=2,
    parameters={"a": (10, 20, 30, 40, 50)},
    require=lambda a: a != 30,
    prompt="What is half of <<a>>?",
    solution="Half of <<a>> is <<answer>>.",
)
def halving(a: int) -> Problem:
    return Problem(
        answer=Decimal(a / 2, places=1),
        proof="a * 0.5",
        distractors=(Distractor("doubled", 2 * a, "That is twice as much."),),
    )
