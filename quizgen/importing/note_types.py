"""The note types of a collection of Anki, as older and newer versions keep them."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_CONFIG = "CAST(ifnull(config, '') AS BLOB)"  # whatever a strange file has there


@dataclass(frozen=True, slots=True)
class Template:
    """How a note type makes a card of a note."""

    name: str
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """The names of the fields of a kind of note, and its templates."""

    fields: tuple[str, ...]
    templates: tuple[Template, ...]
    is_cloze: bool


def note_types(collection: sqlite3.Connection) -> Mapping[int, NoteType]:
    """Return all note types by id, or raise `ValueError`."""
    tables = {name for (name,) in collection.execute("SELECT name FROM sqlite_master")}
    return dict(_newer(collection) if "notetypes" in tables else _older(collection))


def _older(collection: sqlite3.Connection) -> Iterator[tuple[int, NoteType]]:
    (models,) = collection.execute("SELECT models FROM col").fetchone()
    try:
        for key, model in json.loads(models).items():
            yield (
                int(key),
                NoteType(
                    tuple(str(field["name"]) for field in model["flds"]),
                    tuple(
                        Template(str(each["name"]), str(each["qfmt"]), str(each["afmt"]))
                        for each in model["tmpls"]
                    ),
                    model["type"] == 1,
                ),
            )
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError(f"its note types: {error!r}") from error


def _newer(collection: sqlite3.Connection) -> Iterator[tuple[int, NoteType]]:
    for key, config in collection.execute(f"SELECT id, {_CONFIG} FROM notetypes"):
        fields = collection.execute("SELECT name FROM fields WHERE ntid = ? ORDER BY ord", (key,))
        templates = collection.execute(
            f"SELECT name, {_CONFIG} FROM templates WHERE ntid = ? ORDER BY ord", (key,)
        )
        yield (
            key,
            NoteType(
                tuple(str(name) for (name,) in fields),
                tuple(_template(str(name), message) for name, message in templates),
                _message(config).get(1) == 1,
            ),
        )


def _template(name: str, config: bytes) -> Template:
    sides = _message(config)
    return Template(name, _text(sides.get(1)), _text(sides.get(2)))


def _text(value: int | bytes | None) -> str:
    return value.decode() if isinstance(value, bytes) else ""


def _message(data: bytes) -> dict[int, int | bytes]:
    """Read a message of protocol buffers: its numbers and texts by the numbers of their fields."""
    found: dict[int, int | bytes] = {}
    place = 0
    while place < len(data):
        key, place = _varint(data, place)
        match key & 7:
            case 0:
                found[key >> 3], place = _varint(data, place)
            case 2:
                length, place = _varint(data, place)
                found[key >> 3] = data[place : place + length]
                place += length
            case 1 | 5 as width:
                place += 8 if width == 1 else 4
            case _:
                raise ValueError("its note types are written in an unknown way")
    return found


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for shift, byte in enumerate(data[place : place + 10]):
        value |= (byte & 127) << 7 * shift
        if byte < 128:
            return value, place + shift + 1
    raise ValueError("its note types are cut off")
