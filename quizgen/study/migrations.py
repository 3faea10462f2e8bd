"""Bring the database of an older quizgen up to date, each version straight to the newest."""

import sqlite3
from pathlib import Path

from quizgen.study.backups import put_by
from quizgen.study.tables import REVIEW, UNDONE, VERSION, guard, script


def migrate(database: sqlite3.Connection, path: Path, version: int) -> None:
    """Change a database of an older version in one transaction; a copy is put by before."""
    put_by(database, path, f"before-version-{version + 1}")
    try:
        database.executescript(f"BEGIN IMMEDIATE; {_FROM[version]} COMMIT;")
    except sqlite3.Error:
        database.rollback()
        raise


# version 1 knew one machine and no undo; its dates were texts in ISO 8601, all in UTC
_MICROSECONDS = """
CAST(strftime('%s', substr(at, 1, 19)) AS INTEGER) * 1000000 + CASE instr(at, '.') WHEN 0 THEN 0
ELSE CAST(substr(at, instr(at, '.') + 1, 6) AS INTEGER) END"""
_ASIDE = """
DROP TRIGGER review_never_updated;
DROP TRIGGER review_never_deleted;
DROP TRIGGER review_never_replaced;
ALTER TABLE review RENAME TO old_review;
"""
_FROM = {
    1: f"""
{_ASIDE}
DROP TABLE card;
DROP TABLE on_screen;
{script()}
INSERT INTO review
SELECT id, (SELECT name FROM machine), id, {_MICROSECONDS}, card, variant, 'study', '', expected,
  given, verdict, misconception, 0, milliseconds, rating, rating, 0, NULL
FROM old_review ORDER BY id;
DROP TABLE old_review;
""",
    2: f"""
{_ASIDE}
DROP INDEX review_at;
DROP INDEX review_card;
{REVIEW} {guard("review")} {UNDONE}
INSERT INTO review SELECT * FROM old_review ORDER BY id;
DROP TABLE old_review;
PRAGMA user_version = {VERSION};
""",
}
