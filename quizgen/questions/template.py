"""A template: one parameterised question, written as one Python file of the bank."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.figures import Figure
from quizgen.questions.answers import Answer
from quizgen.questions.blame import line_in
from quizgen.questions.domains import Space, as_domain
from quizgen.questions.names import id_of
from quizgen.questions.problem import Distractor, Problem, Road, closed_form
from quizgen.questions.question import LEVELS, Question
from quizgen.questions.streams import permutation
from quizgen.questions.text import fill
from quizgen.questions.titles import titled

TRIES = 10_000  # how far to look for a usable variant


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
    def bank(self) -> Path:
        """The folder of the bank that it is from."""
        return self.path.parents[1]

    @cached_property
    def id(self) -> str:
        """Its permanent name, `<topic>/<name>`."""
        return id_of(self.path)

    @property
    def topic(self) -> str:
        """The folder that it lives in."""
        return self.id.partition("/")[0]

    @cached_property
    def title(self) -> str:
        """The first line of its file's docstring."""
        doc = str(self.solve.__globals__.get("__doc__") or self.id)
        return titled(doc.strip().partition("\n")[0].rstrip("."))

    @cached_property
    def first_road(self) -> str:
        """What computes the answers."""
        modules = (getattr(value, "__module__", "") for value in self.solve.__globals__.values())
        if any(str(module).startswith("quizgen.reference") for module in modules):
            return "quizgen.reference"
        return "the template's own function"

    @property
    def size(self) -> int:
        """How many variants are declared; `require` may leave some of the numbers out."""
        return self.space.size

    @property
    def different(self) -> int:
        """How many variants ask something else: all of them, for each has numbers of its own."""
        return self.size

    @cached_property
    def typical(self) -> int:
        """The number of a usable variant, always the same one."""
        for variant in islice(permutation(self.size, self.id, "typical"), TRIES):
            if self.allows(variant):
                return variant
        raise QuizgenError(f"{self.path}:1: `require` leaves no variant; let it keep more of them")

    @cached_property
    def answer_type(self) -> str:
        """The type of its answers, the same for all variants."""
        return self.question(self.typical).answer.type

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all usable variants, in the order of a key if one is given."""
        order = permutation(self.size, self.id, *key) if key else range(self.size)
        return filter(self.allows, order)

    def allows(self, variant: int) -> bool:
        """Whether `require` keeps this variant."""
        return self.require is None or self._keeps(self.space.point(variant), variant)

    def _keeps(self, parameters: Mapping[str, object], variant: int) -> bool:
        try:
            return self.require is None or bool(self.require(**parameters))
        except QuizgenError:
            raise
        except Exception as error:
            raise self._located(error, variant) from error

    def question(self, variant: int) -> Question:
        """Build the question with this number."""
        if not 0 <= variant < self.size:
            raise QuizgenError(
                f"{self.id}: there is no variant {variant}; they are 0 to {self.size - 1}"
            )
        parameters = self.space.point(variant)
        if not self._keeps(parameters, variant):
            later = islice(range(variant, self.size), TRIES)
            near = next(filter(self.allows, later), self.typical)
            raise QuizgenError(
                f"{self.id}: variant {variant} makes no sensible question and is left out; "
                f"try --variant {near}"
            )
        try:
            problem = self.solve(**parameters)
            if not isinstance(problem, Problem):
                line = self.solve.__code__.co_firstlineno
                raise QuizgenError(
                    f"{self.path}:{line}: the function returns a {type(problem).__name__}; "
                    "return Problem(answer=..., proof=..., distractors=...)"
                )
            return Question(
                id=self.id,
                variant=variant,
                kind=self.kind,
                title=self.title,
                topic=self.topic,
                level=self.level,
                given={name: plain(value) for name, value in parameters.items()},
                answer=problem.answer,
                distractors=distinct(problem.answer, problem.distractors),
                first_road=self.first_road,
                second_road=_road(problem.proof, parameters),
                write_prompt=partial(_write, self.prompt, parameters, problem),
                write_solution=partial(_write_solution, self.solution, parameters, problem),
                draw_figure=problem.figure and partial(self._drawn, problem.figure, variant),
                bank=self.bank,
            )
        except QuizgenError:
            raise
        except Exception as error:
            raise self._located(error, variant) from error

    def _drawn(self, draw: Callable[[], Figure], variant: int) -> Figure:
        try:
            return draw()
        except QuizgenError:
            raise
        except Exception as error:
            raise self._located(error, variant) from error

    def _located(self, error: Exception, variant: int) -> QuizgenError:
        """Return whatever the author's code raised as one line with its place."""
        place = f"{self.path}:{line_in(self.path, error)}"
        return QuizgenError(f"{place}: variant {variant}: {type(error).__name__}: {error}")


def _road(proof: Road | str, parameters: Mapping[str, object]) -> Road:
    return proof if isinstance(proof, Road) else closed_form(proof, parameters)


def _write(source: str, parameters: Mapping[str, object], problem: Problem) -> str:
    return fill(source, {**parameters, **problem.shown})


def _write_solution(source: str, parameters: Mapping[str, object], problem: Problem) -> str:
    """Write a solution, which may print the answer too; it is bare where it is one formula."""
    answer = problem.answer.markdown
    formula = answer.count("$") == 2 and answer[0] == answer[-1] == "$"
    bare = answer[1:-1] if formula else answer
    return fill(source, {**parameters, **problem.shown, **problem.working, "answer": bare})


def distinct(answer: Answer, distractors: tuple[Distractor, ...]) -> tuple[Distractor, ...]:
    """Keep the distractors that stand apart from the answer and from those before them.

    For some numbers a mistake happens to lead to the right answer, or to another mistake's.
    """
    kept: list[Distractor] = []
    taken = [answer]
    for distractor in distractors:
        wrong = answer.with_value(distractor.value)
        for other in taken:
            if wrong.clashes(other):
                break
        else:
            taken.append(wrong)
            if wrong.value is not distractor.value:  # plain, where it was an array
                distractor = Distractor(distractor.misconception, wrong.value, distractor.feedback)
            kept.append(distractor)
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


def plain(value: Any) -> object:
    """Return a parameter as plain JSON."""
    if type(value) in (int, str, bool, float):
        return value
    if isinstance(value, tuple):
        return [plain(entry) for entry in value]
    return value.tolist() if hasattr(value, "tolist") else value
