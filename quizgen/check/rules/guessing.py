"""Who knows nothing of the subject does not find the answer by the looks of the options."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from quizgen.check.bots import BOTS, ENDS
from quizgen.check.report import Report
from quizgen.questions.bank import Bank

ENOUGH = 60  # with fewer items or variants a bot may be lucky
MOST = 15.0  # points above chance on one template,
MOST_IN_ALL = 5.0  # and over the bank
# what stands next to an end changes from one template to the other: only the whole bank tells
ON_A_TEMPLATE = (*ENDS, "median")


def of_report(report: Report) -> Iterator[str]:
    """Judge the bots that go by one end of a look, or by the median, on one template."""
    looked_at_all = report.checked + report.left_out == report.declared
    if report.kind != "template" or not (looked_at_all or report.checked >= ENOUGH):
        return
    for bot, points in report.guessed.items():
        if bot in ON_A_TEMPLATE and points > MOST:
            yield f"always the {bot} option: {points:.1f} points above chance"


def of_bank(bank: Bank, reports: Sequence[Report]) -> Iterator[str]:
    """Look at the bots over all items, each of which counts the same."""
    if len(reports) < ENOUGH:
        return
    for bot, points in over_all(reports).items():
        if points > MOST_IN_ALL:
            yield f"always the {bot} option: {points:.1f} points above chance over the bank"


def over_all(reports: Sequence[Report]) -> dict[str, float]:
    """Return how many points each bot is above chance over these items."""
    scored = [report.guessed for report in reports if report.guessed]
    return {bot: fmean(guessed[bot] for guessed in scored) for bot in BOTS} if scored else {}
