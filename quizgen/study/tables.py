"""The tables of a study database: a log that only grows, and what follows from it."""

import os

APPLICATION = int.from_bytes(b"qgst")
VERSION = 4
NEWEST_FIRST = "ORDER BY at DESC, machine DESC, number DESC"  # the log, from its end
STANDS = "(machine, number) NOT IN undone"  # of an entry that was not taken back

_KEY = """
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,"""
_ENDS = """
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;"""

_LOG = {
    "review": f"""
CREATE TABLE review ({_KEY}
  at INTEGER NOT NULL,
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
  predicted REAL,{_ENDS}
CREATE INDEX review_order ON review (at, machine, number);
CREATE INDEX review_card ON review (card, milliseconds);
""",
    "hold": f"""
CREATE TABLE hold ({_KEY}
  at INTEGER NOT NULL,
  card TEXT NOT NULL,
  until INTEGER NOT NULL,{_ENDS}
CREATE INDEX hold_order ON hold (at, machine, number);
""",
    "undo": f"""
CREATE TABLE undo ({_KEY}
  at INTEGER NOT NULL,
  undoes_machine TEXT NOT NULL,
  undoes_number INTEGER NOT NULL,{_ENDS}
CREATE INDEX undo_order ON undo (at, machine, number);
""",
    "parameters": """
CREATE TABLE parameters (
  id INTEGER PRIMARY KEY,
  weights TEXT NOT NULL,
  retention REAL NOT NULL,
  at INTEGER NOT NULL
) STRICT;
""",
}
_CACHE = {
    "card": """
CREATE TABLE card (
  id TEXT PRIMARY KEY,
  reviews INTEGER NOT NULL,
  phase INTEGER NOT NULL,
  step INTEGER,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  due INTEGER NOT NULL,
  reviewed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
""",
    "held": """
CREATE TABLE held (card TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
""",
    "undone": f"""
CREATE TABLE undone ({_KEY}{_ENDS}
""",
}
_PLACE = {
    "on_screen": """
CREATE TABLE on_screen (slot INTEGER PRIMARY KEY CHECK (slot = 0), card TEXT NOT NULL) STRICT;
""",
    "machine": """
CREATE TABLE machine (slot INTEGER PRIMARY KEY CHECK (slot = 0), name TEXT NOT NULL) STRICT;
""",
}
_TABLES = {**_LOG, **_CACHE, **_PLACE}


def _guard(table: str) -> str:
    """Forbid every change of the rows of a table.

    INSERT OR REPLACE deletes without firing a DELETE trigger: hence the trigger on INSERT.
    """
    refusal = "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
    is_same = (
        "id = NEW.id" if table == "parameters" else "machine = NEW.machine AND number = NEW.number"
    )
    return f"""
CREATE TRIGGER {table}_never_updated BEFORE UPDATE ON {table} {refusal}
CREATE TRIGGER {table}_never_deleted BEFORE DELETE ON {table} {refusal}
CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {is_same}) {refusal}
"""


def making(*tables: str) -> str:
    """Return the statements that make these tables, those of the log with their guards."""
    guards = (_guard(table) for table in tables if table in _LOG)
    return "".join((*(_TABLES[table] for table in tables), *guards))


def new_name() -> str:
    """Return a name for a machine that no other one has."""
    return os.urandom(16).hex()


def script() -> str:
    """Return the statements that make all tables in a database that has none of them."""
    return (
        f"{making(*_TABLES)} INSERT INTO machine VALUES (0, '{new_name()}');"
        f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
    )
