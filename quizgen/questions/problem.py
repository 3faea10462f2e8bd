"""What a template's function returns for one point of its parameters."""

import math
from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType, MappingProxyType
from typing import NamedTuple

from quizgen.figures import Figure
from quizgen.questions.answers import Answer

NOTHING: Mapping[str, object] = MappingProxyType({})

# A question needs a dozen of these: as frozen classes they took twice as long to make.


class Distractor(NamedTuple):
    """A wrong answer, the misconception that leads to it, and one line of feedback in Markdown."""

    misconception: str
    value: object
    feedback: str


class Road(NamedTuple):
    """A second, independent way to the answer, walked only when it is asked for."""

    name: str
    walk: Callable[[], object]


class Problem(NamedTuple):
    """The answer of a question, its proof and its distractors.

    `proof` is a `Road`, or a closed form: a Python expression over the parameters. `shown` holds
    computed values that the prompt may print too; `working` holds the intermediate values that the
    solution, and only the solution, may print. `figure` draws what is shown below the prompt, when
    a medium asks for it.
    """

    answer: Answer
    proof: Road | str
    distractors: tuple[Distractor, ...]
    working: Mapping[str, object] = NOTHING
    shown: Mapping[str, object] = NOTHING
    figure: Callable[[], Figure] | None = None


def closed_form(expression: str, given: Mapping[str, object]) -> Road:
    """Return the road of a closed form over the given parameters."""
    return Road(
        f"closed form {expression}",
        lambda: eval(_compiled(expression), {**_FUNCTIONS, **given}),
    )


@cache
def _compiled(expression: str) -> CodeType:
    return compile(expression, f"closed form {expression}", "eval")


_FUNCTIONS: dict[str, object] = {
    "__builtins__": {"abs": abs, "max": max, "min": min, "sum": sum, "tuple": tuple, "len": len},
    **{
        name: getattr(math, name)
        for name in ("ceil", "exp", "floor", "log", "log2", "prod", "sqrt")
    },
}
