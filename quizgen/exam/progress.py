"""What is done of many personal exams, on disk, so that a run that was stopped goes on."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.exam.contents import clear
from quizgen.exam.record import VersionRecord, read_record

NAME = "unfinished.jsonl"


def begin(folder: Path, fingerprint: str, force: bool) -> dict[str, VersionRecord]:
    """Return the records of the students whose files stand, whole, from a run of the same exam."""
    path = folder / NAME
    lines = _lines(folder)
    if lines and lines[0] == fingerprint:
        kept = {each.student.id: each for each in _noted(lines) if each.student}
        return {own: each for own, each in kept.items() if _stands(folder, each)}
    if lines and not force:
        raise QuizgenError(
            f"{path}: another exam was begun here and is not finished; "
            "choose another folder with -o, or give --force"
        )
    clear(folder, names_in(folder))
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{fingerprint}\n", encoding="utf-8")
    return {}


def note(folder: Path, made: VersionRecord) -> None:
    """Note that the files of a student stand."""
    with (folder / NAME).open("a", encoding="utf-8") as file:
        file.write(f"{made.line}\n")


def end(folder: Path) -> None:
    """Forget the notes: all is done."""
    (folder / NAME).unlink(missing_ok=True)


def names_in(folder: Path) -> set[str]:
    """Return the files that an unfinished run has noted."""
    return {name for each in _noted(_lines(folder)) for name in each.files}


def _lines(folder: Path) -> list[str]:
    path = folder / NAME
    return path.read_text(encoding="utf-8").split("\n") if path.is_file() else []


def _noted(lines: Sequence[str]) -> Iterator[VersionRecord]:
    for line in lines[1:-1]:  # the last one may be cut off
        if record := _read(line):
            yield record


def _read(line: str) -> VersionRecord | None:
    try:
        return read_record(json.loads(line))
    except (ValueError, KeyError, TypeError):  # a line that was cut off when the machine stopped
        return None


def _stands(folder: Path, record: VersionRecord) -> bool:
    return all(
        (folder / name).is_file() and sha256((folder / name).read_bytes()).hexdigest() == content
        for name, content in record.files.items()
    )
