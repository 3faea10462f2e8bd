"""A template: one parameterised question, written as one Python file of the bank."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.questions.answers import Answer
from quizgen.questions.domains import Space, as_domain
from quizgen.questions.problem import Distractor, Problem, Road, closed_form
from quizgen.questions.question import Question
from quizgen.questions.streams import permutation
from quizgen.questions.text import fill

LEVELS = range(1, 6)


@dataclass(frozen=True)  # without slots: what is derived from the file is computed once
class Template:
    """One parameterised question; its file's place in the bank is its id."""

    solve: Callable[..., Problem]
    space: Space
    level: int
    prompt: str
    solution: str
    require: Callable[..., bool] | None

    kind = "template"

    @cached_property
    def path(self) -> Path:
        """The file that defines it."""
        return Path(self.solve.__code__.co_filename)

    @cached_property
    def id(self) -> str:
        """Its permanent name, `<topic>/<name>`."""
        return f"{self.path.parent.name}/{self.path.stem}".replace("_", "-")

    @property
    def topic(self) -> str:
        """The folder that it lives in."""
        return self.id.partition("/")[0]

    @cached_property
    def title(self) -> str:
        """The first line of its file's docstring."""
        doc = str(self.solve.__globals__.get("__doc__") or self.id)
        return doc.strip().partition("\n")[0].rstrip(".")

    @property
    def size(self) -> int:
        """How many variants are declared; `require` may leave some of the numbers out."""
        return self.space.size

    @cached_property
    def answer_type(self) -> str:
        """The type of its answers, the same for all variants."""
        return self.question(next(self.variants())).answer.type

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all usable variants, in the order of a key if one is given."""
        order = permutation(self.size, self.id, *key) if key else range(self.size)
        return filter(self.allows, order)

    def allows(self, variant: int) -> bool:
        """Whether `require` keeps this variant."""
        return self.require is None or bool(self.require(**self.space.point(variant)))

    def question(self, variant: int) -> Question:
        """Build the question with this number."""
        if not 0 <= variant < self.size:
            raise QuizgenError(
                f"{self.id}: there is no variant {variant}; they are 0 to {self.size - 1}"
            )
        parameters = self.space.point(variant)
        if self.require is not None and not self.require(**parameters):
            later = next((v for v in range(variant, self.size) if self.allows(v)), None)
            near = next(self.variants()) if later is None else later
            raise QuizgenError(
                f"{self.id}: variant {variant} makes no sensible question and is left out; "
                f"try --variant {near}"
            )
        problem = self._solved(parameters)
        solved = {**parameters, **problem.working, "answer": problem.answer.markdown.strip("$")}
        proof = problem.proof
        return Question(
            id=self.id,
            variant=variant,
            kind=self.kind,
            title=self.title,
            topic=self.topic,
            level=self.level,
            given={name: _plain(value) for name, value in parameters.items()},
            answer=problem.answer,
            distractors=distinct(problem.answer, problem.distractors),
            second_road=proof if isinstance(proof, Road) else closed_form(proof, parameters),
            write_prompt=partial(fill, self.prompt, parameters),
            write_solution=partial(fill, self.solution, solved),
        )

    def _solved(self, parameters: dict[str, object]) -> Problem:
        """Call the template's own function; what goes wrong in it is the author's to mend."""
        try:
            return self.solve(**parameters)
        except Exception as error:
            given = ", ".join(f"{name}={_plain(value)}" for name, value in parameters.items())
            raise QuizgenError(
                f"{self.id}: with {given} its function raises {type(error).__name__}: {error}; "
                f"mend {self.path}"
            ) from error


def distinct(answer: Answer, distractors: tuple[Distractor, ...]) -> tuple[Distractor, ...]:
    """Keep the distractors that stand apart from the answer and from those before them.

    For some numbers a mistake happens to lead to the right answer, or to another mistake's.
    """
    kept: list[Distractor] = []
    taken = [answer]
    for distractor in distractors:
        wrong = answer.with_value(distractor.value)
        if not any(wrong.clashes(other) for other in taken):
            kept.append(distractor)
            taken.append(wrong)
    return tuple(kept)


def template(
    *,
    level: int,
    parameters: Mapping[str, object],
    prompt: str,
    solution: str,
    require: Callable[..., bool] | None = None,
) -> Callable[[Callable[..., Problem]], Template]:
    """Make a template of the function below: parameters in, `Problem` out, nothing else read."""
    if level not in LEVELS:
        raise ValueError(f"level is 1 (recall) to 5 (research), not {level}")
    space = Space({name: as_domain(values) for name, values in parameters.items()})

    def decorate(solve: Callable[..., Problem]) -> Template:
        for function in filter(None, (solve, require)):
            names = list(inspect.signature(function).parameters)
            if sorted(names) != sorted(parameters):
                raise TypeError(
                    f"{function.__name__} takes {', '.join(names) or 'nothing'}, but the declared "
                    f"parameters are {', '.join(parameters)}: make them the same"
                )
        return Template(solve, space, level, prompt, solution, require)

    return decorate


def _plain(value: Any) -> object:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value.tolist() if hasattr(value, "tolist") else value
