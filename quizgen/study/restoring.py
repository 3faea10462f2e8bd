"""Go back to a copy of a study database."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.errors import QuizgenError
from quizgen.study.backups import backups_of, put_by
from quizgen.study.faults import DamagedError
from quizgen.study.opening import open_store


def restore(copy: Path, path: Path) -> Path | None:
    """Put a copy in the place of the database; return where what was there before is kept.

    The copy must be a study database that can be opened; it is brought up to date on the way.
    Errors: QuizgenError if there is no such copy or it cannot be used; then nothing has changed.
    """
    if not copy.is_file():
        raise QuizgenError(f"{copy}: there is no such copy; `quizgen db restore` lists them")
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / "study.db"
        shutil.copyfile(copy, draft)
        with open_store(draft) as store:
            store.become_another_machine()
        kept_as = _kept(path) if path.exists() else None
        draft.replace(path)
    return kept_as


def _kept(path: Path) -> Path:
    """Put by what is there now; what cannot be read any more is moved away as it is."""
    try:
        with open_store(path) as store:
            return put_by(store.database, path, "before-restore")
    except DamagedError:
        pass
    backups_of(path).mkdir(exist_ok=True)
    damaged = backups_of(path) / f"{path.stem}-damaged.db"
    for ending in ("", "-wal", "-shm"):
        piece = path.with_name(path.name + ending)
        if piece.exists():
            piece.replace(damaged.with_name(damaged.name + ending))
    return damaged
