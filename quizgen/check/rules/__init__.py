"""One rule a file, found by its name; its docstring says what is promised.

A rule offers one or more of `of_question(question)`, `of_item(item, questions)`,
`of_report(report)` of an item, and `of_bank(bank, reports)`; each yields a line for everything that
is wrong.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quizgen.check.report import Report
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.question import Question


@dataclass(frozen=True, slots=True)
class Rule:
    """One promise of the bank: its name, what it says, and how it is looked at."""

    name: str
    promise: str
    of_question: Callable[[Question], Iterator[str]] | None
    of_item: Callable[[Item, Sequence[Question]], Iterator[str]] | None
    of_report: Callable[[Report], Iterator[str]] | None
    of_bank: Callable[[Bank, Sequence[Report]], Iterator[str]] | None


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by name."""
    return tuple(map(_rule, sorted(module.name for module in pkgutil.iter_modules(__path__))))


def _rule(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    promise = " ".join((module.__doc__ or "").partition("\n\n")[0].split())
    kinds = ("of_question", "of_item", "of_report", "of_bank")
    return Rule(name.replace("_", "-"), promise, *(getattr(module, kind, None) for kind in kinds))
