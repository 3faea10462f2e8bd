"""The bank that a command works with."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.folders import bank_folder, own_cards_folder

if TYPE_CHECKING:
    from quizgen.questions.bank import Bank
    from quizgen.questions.item import Item


def bank_of(named: Path | None, trusted: bool, with_own: bool = True) -> "Bank":
    """Return the bank in a folder that is named, or quizgen's, if wanted with the user's cards."""
    from quizgen.questions.bank import Bank

    if named:
        return Bank(named, trusted)
    return Bank(bank_folder(), own=own_cards_folder(os.environ) if with_own else None)


def by_catalogue(bank: "Bank") -> "tuple[Item, ...]":
    """Return the items of a bank by the catalogue in the user's cache: none is read before use."""
    from platformdirs import user_cache_path

    from quizgen.questions.catalogue import catalogued

    return catalogued(bank, user_cache_path("quizgen", appauthor=False))
