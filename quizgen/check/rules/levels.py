"""A level fits the work: easy questions take few steps, and from level to level there are more."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, median

from quizgen.check.arithmetic import effort
from quizgen.check.report import Report
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.question import LEVELS, Question
from quizgen.questions.template import Template

MOST = {1: 8, 2: 20}  # a hard thought may take one step, but many steps are not easy
ENOUGH = 20  # templates of a level, to compare it with others


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Count the steps of the solutions of a template."""
    if not isinstance(item, Template) or item.level not in MOST:
        return
    steps = median(effort(question.solution) for question in questions)
    if steps > (most := MOST[item.level]):
        yield f"its solutions take {steps:g} steps, and level {item.level} at most {most}"


def of_bank(bank: Bank, reports: Sequence[Report]) -> Iterator[str]:
    """Compare the levels that have many templates."""
    steps: dict[int, list[int]] = {level: [] for level in LEVELS}
    for item in map(bank.item, (report.id for report in reports)):
        if isinstance(item, Template):
            steps[item.level].append(effort(item.question(item.typical).solution))
    compared = [(level, fmean(counts)) for level, counts in steps.items() if len(counts) >= ENOUGH]
    for (lower, fewer), (higher, more) in pairwise(compared):
        if fewer >= more:
            yield (
                f"solutions of level {lower} take {fewer:.1f} steps, those of level {higher} "
                f"{more:.1f}; look which templates have the wrong level"
            )
