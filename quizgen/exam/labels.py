"""The words that an exam prints besides its questions, by language: a file of data each."""

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from quizgen.exam.exam import Task, Version
from quizgen.folders import templates_folder


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language; those in braces are filled in."""

    language: str
    version: str
    name: str
    id: str
    page: str
    question: str
    points: str
    marks: str
    total: str
    allowed: str
    point: str
    several: str
    each: str
    each_less_wrong: str
    contents_one: str
    contents: str
    bubbles: str
    boxes: str
    letters: str
    elsewhere_bubbles: str
    elsewhere_boxes: str
    elsewhere_both: str
    formulas: str
    key: str
    solutions: str
    seed: str
    answer: str
    made_from: str
    grid: str
    solution: str
    mistakes: str

    def worth(self, points: int | Fraction) -> str:
        """Return so many points in words."""
        return (self.point if points <= 1 else self.several).format(n=_written(points))

    def credit(self, task: Task) -> str:
        """Return what each part of an answer is worth; nothing where it is marked as a whole."""
        if task.options or (task.part_points == task.points and not task.lost_points):
            return ""
        said = self.each_less_wrong if task.lost_points else self.each
        return said.format(points=self.worth(task.part_points), lost=_written(task.lost_points))

    def instructions(self, version: Version) -> str:
        """Return what there is to do in a version."""
        count, worth = len(version.tasks), self.worth(version.points)
        contents = self.contents_one if count == 1 else self.contents
        said = [contents.format(questions=count, points=worth)]
        said += [self.bubbles] * version.has_options + [self.boxes] * version.has_boxes
        said += [self.letters] * version.has_costs
        if not version.has_boxes:
            said.append(self.elsewhere_bubbles)
        elif not version.has_options:
            said.append(self.elsewhere_boxes)
        else:
            said.append(self.elsewhere_both)
        return " ".join(said)


def languages() -> tuple[str, ...]:
    """Return the languages that there are labels in."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


@cache
def labels(language: str) -> Labels:
    """Return the labels of one of the languages."""
    text = (_folder() / f"{language}.toml").read_text(encoding="utf-8")
    return Labels(language, **tomllib.loads(text))


def _written(points: int | Fraction) -> str:
    """Write points as a decimal where two places hold it: `3`, `0.75`, `2/3`."""
    return str(float(points)) if points.denominator in (2, 4, 5, 10, 20) else str(points)


def _folder() -> Path:
    return templates_folder() / "exam" / "labels"
