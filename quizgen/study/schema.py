"""The tables of a study database, and what tells it from any other file."""

import sqlite3
from pathlib import Path

from quizgen.errors import QuizgenError

APPLICATION = int.from_bytes(b"qgst")
VERSION = 1

# INSERT OR REPLACE deletes without firing a DELETE trigger: hence the trigger on INSERT
_TABLES = f"""
BEGIN IMMEDIATE;
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  card TEXT NOT NULL,
  variant INTEGER NOT NULL,
  expected TEXT NOT NULL,
  given TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'given-up')),
  misconception TEXT,
  milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT {VERSION}
) STRICT;
CREATE TRIGGER review_never_updated BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;
CREATE TRIGGER review_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;
CREATE TRIGGER review_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;

CREATE TABLE card (
  id TEXT PRIMARY KEY,
  reviews INTEGER NOT NULL,
  phase INTEGER NOT NULL,
  step INTEGER,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  due TEXT NOT NULL,
  reviewed TEXT NOT NULL
) STRICT;

CREATE TABLE on_screen (
  slot INTEGER PRIMARY KEY CHECK (slot = 0),
  card TEXT NOT NULL
) STRICT;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
COMMIT;
"""


def prepare(database: sqlite3.Connection, path: Path) -> None:
    """Make a new database of an empty file, and leave alone every file that is not ours."""
    application = _number(database, "PRAGMA application_id")
    version = _number(database, "PRAGMA user_version")
    tables = _number(database, "SELECT count(*) FROM sqlite_master")
    is_blank = not (application or version or tables)
    if not is_blank:
        if application != APPLICATION:
            raise QuizgenError(
                f"{path}: is not a study database of quizgen, and was left as it is; "
                "name another file with --db or QUIZGEN_DB"
            )
        if version > VERSION:
            raise QuizgenError(
                f"{path}: was written by a newer quizgen, and was left as it is; "
                "upgrade quizgen, or name another file with --db or QUIZGEN_DB"
            )
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("its pages contradict each other")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    if is_blank:
        database.executescript(_TABLES)


def _number(database: sqlite3.Connection, query: str) -> int:
    return int(database.execute(query).fetchone()[0])
