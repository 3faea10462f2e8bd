"""Every misconception that is provoked is named, with advice, and every name is used."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.check.report import Report
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.misconceptions import registered, registries
from quizgen.questions.question import Question

LONGEST = 50
ENOUGH = 20  # with fewer variants some mistakes are not seen


def of_item(_item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Look whether each mistake that an item provokes is named."""
    known = {
        wrong.misconception: question.misconception(wrong)
        for question in questions
        for wrong in question.distractors
    }
    for name, misconception in sorted(known.items()):
        if not misconception.topic:
            yield (
                f"{name} is in no misconceptions.toml; take one that `quizgen misconceptions` "
                "lists, or add it"
            )


def of_bank(bank: Bank, reports: Sequence[Report]) -> Iterator[str]:
    """Compare the registries of the topics with what the questions provoke."""
    provoked = {name for report in reports for name in report.provoked}
    thorough = max((report.checked for report in reports), default=0) >= ENOUGH
    entries = registries(bank.folder)
    names = Counter(entry.name for entry in registered(bank.folder).values())
    homes = Counter(entry.id for entry in entries)
    for one, next_one in pairwise(entries):
        if one.topic == next_one.topic and one.id > next_one.id:
            yield f"{one.topic}/misconceptions.toml: {next_one.id} belongs before {one.id}"
    for entry in entries:
        place = f"{entry.topic}/misconceptions.toml: {entry.id}"
        if homes[entry.id] > 1:
            yield f"{place} has another home; leave it in one topic"
        if entry.id not in provoked and thorough:
            yield f"{place} is provoked by no question"
        if names[entry.name] > 1 or len(entry.name) > LONGEST or entry.name[-1:] in ("", ".", "!"):
            yield f"{place} needs a short name of its own, not {entry.name!r}"
        if not entry.advice.endswith("."):
            yield f"{place} needs advice, a sentence"
