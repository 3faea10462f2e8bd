"""Say in one line what is wrong with a study database and what to do."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.errors import QuizgenError

_PRIMARY = 0xFF  # the low byte of an extended result code
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class DamagedError(QuizgenError):
    """The study database cannot be read any more."""


@contextmanager
def explained(path: Path, holder: Path) -> Iterator[None]:
    """Turn an error of the database or its folder into a `QuizgenError` or a `DamagedError`.

    `holder` is the file that names the process that has the database open.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY
        raise _explained(code, str(error), path, holder) from error


def _explained(code: int, message: str, path: Path, holder: Path) -> QuizgenError:
    if code in _BUSY:
        return QuizgenError(
            f"{path}: is busy: another session is using it{_named(holder)}; end that one first"
        )
    if code in _UNWRITABLE:
        return QuizgenError(
            f"{path}: cannot be used: {_locked(path) or message}; all reviews up to here are kept: "
            "make room or give access, or name another file with --db or QUIZGEN_DB"
        )
    return DamagedError(
        f"{path}: is damaged or no study database ({message}), and was left as it is; "
        "`quizgen db restore` lists the copies there are, or name another file with --db or "
        "QUIZGEN_DB"
    )


def _locked(path: Path) -> str | None:
    """Say what may not be written: SQLite calls it an I/O error."""
    for each in (path.parent, path):
        if each.exists() and not os.access(each, os.W_OK):
            return f"{each} is read-only"
    return None


def _named(holder: Path) -> str:
    try:
        return f" (process {int(holder.read_text())})"
    except (OSError, ValueError):
        return ""
