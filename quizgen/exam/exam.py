"""What an exam is: versions of equal difficulty, each a row of tasks."""

from dataclasses import dataclass

from quizgen.questions.answers import Listed, Part, Parts
from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Option, Question


@dataclass(frozen=True, slots=True)
class Task:
    """A question at its place in one version; it has options where one of them is to be chosen."""

    number: int
    points: int
    question: Question
    options: tuple[Option, ...]

    @property
    def short_key(self) -> str:
        """The answer to be written, as short as it can be marked by; Markdown."""
        answer = self.question.answer
        return answer.text if isinstance(answer, Listed) else answer.markdown

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that have boxes of their own, if there are any."""
        answer = self.question.answer
        return answer.parts if isinstance(answer, Parts) else ()

    @property
    def lettered(self) -> tuple[tuple[str, Option], ...]:
        """The options in the order of the paper, each with its letter."""
        return tuple(zip(LETTERS, self.options, strict=False))

    @property
    def right_letter(self) -> str:
        """The letter of the right option."""
        return next(letter for letter, option in self.lettered if option.is_right)


@dataclass(frozen=True, slots=True)
class Version:
    """What one student gets: a letter and the tasks in their order."""

    letter: str
    tasks: tuple[Task, ...]

    @property
    def points(self) -> int:
        """The points of all tasks together."""
        return sum(task.points for task in self.tasks)

    @property
    def has_options(self) -> bool:
        """Whether an option is to be chosen anywhere."""
        return any(task.options for task in self.tasks)

    @property
    def has_boxes(self) -> bool:
        """Whether an answer is to be written anywhere."""
        return not all(task.options for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam in one or more versions; `course` and `date` are empty where nobody gave them."""

    title: str
    course: str
    date: str
    seed: str
    as_choice: bool
    versions: tuple[Version, ...]

    @property
    def running_title(self) -> str:
        """The title as it fits into the head of a page."""
        return self.title if len(self.title) <= 60 else self.title[:59] + "…"
