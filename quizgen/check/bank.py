"""Check many items, in several processes if wanted, and then the bank as a whole."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from quizgen.check.item import check, found
from quizgen.check.report import Complaint, Report
from quizgen.check.rules import all_rules
from quizgen.questions.bank import Bank


def check_each(bank: Bank, ids: Sequence[str], variants: int, jobs: int = 1) -> Iterator[Report]:
    """Yield the report of each of these items in their order, worked out by so many processes."""
    one = partial(_check, bank.folder, bank.trusted, variants)
    if jobs == 1 or len(ids) < 2:
        yield from map(one, ids)
        return
    # a fork of a process with threads may deadlock; the children read the bank themselves anyway
    fresh = get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(ids)), mp_context=fresh) as pool:
        yield from pool.map(one, ids)


def bank_complaints(bank: Bank, reports: Sequence[Report]) -> tuple[Complaint, ...]:
    """Return what is wrong with the bank as a whole, by the reports of all its items."""
    return tuple(
        complaint
        for rule in all_rules()
        if rule.of_bank
        for complaint in found(rule.name, "bank", rule.of_bank(bank, reports))
    )


def _check(folder: Path, trusted: bool, variants: int, item_id: str) -> Report:
    return check(_opened(folder, trusted).item(item_id), variants)


@cache
def _opened(folder: Path, trusted: bool) -> Bank:
    """Return the bank of this process: an item cannot be sent from one to another."""
    return Bank(folder, trusted)
