"""Refresh a deck: the same notes with other variants, and new questions as new notes."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from html import unescape
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.formats.anki.note_types import BY_ID, VARIANTS
from quizgen.formats.anki.notes import Note, note, note_type_of
from quizgen.formats.anki.package import (
    Memory,
    edition_of,
    memory_of,
    unpacked,
    write_package,
)
from quizgen.formats.anki.profile import Profile
from quizgen.formats.anki.variants import as_asked, fits, other_variants
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item

_HELD = (
    "SELECT guid, mid, flds, tags, did FROM notes JOIN cards ON cards.nid = notes.id"
    " ORDER BY cards.due"
)
_TRIED = 20  # variants, where not every one fits the type of a note
Streams = dict[str, Iterator[int]]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of a deck: the notes with other variants, the new ones, and why others stay."""

    renewed: int
    added: tuple[str, ...]
    kept: tuple[str, ...]


def refresh(path: Path, bank: Bank, profile: Profile | None = None) -> Refreshed:
    """Give every note of a deck another variant, and add what its profile wants and is new.

    A note keeps its GUID, by which Anki updates it in place; one whose question cannot be asked
    any more stays as it is. A given profile replaces the one that the deck remembers. The same
    edition of a deck is always refreshed alike.
    """
    with TemporaryDirectory() as folder, unpacked(path, Path(folder) / "old.anki2") as database:
        edition = edition_of(database) if database else None
        memory = memory_of(database) if database else None
        if database is None or edition is None or memory is None:
            raise QuizgenError(f"{path}: is no deck of quizgen; `quizgen export anki` writes one")
        held = _read(database)
    profile = profile or memory.profile
    streams = _streams(held, bank, edition)
    notes, kept = [], []
    for each in held:
        try:
            notes.append(_renewed(each, bank.item(_source(each)[0]), streams, edition))
        except QuizgenError as error:
            notes.append(each)
            kept.append(f"{_source(each)[0]}: {error}")
    known = memory.known | {_source(each)[0] for each in held}
    new = [item for item in _wanted(profile, bank) if item.id not in known]
    added = [_added(item, profile, edition) for item in new]
    with replacing(path) as draft:
        known |= {item.id for item in new}
        write_package([*notes, *added], Memory(known, profile), draft, path)
    return Refreshed(len(held) - len(kept), tuple(item.id for item in new), tuple(kept))


def _wanted(profile: Profile, bank: Bank) -> Iterator[Item]:
    """Yield the items of a profile; the user's own cards join where their topic is named."""
    for item in bank.items():
        if profile.wants(item) and (profile.topics or not bank.is_own(item)):
            yield item


def _read(database: sqlite3.Connection) -> list[Note]:
    """Return our notes of a deck, in the order in which they are learned."""
    (decks,) = database.execute("SELECT decks FROM col").fetchone()
    names = {int(key): each["name"] for key, each in json.loads(decks).items()}
    return [
        Note(BY_ID[mid], guid, tuple(fields.split("\x1f")), tuple(tags.split()), names[did])
        for guid, mid, fields, tags, did in database.execute(_HELD)
        if mid in BY_ID
    ]


def _source(held: Note) -> tuple[str, int]:
    """Return the id and the variant that a note shows."""
    item_id, _, variant = unescape(held.fields[0]).rpartition("#")
    return item_id, int(variant)


def _streams(held: list[Note], bank: Bank, edition: int) -> Streams:
    """Return the variants of each item to show next: those that the deck does not show, first."""
    shown: dict[str, set[int]] = defaultdict(set)
    for each in held:
        item_id, variant = _source(each)
        shown[item_id].add(variant)
    items = {item.id: item for item in bank.items()}
    return {
        item_id: _unseen_first(items[item_id], variants, edition)
        for item_id, variants in shown.items()
        if item_id in items
    }


def _unseen_first(item: Item, shown: Set[int], edition: int) -> Iterator[int]:
    yield from (each for each in item.variants("anki refresh", edition) if each not in shown)
    yield from cycle(sorted(shown))


def _renewed(held: Note, item: Item, streams: Streams, edition: int) -> Note:
    kind = held.note_type
    tried = (as_asked(item, each, kind) for each in islice(streams[item.id], _TRIED))
    question = next((each for each in tried if fits(each, kind)), None)
    if question is None:
        raise QuizgenError("is asked in another way now; export it to a new deck")
    count = held.fields[kind.fields.index(VARIANTS)].count("<template>")
    others = other_variants(item, question, kind, count, edition)
    return replace(note(question, kind, 0, held.deck, others), guid=held.guid)


def _added(item: Item, profile: Profile, edition: int) -> Note:
    """Return the note of a new item, made like the others."""
    question = profile.asked(item.question(next(item.variants("anki refresh", edition))))
    _ = question.roads  # nothing unproved goes on a card
    kind = note_type_of(question, profile.style)
    others = other_variants(item, question, kind, profile.variants - 1, edition)
    return note(question, kind, 0, profile.deck(item.topic), others)
