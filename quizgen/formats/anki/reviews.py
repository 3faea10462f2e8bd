"""Read Anki's log of reviews: what was asked of our notes, when, and how well it went."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

from quizgen.anki_file import anki_collection
from quizgen.formats.anki.note_types import NOTE_TYPES

# 1 to 4 is a button; neither a due date that was set by hand has one, nor is a filtered deck that
# leaves the schedule alone (type 3, factor 0) a review
_REVIEWS = f"""
    SELECT revlog.id, revlog.ease, revlog.time, notes.flds
    FROM revlog JOIN cards ON cards.id = revlog.cid JOIN notes ON notes.id = cards.nid
    WHERE notes.mid IN ({", ".join(str(kind.id) for kind in NOTE_TYPES)})
    AND revlog.ease BETWEEN 1 AND 4 AND NOT (revlog.type = 3 AND revlog.factor = 0)
    ORDER BY revlog.id
"""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class AnkiReview:
    """One review in Anki, under its number there; the rating is 1 (again) to 4 (easy)."""

    number: int
    item: str
    rating: int
    when: datetime
    milliseconds: int


def read_reviews(path: Path) -> Iterator[AnkiReview]:
    """Yield the reviews of our notes in a collection or a package, from the first to the last."""
    with anki_collection(path) as collection:
        for number, rating, milliseconds, fields in collection.execute(_REVIEWS):
            item, _, _ = unescape(fields.partition("\x1f")[0]).partition("#")
            when = _EPOCH + timedelta(milliseconds=number)
            yield AnkiReview(number, item, rating, when, milliseconds)
