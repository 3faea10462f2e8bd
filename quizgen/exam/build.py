"""Build the versions of an exam: the same items in each, with other numbers and orders."""

from collections.abc import Sequence
from math import ceil
from string import ascii_uppercase

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import MOST, Blueprint, Wanted, one_line
from quizgen.exam.clash import ClashError
from quizgen.exam.exam import Exam, Section, Student, Task, Version
from quizgen.exam.fill import filled
from quizgen.exam.pick import Picks
from quizgen.exam.plan import Find, Plan, Slot, plan_exam
from quizgen.exam.source import measured
from quizgen.exam.tick import Tick, unseen
from quizgen.exam.typeset import heights
from quizgen.questions.answers import Parts
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.streams import number, shuffled

ORDERS = 32  # so many draws of options are tried for one that offers a certain mistake


def build_exam(
    items: Sequence[Item],
    count: int,
    *,
    versions: int,
    seed: str,
    title: str,
    course: str = "",
    date: str = "",
    as_choice: bool = False,
) -> Exam:
    """Build an exam of `count` questions drawn from items, all in one section."""
    blueprint = quick(count, title, course=course, date=date, choices=as_choice)
    return build(blueprint, items, versions=versions, seed=seed)


def quick(
    count: int, title: str, *, course: str, date: str, choices: bool, points: int | None = None
) -> Blueprint:
    """Return the blueprint of so many questions in one section."""
    if not 1 <= count <= MOST:
        raise QuizgenError(f"an exam of {count} questions is none; ask for 1 to {MOST}")
    if points is not None and not 1 <= points <= MOST:
        raise QuizgenError(f"a question of {points} points is none; give it 1 to {MOST}")
    title, course, date = map(one_line, (title, course, date))
    if not title:
        raise QuizgenError("an exam needs a title that can be read; give it one")
    return Blueprint(title, (Wanted(count=count, points=points),), course, date, choices=choices)


def build(
    blueprint: Blueprint,
    items: Sequence[Item],
    *,
    versions: int,
    seed: str,
    own: Sequence[Item] = (),
    tick: Tick = unseen,
) -> Exam:
    """Build what a blueprint wants in versions A, B, ... of items, or of `own` that it names.

    They have the same items, so they are equally hard. Another version changes nothing in those
    before it. `tick` hears of each version.
    """
    if not 1 <= versions <= len(ascii_uppercase):
        raise QuizgenError(f"{versions} versions are wanted; there can be 1 to 26")
    find = {item.id: item for item in (*items, *own)}.__getitem__
    plan = plan_exam(blueprint, items, seed, own)
    built = []
    for turn, letter in enumerate(ascii_uppercase[:versions]):
        picks = Picks(plan, find, seed, turn)
        built.append(_version(blueprint, plan, find, picks, letter, f"{seed}/{letter}"))
        tick(1)
    return Exam(blueprint, seed, tuple(built))


def personal_version(
    blueprint: Blueprint, plan: Plan, items: Find, seed: str, student: Student
) -> Version:
    """Build the exam of one student, which depends on the seed and on the student's id alone."""
    own = str(number("exam", seed, "student", student.id))
    return _version(blueprint, plan, items, Picks(plan, items, own, 0), "", own, student)


def as_task(number: int, points: int | None, question: Question, order: str) -> Task:
    """Return a question as a task, with its options in the order of a key.

    Unless the points are said, an answer that is written is worth one more than its level, rounded
    up to whole points for each of its parts, and a choice half as much, rounded down.
    """
    _ = question.roads  # raises where the two roads disagree: nothing unproved is handed out
    options = question.options_for(order) if question.is_choice else ()
    return Task(number, points or _points(question), question, options, order)


def asked(question: Question, as_choice: bool) -> Question:
    """Return a question as an exam asks it: with options if wanted and if it has any."""
    return question.as_choice() if as_choice and question.distractors else question


def _version(
    blueprint: Blueprint,
    plan: Plan,
    items: Find,
    picks: Picks,
    letter: str,
    key: str,
    student: Student | None = None,
) -> Version:
    sections = []
    for index, (wanted, slots) in enumerate(zip(blueprint.sections, plan, strict=True)):
        variants = picks.section(index, wanted)
        questions = [
            asked(items(slot.item_id).question(variant), blueprint.choices)
            for slot, variant in zip(slots, variants, strict=True)
        ]
        ordered = shuffled(list(zip(slots, questions, strict=True)), "order", key, index)
        tasks = tuple(
            _tested(slot, place, wanted.points, question, key)
            for place, (slot, question) in enumerate(ordered, 1)  # until the pages are filled
        )
        sections.append(Section(wanted.title, tasks))
    version = Version(letter, tuple(sections), student)
    return filled(version, heights(measured(blueprint, version)))


def _tested(slot: Slot, place: int, points: int | None, question: Question, key: str) -> Task:
    """Return the task; where it has to test a mistake, the options offer it."""
    task = as_task(place, points, question, key)
    for turn in range(ORDERS):
        if not slot.tests or slot.tests in task.misconceptions:
            return task
        task = as_task(place, points, question, f"{key}/{turn}")
    what = f"{question.name} never offers {slot.tests}; name another question for it"
    raise ClashError(what, "misconceptions", text=slot.tests)


def _points(question: Question) -> int:
    """Return what a question is worth: recognising is less than computing, parts share evenly."""
    worth = 1 + question.level
    if question.is_choice:
        return worth // 2
    if isinstance(question.answer, Parts):
        count = len(question.answer.parts)
        return count * ceil(worth / count)
    return worth
