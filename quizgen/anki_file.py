"""Open the collection inside a file that Anki has written; the file itself is only read."""

import shutil
import sqlite3
import struct
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, is_zipfile

from quizgen.errors import QuizgenError, reason_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# frozen: the ids of the types of notes that quizgen writes
OWN_NOTE_TYPES = range(1_735_689_600_001, 1_735_689_600_006)
# the newest first: what else is in a package is there for older versions of Anki
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,  # packed in a way that zipfile does not know
    RuntimeError,  # a zip with a password
    ValueError,
    struct.error,
    sqlite3.Error,
    zlib.error,
    zstd.ZstdError,
)


@contextmanager
def anki_collection(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of the collection of an .apkg, .colpkg or .anki2 file.

    Raises `QuizgenError` if there is none that can be read.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder:
        copy = Path(folder) / "collection"
        try:
            _unpack(path, copy)
            database = _opened(copy)
        except _BROKEN as error:
            raise _unreadable(path, error) from error
        except OSError as error:
            raise QuizgenError(f"{path}: cannot be read: {reason_of(error)}") from error
        with closing(database):
            try:
                yield database
            except sqlite3.Error as error:
                raise _unreadable(path, error) from error


def _unpack(path: Path, copy: Path) -> None:
    if not is_zipfile(path):
        shutil.copyfile(path, copy)
        return
    with ZipFile(path) as archive:
        name = next((name for name in _COLLECTIONS if name in archive.namelist()), None)
        if name is None:
            raise BadZipFile("no collection is in it")
        with archive.open(name) as packed, copy.open("wb") as plain:
            if name == _COLLECTIONS[0]:
                with zstd.ZstdFile(packed) as unpacked:
                    shutil.copyfileobj(unpacked, plain, 1 << 20)
            else:
                shutil.copyfileobj(packed, plain, 1 << 20)


def _opened(copy: Path) -> sqlite3.Connection:
    database = sqlite3.connect(copy)
    try:
        # Anki's tables name an order of letters that SQLite does not have
        database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        database.execute("SELECT ver FROM col").fetchone()
    except sqlite3.Error:
        database.close()
        raise
    return database


def _unreadable(path: Path, error: Exception) -> QuizgenError:
    return QuizgenError(
        f"{path}: holds no collection of Anki that can be read ({error}); export it anew from Anki"
    )
