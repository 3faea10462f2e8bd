"""The bytes of an Anki package: a zip with a SQLite collection, the same for the same notes."""

import sqlite3
import zlib
from collections.abc import Collection, Sequence
from contextlib import closing
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import genanki

_COLLECTION = "collection.anki2"
_NO_DECK = (BadZipFile, KeyError, EOFError, RuntimeError, zlib.error, sqlite3.Error)


def package(decks: Sequence[genanki.Deck], when: int) -> bytes:
    """Return the package of these decks, modified at `when`, in seconds since 1970."""
    with closing(sqlite3.connect(":memory:")) as database:
        genanki.Package(decks).write_to_db(database.cursor(), when, count(when * 1000))
        database.commit()
        collection = database.serialize()
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in (_COLLECTION, collection), ("media", b"{}"):
            archive.writestr(_entry(name), data, ZIP_DEFLATED)
    return buffer.getvalue()


def modified(content: bytes, note_types: Collection[int]) -> int | None:
    """Return when the notes of these types in a package were modified; `None` if it has none."""
    marks = ", ".join("?" * len(note_types))
    newest = f"SELECT max(mod) FROM notes WHERE mid IN ({marks})"
    try:
        with ZipFile(BytesIO(content)) as archive:
            collection = archive.read(_COLLECTION)
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(collection)
            found = database.execute(newest, tuple(note_types)).fetchone()[0]
    except _NO_DECK:
        return None
    return found if isinstance(found, int) else None


def _entry(name: str) -> ZipInfo:
    """Describe a file of the archive without the clock and the system that wrote it."""
    entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
