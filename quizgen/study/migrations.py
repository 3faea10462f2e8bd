"""Bring the database of an older quizgen up to date, each version straight to the newest."""

import sqlite3
from pathlib import Path

from quizgen.study.backups import put_by
from quizgen.study.tables import VERSION, making, script


def migrate(database: sqlite3.Connection, path: Path, version: int) -> None:
    """Change a database of an older version in one transaction; a copy is put by before."""
    put_by(database, path, f"before-version-{VERSION}")
    try:
        database.executescript(f"BEGIN IMMEDIATE; {_FROM[version]} COMMIT;")
    except sqlite3.Error:
        database.rollback()
        raise


def _aside(table: str) -> str:
    """Move a table of the log out of the way; its guards must not stand in the way of the rest."""
    guards = "".join(
        f"DROP TRIGGER {table}_never_{change};" for change in ("updated", "deleted", "replaced")
    )
    return f"{guards} ALTER TABLE {table} RENAME TO old_{table};"


# version 1 knew one machine and no undo; its dates were texts in ISO 8601, all in UTC
_MICROSECONDS = """
CAST(strftime('%s', substr(at, 1, 19)) AS INTEGER) * 1000000 + CASE instr(at, '.') WHEN 0 THEN 0
ELSE CAST(substr(at, instr(at, '.') + 1, 6) AS INTEGER) END"""
_FROM = {
    1: f"""
{_aside("review")}
DROP TABLE card;
DROP TABLE on_screen;
{script()}
INSERT INTO review
SELECT (SELECT name FROM machine), id, {_MICROSECONDS}, card, variant, 'study', '', expected,
  given, verdict, misconception, 0, milliseconds, rating, rating, 0, NULL FROM old_review;
DROP TABLE old_review;
""",
    # version 2 knew no verdict of the learner's own, and kept no account of what was taken back
    2: f"""
{_aside("review")} {_aside("hold")} {_aside("undo")}
DROP INDEX review_at;
DROP INDEX review_card;
DROP TABLE card;
DROP TABLE held;
{making("review", "hold", "undo", "card", "held", "undone")}
INSERT INTO review
SELECT machine, number, at, card, variant, seed, bank, expected, given, verdict, misconception,
  hints, milliseconds, automatic, rating, parameters, predicted FROM old_review;
INSERT INTO hold SELECT machine, number, at, card, until FROM old_hold;
INSERT INTO undo SELECT machine, number, at, undoes_machine, undoes_number FROM old_undo;
DROP TABLE old_review;
DROP TABLE old_hold;
DROP TABLE old_undo;
PRAGMA user_version = {VERSION};
""",
    # version 3 counted a day between reviews only after 24 hours: all cards are made anew
    3: f"""
DROP INDEX review_card;
CREATE INDEX review_card ON review (card, milliseconds);
PRAGMA user_version = {VERSION};
""",
}
