"""Make an Anki deck, with a progress bar."""

from pathlib import Path

from quizgen.cli.items import chosen, drawing
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile
from quizgen.questions.bank import Bank


def make_deck(path: Path, profile: Profile, bank: Bank) -> int:
    """Write the deck of a profile, question by question, and return how many there are.

    So a deck of any size needs no more memory.
    """
    items = tuple(filter(profile.wants, chosen(bank, profile.topics)))
    count = profile.count or len(items)
    with drawing(items, count, profile.seed) as questions:
        write_deck(questions, path, profile, items)
    return count
