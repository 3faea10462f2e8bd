"""A template has 20 different questions (four in five have 100), and few variants are left out."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quizgen.check.report import Report
from quizgen.check.texts import asked
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.domains import Values
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.streams import permutation
from quizgen.questions.template import Template

FEWEST = 20
MANY = 100
KEPT = 0.75  # drawing must not search long
LOOK = 400


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Count questions that read differently, and look for values that are never used."""
    if not isinstance(item, Template):
        return
    different = set(map(asked, questions))
    if len(different) < FEWEST:
        more = islice(item.variants("more"), LOOK)
        different |= {asked(item.question(variant)) for variant in more}
    if len(different) < FEWEST:
        yield f"only {len(different)} variants read differently; {FEWEST} must"
    yield from _left_out(item)
    seen = {question.variant for question in questions}
    for name, domain, step, size in item.space.steps:
        if isinstance(domain, Values):
            used = {variant // step % size for variant in seen}
            for digit in set(range(size)) - used:
                if not _usable(item, digit, size, step):
                    value = domain.value(digit)
                    yield f"`require` leaves no variant with {name} = {value}"


def of_bank(bank: Bank, reports: Sequence[Report]) -> Iterator[str]:
    """Count the templates with many variants."""
    sizes = [report.declared for report in reports if report.kind == "template"]
    many = sum(size >= MANY for size in sizes)
    if len(sizes) >= FEWEST and many < 0.8 * len(sizes):
        yield f"only {many} of {len(sizes)} templates have {MANY} variants; four in five must"


def _left_out(template: Template) -> Iterator[str]:
    looked = list(islice(permutation(template.size, template.id, "kept"), LOOK))
    kept = sum(map(template.allows, looked)) if template.require else len(looked)
    if kept < KEPT * len(looked):
        share = round(100 * kept / len(looked))
        yield f"`require` keeps {share} % of the variants; choose domains that keep 75 %"


def _usable(template: Template, digit: int, size: int, step: int) -> bool:
    """Whether any variant with this value is usable, of the first ones in an order of its own."""
    others = permutation(template.size // size, template.id, "value", digit)
    for rest in islice(others, LOOK):
        high, low = divmod(rest, step)
        try:
            if template.allows((high * size + digit) * step + low):
                return True
        except QuizgenError:
            continue
    return False
