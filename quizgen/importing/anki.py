"""Read the text notes of an Anki package: one card for each card that Anki has made of them."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from quizgen.anki_file import OWN_NOTE_TYPES, anki_collection
from quizgen.errors import QuizgenError
from quizgen.importing.cloze import Notation, asked, numbers_in, read_cloze, shown
from quizgen.importing.found import Fault, Found, Pair, Remark
from quizgen.importing.html import to_markdown
from quizgen.importing.mustache import fill
from quizgen.importing.note_types import NoteType, Template, note_types

_CARDS = """
SELECT nid, mid, ifnull(CAST(flds AS TEXT), ''), ifnull(CAST(ord AS INTEGER), 0)
FROM cards JOIN notes ON notes.id = nid ORDER BY nid, ord
"""
_ANSWER = re.compile(r"<hr[^>]*\bid\s*=\s*[\"']?answer\b[^>]*>", re.IGNORECASE)
_OCCLUSION = "::image-occlusion:"

NOTATION = Notation(
    gap="[…]",
    gap_in_math="[…]",
    ends_in_math=lambda text: (
        max(text.rfind(r"\("), text.rfind(r"\[")) > max(text.rfind(r"\)"), text.rfind(r"\]"))
    ),
    as_math=lambda latex: rf"\({latex}\)",
)


def read_anki(path: Path) -> Iterator[Found]:
    """Yield the cards of a package; a place is a note by its number in the package."""
    with anki_collection(path) as collection:
        try:
            _refuse_own(path, collection)
            yield from _cards(collection)
        except ValueError as error:
            raise QuizgenError(f"{path}: cannot be read: {error}; export it anew") from error


def _refuse_own(path: Path, collection: sqlite3.Connection) -> None:
    used = {kind_id for (kind_id,) in collection.execute("SELECT DISTINCT mid FROM notes")}
    if used and used.issubset(OWN_NOTE_TYPES):
        raise QuizgenError(
            f"{path}: is a deck that quizgen has made, of questions it knows; `quizgen anki "
            "refresh` renews it, `quizgen anki import-reviews` takes your reviews of it"
        )


def _cards(collection: sqlite3.Connection) -> Iterator[Found]:
    kinds = note_types(collection)
    numbers: dict[int, int] = {}
    for note_id, kind_id, joined, order in collection.execute(_CARDS):
        place = f"note {numbers.setdefault(note_id, len(numbers) + 1)}"
        if kind_id in OWN_NOTE_TYPES:
            yield Remark(place, "left out: it is a question of quizgen's own")
            continue
        if (kind := kinds.get(kind_id)) is None:
            yield Fault(place, "is of a kind that the file does not describe; leave it out")
            continue
        fields = dict(zip(kind.fields, joined.split("\x1f"), strict=False))
        yield from _card(place, kind, fields, order)


def _card(place: str, kind: NoteType, fields: Mapping[str, str], order: int) -> Iterator[Found]:
    if kind.is_cloze and any(_OCCLUSION in value for value in fields.values()):
        yield Remark(place, "left out: it asks what a picture covers")
        return
    try:
        front, back, explanation, group = (
            _gapped(kind, fields, order + 1) if kind.is_cloze else _sides(kind, fields, order)
        )
        sides = (to_markdown(front), to_markdown(back), to_markdown(explanation))
    except ValueError as error:
        yield Fault(place, str(error))
        return
    for name, side in zip(("front", "back"), sides, strict=False):
        if side.media and not side.text:
            alone = f"its {name} is {', '.join(side.media)} and no words"
            yield Fault(place, f"{alone}; write some in Anki, or delete the card")
            return
    if media := dict.fromkeys(name for side in sides for name in side.media):
        yield Remark(place, f"left out: {', '.join(media)}")
    yield Pair(place, sides[0].text, sides[1].text, sides[2].text, group)


def _sides(kind: NoteType, fields: Mapping[str, str], order: int) -> tuple[str, str, str, str]:
    """Return what a template shows before and after the answer, and its group."""
    template = _template(kind, order)

    def before(value: str, filters: list[str]) -> str:
        return "" if {"type", "hint"}.intersection(filters) else value

    front = fill(template.front, fields, before)
    back = fill(template.back, fields, lambda value, _filters: value)
    # cards of the other direction have answers in the other language
    return front, _ANSWER.split(back, 1)[-1], "", template.name if order else ""


def _gapped(kind: NoteType, fields: Mapping[str, str], number: int) -> tuple[str, str, str, str]:
    """Return a sentence with the gaps of a number, what stands there, and the whole."""
    missing: list[str] = []

    def before(value: str, filters: list[str]) -> str:
        if "cloze" not in filters:
            return "" if {"type", "hint"}.intersection(filters) else value
        sentence = read_cloze(value)
        if number not in numbers_in(sentence):
            return ""
        text, back = asked(sentence, number, NOTATION)
        missing.append(back)
        return text

    def after(value: str, filters: list[str]) -> str:
        return shown(read_cloze(value)) if "cloze" in filters else value

    template = _template(kind, 0)
    front = fill(template.front, fields, before)
    if not missing:
        raise ValueError(f"has a card for a gap c{number} that is gone; delete the card in Anki")
    return front, "; ".join(missing), fill(template.back, fields, after), "gaps"


def _template(kind: NoteType, order: int) -> Template:
    if not 0 <= order < len(kind.templates):
        raise ValueError("has a card of a template that is gone; delete the card in Anki")
    return kind.templates[order]
