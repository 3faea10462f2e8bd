"""Bring reviews from Anki into the log of study: the two do not know each other."""

from pathlib import Path

from quizgen.formats.anki.reviews import read_reviews
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.review import reviewed_elsewhere
from quizgen.words import counted


def add_reviews(file: Path, database: Path) -> str:
    """Merge the reviews in a file of Anki into a study database, and say in a line what came in."""
    entries, items = [], set()
    for each in read_reviews(file):
        rating = Rating(each.rating)
        entries.append(
            reviewed_elsewhere("anki", each.number, each.item, rating, each.when, each.milliseconds)
        )
        items.add(each.item)
    if not entries:
        return f"{file}: holds no reviews of notes that quizgen has made"
    with open_store(database) as store:
        added = store.merge(entries)
    first, last = (each.body.when.date() for each in (entries[0], entries[-1]))
    return (
        f"{added} of {len(entries)} reviews were new; they are of "
        f"{counted(len(items), 'question')}, from {first} to {last}"
    )
