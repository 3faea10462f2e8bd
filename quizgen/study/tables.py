"""The tables of a study database: a log that only grows, and what follows from it."""

from uuid import uuid4

APPLICATION = int.from_bytes(b"qgst")
VERSION = 3

_KEY = """
  id INTEGER PRIMARY KEY,
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,"""

REVIEW = f"""
CREATE TABLE review ({_KEY}
  card TEXT NOT NULL,
  variant INTEGER NOT NULL,
  seed TEXT NOT NULL,
  bank TEXT NOT NULL,
  expected TEXT NOT NULL,
  given TEXT NOT NULL,
  verdict TEXT NOT NULL
    CHECK (verdict IN ('right', 'partly', 'wrong', 'given-up', 'self-rated')),
  misconception TEXT,
  hints INTEGER NOT NULL CHECK (hints >= 0),
  milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
  automatic INTEGER NOT NULL CHECK (automatic BETWEEN 1 AND 4),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  parameters INTEGER NOT NULL,
  predicted REAL,
  UNIQUE (machine, number)
) STRICT;
CREATE INDEX review_at ON review (at);
CREATE INDEX review_card ON review (card);
"""
UNDONE = """
CREATE TABLE undone (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;
"""
STANDS = "(machine, number) NOT IN undone"  # a row of the log that was not taken back
_TABLES = f"""
{REVIEW}
CREATE TABLE hold ({_KEY}
  card TEXT NOT NULL,
  until INTEGER NOT NULL,
  UNIQUE (machine, number)
) STRICT;
CREATE TABLE undo ({_KEY}
  undoes_machine TEXT NOT NULL,
  undoes_number INTEGER NOT NULL,
  UNIQUE (machine, number)
) STRICT;
CREATE TABLE parameters (
  id INTEGER PRIMARY KEY,
  weights TEXT NOT NULL,
  retention REAL NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE card (
  id TEXT PRIMARY KEY,
  reviews INTEGER NOT NULL,
  phase INTEGER NOT NULL,
  step INTEGER,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  due INTEGER NOT NULL,
  reviewed INTEGER NOT NULL
) STRICT;
CREATE TABLE held (card TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;
CREATE TABLE on_screen (slot INTEGER PRIMARY KEY CHECK (slot = 0), card TEXT NOT NULL) STRICT;
CREATE TABLE machine (slot INTEGER PRIMARY KEY CHECK (slot = 0), name TEXT NOT NULL) STRICT;
{UNDONE}
"""

APPEND_ONLY = ("review", "hold", "undo", "parameters")


def guard(table: str) -> str:
    """Forbid every change of the rows of a table.

    INSERT OR REPLACE deletes without firing a DELETE trigger: hence the trigger on INSERT.
    """
    refusal = "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
    same = "id = NEW.id"
    if table != "parameters":
        same += " OR (machine = NEW.machine AND number = NEW.number)"
    return f"""
CREATE TRIGGER {table}_never_updated BEFORE UPDATE ON {table} {refusal}
CREATE TRIGGER {table}_never_deleted BEFORE DELETE ON {table} {refusal}
CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) {refusal}
"""


def script() -> str:
    """Return the statements that make all tables in a database that has none of them."""
    guards = "".join(map(guard, APPEND_ONLY))
    return (
        f"{_TABLES} {guards} INSERT INTO machine VALUES (0, '{uuid4().hex}');"
        f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
    )
