"""What an exam is: versions of equal difficulty, each a row of tasks."""

from dataclasses import dataclass
from fractions import Fraction

from quizgen.exam.blueprint import Blueprint
from quizgen.questions.answers import Listed, Part, Parts
from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Option, Question


@dataclass(frozen=True, slots=True)
class Task:
    """A question at its place in one version; it has options where one of them is to be chosen.

    `order` is the key by which the options were drawn and ordered.
    """

    number: int
    points: int
    question: Question
    options: tuple[Option, ...]
    order: str = ""

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
    def part_points(self) -> Fraction:
        """The points of each part of the answer that is right."""
        return self.points * self.question.answer.gain

    @property
    def lost_points(self) -> Fraction:
        """The points that each wrong thing costs which is chosen among right ones."""
        return self.points * self.question.answer.loss

    @property
    def lettered(self) -> tuple[tuple[str, Option], ...]:
        """The options in the order of the paper, each with its letter."""
        return tuple(zip(LETTERS, self.options, strict=False))

    @property
    def right_letter(self) -> str:
        """The letter of the right option."""
        return next(letter for letter, option in self.lettered if option.is_right)

    @property
    def misconceptions(self) -> frozenset[str]:
        """The mistakes that this task finds out about: those offered, or those that are known."""
        offered = [option.distractor for option in self.options if option.distractor]
        return frozenset(each.misconception for each in offered or self.question.distractors)


@dataclass(frozen=True, slots=True)
class Section:
    """Tasks that stand together; the title is empty where an exam has no sections."""

    title: str
    tasks: tuple[Task, ...]

    @property
    def points(self) -> int:
        """The points of its tasks together."""
        return sum(task.points for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Student:
    """For whom a personal exam is."""

    id: str
    name: str

    @property
    def called(self) -> str:
        """The name with the id, which tells apart those of the same name."""
        return f"{self.name} · {self.id}"


@dataclass(frozen=True, slots=True)
class Version:
    """What one student gets: a letter or the student's own, and the tasks by section."""

    letter: str
    sections: tuple[Section, ...]
    student: Student | None = None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks in the order of the paper."""
        return tuple(task for section in self.sections for task in section.tasks)

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

    @property
    def has_costs(self) -> bool:
        """Whether a wrong thing costs points anywhere."""
        return any(task.lost_points for task in self.tasks if not task.options)


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam in one or more versions, as its blueprint and seed make it."""

    blueprint: Blueprint
    seed: str
    versions: tuple[Version, ...]
