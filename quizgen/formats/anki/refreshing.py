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
from quizgen.formats.anki.notes import (
    CHOICE,
    NOTE_TYPES,
    RECALL,
    VARIANTS,
    Note,
    note,
    note_type_of,
)
from quizgen.formats.anki.package import edition_of, known_in, unpacked, write_package
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.question import Question

_KINDS = {kind.id: kind for kind in NOTE_TYPES}
_HELD = (
    "SELECT guid, mid, flds, tags, did FROM notes JOIN cards ON cards.nid = notes.id"
    " ORDER BY cards.due"
)
Streams = dict[str, Iterator[int]]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of a deck: the notes with other variants, the new ones, and why others stay."""

    renewed: int
    added: tuple[str, ...]
    kept: tuple[str, ...]


def refresh(path: Path, bank: Bank) -> Refreshed:
    """Give every note of a deck another variant, and add what is new in its topics.

    A note keeps its GUID, by which Anki updates it in place; one whose question cannot be asked
    any more stays as it is. The same edition of a deck is always refreshed alike.
    """
    with TemporaryDirectory() as folder, unpacked(path, Path(folder) / "old.anki2") as database:
        edition = edition_of(database) if database else None
        if database is None or edition is None:
            raise QuizgenError(f"{path}: is no deck of quizgen; `quizgen export anki` writes one")
        held = _read(database)
        known = known_in(database)
    streams = _streams(held, bank, edition)
    notes, kept = [], []
    for each in held:
        try:
            notes.append(_renewed(each, bank.item(_source(each)[0]), streams, edition))
        except QuizgenError as error:
            notes.append(each)
            kept.append(f"{_source(each)[0]}: {error}")
    ids = {_source(each)[0] for each in held}
    new = _new_items(bank, known, ids)
    added = [_added(item, held, edition) for item in new]
    with replacing(path) as draft:
        known |= {item.id for item in new}
        write_package([*notes, *added], known, draft, path)
    return Refreshed(len(held) - len(kept), tuple(item.id for item in new), tuple(kept))


def other_variants(item: Item, question: Question, count: int, *key: object) -> list[Question]:
    """Return so many other variants of a question, or as many as there are, all proved."""
    numbers = (each for each in item.variants("anki variants", *key) if each != question.variant)
    found = [item.question(each) for each in islice(numbers, count)]
    if question.is_choice:
        found = [each.as_choice() for each in found]
    _prove(*found)
    return found


def _read(database: sqlite3.Connection) -> list[Note]:
    """Return our notes of a deck, in the order in which they are learned."""
    (decks,) = database.execute("SELECT decks FROM col").fetchone()
    names = {int(key): each["name"] for key, each in json.loads(decks).items()}
    return [
        Note(_KINDS[mid], guid, tuple(fields.split("\x1f")), tuple(tags.split()), names[did])
        for guid, mid, fields, tags, did in database.execute(_HELD)
        if mid in _KINDS
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
    question = item.question(next(streams[item.id]))
    if held.note_type is CHOICE:
        question = question.as_choice()
    kind = note_type_of(question, recall=held.note_type is RECALL)
    if kind is not held.note_type:
        raise QuizgenError("is asked with options now; export it to a new deck")
    _prove(question)
    count = _field(held, VARIANTS).count("<template>")
    others = other_variants(item, question, count, edition) if count else ()
    return replace(note(question, kind, 0, held.deck, others), guid=held.guid)


def _new_items(bank: Bank, known: Set[str], held: Set[str]) -> list[Item]:
    """Return what came into the bank, in topics of the deck, after it was drawn."""
    topics = {item_id.partition("/")[0] for item_id in known}
    return [
        item
        for item in bank.items()
        if item.topic in topics and item.id not in known and item.id not in held
    ]


def _added(item: Item, held: list[Note], edition: int) -> Note:
    """Return the note of a new item, made like the others."""
    like = next((each for each in held if _source(each)[0].startswith(f"{item.topic}/")), held[0])
    question = item.question(next(item.variants("anki refresh", edition)))
    _prove(question)
    if all(each.note_type is CHOICE for each in held):
        question = question.as_choice()
    recall = any(each.note_type is RECALL for each in held)
    kind = note_type_of(question, recall)
    counts = [_field(each, VARIANTS).count("<template>") for each in held]
    others = other_variants(item, question, max(counts), edition) if kind.varies else ()
    return note(question, kind, 0, _deck_for(item.topic, like), others)


def _deck_for(topic: str, like: Note) -> str:
    """Return the deck of a topic, named as that of another note."""
    other = _source(like)[0].partition("/")[0]
    return like.deck.removesuffix(other) + topic if like.deck.endswith(other) else like.deck


def _field(held: Note, name: str) -> str:
    names = [*held.note_type.fields, *(f"Spare {number}" for number in range(1, 7))]
    return held.fields[names.index(name)]


def _prove(*questions: Question) -> None:
    """Raise where two roads disagree: nothing unproved goes on a card."""
    for question in questions:
        _ = question.roads
