"""Build a version again from its record, and say what has moved since."""

from collections.abc import Callable

from quizgen.errors import QuizgenError
from quizgen.exam import fingerprint
from quizgen.exam.build import as_task, asked
from quizgen.exam.exam import Section, Task, Version
from quizgen.exam.record import TaskRecord, VersionRecord
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.template import Template, plain

LOOKED = 100_000  # so many values of a parameter are compared with the one that was recorded


def build_again(
    record: VersionRecord, items: Callable[[str], Item], as_choice: bool
) -> tuple[Version, tuple[str, ...]]:
    """Return the version with the same numbers, and a line for each question that has moved."""
    first = 1
    sections, moved = [], []
    for section in record.sections:
        tasks = []
        for number, kept in enumerate(section.tasks, first):
            question = _same_numbers(items(kept.id), kept)
            task = as_task(number, kept.points, asked(question, as_choice), kept.order)
            tasks.append(task)
            moved += _moved(record, task, kept)
        first += len(tasks)
        sections.append(Section(section.title, tuple(tasks)))
    return Version(record.letter, tuple(sections), record.student), tuple(moved)


def _same_numbers(item: Item, kept: TaskRecord) -> Question:
    """Return the question with the recorded parameters, which may have another number by now."""
    question = item.question(kept.variant) if item.allows(kept.variant) else None
    if question is not None and dict(question.given) == dict(kept.given):
        return question
    if isinstance(item, Template):
        variant = _number(item, kept)
        if variant is not None and item.allows(variant):
            return item.question(variant)
    raise QuizgenError(
        f"{kept.id}: the bank no longer has the numbers {dict(kept.given)}; "
        "take the bank that the exam was made with"
    )


def _number(template: Template, kept: TaskRecord) -> int | None:
    """Return the number of a point of the space, by its values."""
    if set(kept.given) != set(template.space.domains):
        return None
    number = 0
    for name, domain in template.space.domains.items():
        value = kept.given[name]
        same = (
            place
            for place in range(min(domain.size, LOOKED))
            if plain(domain.value(place)) == value
        )
        place = next(same, None)
        if place is None:
            return None
        number = number * domain.size + place
    return number


def _moved(record: VersionRecord, task: Task, kept: TaskRecord) -> list[str]:
    changed = [
        what
        for what, now, then in (
            ("wording", fingerprint.of_wording(task), kept.wording),
            ("key", fingerprint.of_key(task), kept.key),
        )
        if now != then
    ]
    whose = record.student.id if record.student else record.letter
    name = f"{whose}, question {task.number}, {task.question.name}"
    return [f"{name}: its {' and its '.join(changed)} moved"] if changed else []
