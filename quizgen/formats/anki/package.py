"""An Anki package: a zip with a SQLite collection, the same bytes for the same notes.

The rows are written here, one note at a time, because genanki holds a whole deck before it writes
any of it: measured at 100,000 notes, it took 83 MB more and a stored file five times this one's.
The empty collection, the note types and the decks are genanki's.
"""

import json
import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count, zip_longest
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import genanki

from quizgen.formats.anki.note_types import NOTE_TYPES, model
from quizgen.formats.anki.notes import Note
from quizgen.formats.anki.options import preset
from quizgen.formats.anki.profile import Profile, profile_of
from quizgen.questions.streams import number

FIRST_EDITION = 1_735_689_600  # 2025-01-01, in seconds since 1970
# measured at 10,000 notes: wide pages waste little, and zlib's own level, 6, takes twice the time
# to save a tenth
_PAGE = 65_536
_LEVEL = 4
_COLLECTION = "collection.anki2"
_MEMORY = "quizgen"  # in the settings of the package, which Anki does not import
_NO_DECK = (BadZipFile, KeyError, EOFError, RuntimeError, zlib.error, sqlite3.Error, OSError)
_NOTES = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARDS = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
_SAID = (
    "SELECT guid, mid, tags, flds FROM notes ORDER BY id",
    "SELECT nid, did, due FROM cards ORDER BY id",
    "SELECT models, decks, conf FROM col",
)


@dataclass(frozen=True, slots=True)
class Memory:
    """What a package tells its next edition: the ids that it was drawn from, and how."""

    known: frozenset[str]
    profile: Profile


def write_package(notes: Iterable[Note], memory: Memory, path: Path, before: Path) -> None:
    """Write a package to `path`, as the next edition of the one at `before` if it says more.

    What stands beside `path` for the while is the collection before it is packed.
    """
    folder = path.parent
    with _connected(folder / "new.anki2") as new:
        _fill(new, notes, memory)
        with unpacked(before, folder / "old.anki2") as old:
            last = edition_of(old) if old else None
            changed = bool(old and last and not _same(old, new))
        _date(new, (last or FIRST_EDITION) + changed)
    with ZipFile(path, "w") as archive:
        with (
            archive.open(_entry(_COLLECTION), "w") as packed,
            (folder / "new.anki2").open("rb") as f,
        ):
            shutil.copyfileobj(f, packed, 1 << 20)
        archive.writestr(_entry("media"), b"{}", ZIP_DEFLATED)


@contextmanager
def unpacked(path: Path, scratch: Path) -> Iterator[sqlite3.Connection | None]:
    """Open the collection of a package, put by at `scratch`; `None` if it is no such package."""
    try:
        with (
            ZipFile(path) as archive,
            archive.open(_COLLECTION) as packed,
            scratch.open("wb") as plain,
        ):
            shutil.copyfileobj(packed, plain, 1 << 20)
    except _NO_DECK:
        yield None
        return
    with _connected(scratch) as database:
        yield database


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # a file that failed is thrown away
        database.execute("PRAGMA synchronous = OFF")
        yield database


def _fill(database: sqlite3.Connection, notes: Iterable[Note], memory: Memory) -> None:
    ids = count(FIRST_EDITION * 1000)
    database.execute(f"PRAGMA page_size = {_PAGE}")
    genanki.Package([]).write_to_db(database.cursor(), FIRST_EDITION, ids)
    decks: dict[str, int] = {}
    used: set[int] = set()
    database.execute("BEGIN")
    for place, note in enumerate(notes):
        if note.deck not in decks:
            decks[note.deck] = number("anki deck", note.deck) >> 11
        used.add(note.note_type.id)
        fields = "\x1f".join(note.fields)
        tags = f" {' '.join(note.tags)} "
        row = next(ids), note.guid, note.note_type.id, FIRST_EDITION, tags, fields, note.fields[0]
        database.execute(_NOTES, row)
        database.execute(_CARDS, (next(ids), row[0], decks[note.deck], FIRST_EDITION, place))
    _describe(database, used, decks, memory)
    database.execute("COMMIT")


def _describe(
    database: sqlite3.Connection, used: set[int], decks: dict[str, int], memory: Memory
) -> None:
    """Add the note types, the decks with their options, and the memory."""
    home = next(iter(decks.values()), 1)
    models = {
        str(kind.id): model(kind).to_json(FIRST_EDITION, home)
        for kind in NOTE_TYPES
        if kind.id in used
    }
    settings = map(json.loads, database.execute("SELECT conf, decks, dconf FROM col").fetchone())
    conf, held, presets = settings
    conf[_MEMORY] = {"known": sorted(memory.known), "profile": memory.profile.as_json}
    held |= {str(each): genanki.Deck(each, name).to_json() for name, each in decks.items()}
    if memory.profile.retention:
        options = preset(memory.profile.retention)
        presets[str(options["id"])] = options
        for each in decks.values():
            held[str(each)]["conf"] = options["id"]
    database.execute(
        "UPDATE col SET models = ?, conf = ?, decks = ?, dconf = ?",
        tuple(map(_json, (models, conf, held, presets))),
    )


def _json(value: object) -> str:
    """Return JSON that Anki can read: without halves of characters, which a shell may hand over."""
    return json.dumps(value, ensure_ascii=False).encode(errors="replace").decode()


def _date(database: sqlite3.Connection, edition: int) -> None:
    """Say when everything was last modified."""
    if edition == FIRST_EDITION:
        return
    (models,) = database.execute("SELECT models FROM col").fetchone()
    dated = {key: each | {"mod": edition} for key, each in json.loads(models).items()}
    database.execute("BEGIN")
    database.execute("UPDATE notes SET mod = ?", (edition,))
    database.execute("UPDATE cards SET mod = ?", (edition,))
    database.execute("UPDATE col SET models = ?", (json.dumps(dated),))
    database.execute("COMMIT")


def memory_of(database: sqlite3.Connection) -> Memory | None:
    """Return what a package remembers; `None` if it is not as quizgen wrote it."""
    try:
        (conf,) = database.execute("SELECT conf FROM col").fetchone()
        held = json.loads(conf)[_MEMORY]
        return Memory(frozenset(map(str, held["known"])), profile_of(held["profile"]))
    except (*_NO_DECK, ValueError, TypeError, AttributeError):
        return None


def edition_of(database: sqlite3.Connection) -> int | None:
    """Return when our notes were last modified; `None` if there are none."""
    ours = ", ".join(str(kind.id) for kind in NOTE_TYPES)
    try:
        newest = database.execute(f"SELECT max(mod) FROM notes WHERE mid IN ({ours})").fetchone()[0]
    except _NO_DECK:
        return None
    return newest if isinstance(newest, int) else None


def _same(old: sqlite3.Connection, new: sqlite3.Connection) -> bool:
    """Whether two collections say the same, whenever they were written."""
    try:
        for said in _SAID[:2]:
            if any(a != b for a, b in zip_longest(old.execute(said), new.execute(said))):
                return False
        theirs, ours = (
            [json.loads(column) for column in each.execute(_SAID[2]).fetchone()]
            for each in (old, new)
        )
        for models, *_ in (theirs, ours):
            for each in models.values():
                del each["mod"]
    except (*_NO_DECK, ValueError, KeyError, TypeError):
        return False
    return theirs == ours


def _entry(name: str) -> ZipInfo:
    """Describe a file of the archive without the clock and the system that wrote it."""
    entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_DEFLATED
    # since Python 3.13 this is a public attribute without the underscore, which reaches it still
    setattr(entry, "_compresslevel", _LEVEL)  # noqa: B010 - one name for both
    return entry
