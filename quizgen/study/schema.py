"""Tell a study database from any other file, and bring it up to date."""

import sqlite3
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.study.migrations import migrate
from quizgen.study.tables import APPLICATION, VERSION, script


def prepare(database: sqlite3.Connection, path: Path) -> bool:
    """Make a new database of an empty file, and leave alone every file that is not ours.

    A database of an older quizgen is brought up to date, after a copy of it was put by; then the
    answer is yes, and the cards are to be rebuilt.
    """
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
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    if is_blank:
        database.executescript(f"BEGIN IMMEDIATE; {script()} COMMIT;")
    elif version < VERSION:
        migrate(database, path, version)
        return True
    return False


def _number(database: sqlite3.Connection, query: str) -> int:
    return int(database.execute(query).fetchone()[0])
