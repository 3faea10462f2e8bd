"""The check: prove a template over its variants, rule by rule.

Every module in `quizgen.check.rules` is one rule: a function `complaints(question)` that yields a
line for each thing that is wrong.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from quizgen.check import rules
from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.question import Question

PATIENCE = 20  # so many declared variants are looked at for each that is checked

Rule = Callable[[Question], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Complaint:
    """One rule that one question breaks."""

    question: str
    rule: str
    message: str

    def __str__(self) -> str:
        """Print the complaint in one line."""
        return f"{self.question}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found in one item."""

    id: str
    declared: int
    checked: int
    left_out: int
    complaints: tuple[Complaint, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.complaints


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by name, found by its file."""
    names = (module.name for module in pkgutil.iter_modules(rules.__path__))
    return {
        name.replace("_", "-"): importlib.import_module(f"{rules.__name__}.{name}").complaints
        for name in names
    }


def check(item: Item, variants: int) -> Report:
    """Check an item over that many of its usable variants, or over all if it has fewer."""
    complaints: list[Complaint] = []
    checked = left_out = 0
    for variant in islice(_spread(item), PATIENCE * variants):
        if checked == variants:
            break
        try:
            usable = item.allows(variant)
        except QuizgenError as error:
            usable = False
            complaints.append(Complaint(f"{item.id}#{variant}", "require", str(error)))
        checked += usable
        left_out += not usable
        if usable:
            complaints += _check_variant(item, variant)
    if not checked:
        complaints.append(Complaint(item.id, "require", "no variant that was looked at is usable"))
    return Report(item.id, item.size, checked, left_out, tuple(complaints))


def _spread(item: Item) -> Iterator[int]:
    """Yield all declared variants from everywhere in the space."""
    from quizgen.questions.streams import permutation

    return permutation(item.size, item.id, "check")


def _check_variant(item: Item, variant: int) -> Iterator[Complaint]:
    name = f"{item.id}#{variant}"
    try:
        question = item.question(variant)
    except QuizgenError as error:
        yield Complaint(name, "build", str(error))
        return
    for rule, complain in all_rules().items():
        try:
            for message in complain(question):
                yield Complaint(name, rule, message)
        except QuizgenError as error:
            yield Complaint(name, rule, str(error))
        except Exception as error:  # a rule must report on the rest even if one question breaks it
            yield Complaint(name, rule, f"{type(error).__name__}: {error}")
