"""What the manifest keeps of a version: enough to build it again, and to see what has moved."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from quizgen.exam import fingerprint
from quizgen.exam.exam import Section, Student, Task, Version


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A question by its id and variant, with the digests of its wording and of its key."""

    id: str
    variant: int
    points: int
    order: str
    given: Mapping[str, object]
    wording: str
    key: str


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """The tasks of a section in the order of the paper."""

    title: str
    tasks: tuple[TaskRecord, ...]


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """A version with its balance: points, mean level and words to read.

    `files` holds the digests of a personal exam's files, by name.
    """

    letter: str
    student: Student | None
    points: int
    level: float
    words: int
    sections: tuple[SectionRecord, ...]
    files: Mapping[str, str]

    @property
    def line(self) -> str:
        """The record as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


def record(version: Version, files: Mapping[str, str] | None = None) -> VersionRecord:
    """Return what is kept of a version."""
    sections = tuple(_section(section) for section in version.sections)
    return VersionRecord(
        version.letter,
        version.student,
        version.points,
        round(fmean(task.question.level for task in version.tasks), 2),
        sum(map(_words, version.tasks)),
        sections,
        files or {},
    )


def read_record(entry: Mapping[str, Any]) -> VersionRecord:
    """Return a record from its object of JSON; raises KeyError or TypeError if it is none."""
    return VersionRecord(
        entry["letter"],
        entry["student"] and Student(**entry["student"]),
        entry["points"],
        entry["level"],
        entry["words"],
        tuple(
            SectionRecord(each["title"], tuple(TaskRecord(**task) for task in each["tasks"]))
            for each in entry["sections"]
        ),
        dict(entry["files"]),
    )


def _words(task: Task) -> int:
    texts = (task.question.prompt, *(option.text for option in task.options))
    return sum(len(text.split()) for text in texts)


def _section(section: Section) -> SectionRecord:
    return SectionRecord(section.title, tuple(map(_task, section.tasks)))


def _task(task: Task) -> TaskRecord:
    question = task.question
    return TaskRecord(
        question.id,
        question.variant,
        task.points,
        task.order,
        dict(question.given),
        fingerprint.of_wording(task),
        fingerprint.of_key(task),
    )
