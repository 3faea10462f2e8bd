"""What an exam's files are called, and which of those in a folder belong to the one before."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.exam.manifest import read_manifest
from quizgen.exam.record import VersionRecord

FOLDERS = ("exams", "keys", "solutions")  # of personal exams
MANIFEST = "manifest.json"
OF_VERSIONS = ("key.pdf", "solutions.pdf", "marks.csv", "marks.xlsx", MANIFEST)
OF_STUDENTS = ("exams.pdf", "keys.pdf", "marks.csv", "marks.xlsx", MANIFEST)
OWN = ("exam-?.pdf", *(f"{name}/*.pdf" for name in FOLDERS), *OF_VERSIONS, *OF_STUDENTS)


def paper_name(letter: str) -> str:
    """Return what the paper of a version is called."""
    return f"exam-{letter}.pdf"


def names_of(versions: Iterable[VersionRecord]) -> set[str]:
    """Return the files of an exam by its records, with those that belong to all of it."""
    names: set[str] = set()
    for version in versions:
        if version.student:
            names.update(version.files, OF_STUDENTS)
        else:
            names.update((paper_name(version.letter),), OF_VERSIONS)
    return names


def names_in(folder: Path) -> set[str]:
    """Return the files that belong to the exam in a folder, as its manifest has it."""
    try:
        return names_of(read_manifest(folder / MANIFEST).versions)
    except QuizgenError:  # there is none, or it is not ours
        return set()


def clear(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an exam that another has replaced, and folders that are empty by that.

    Only what an exam may have is removed, whatever a manifest names.
    """
    gone = {path for own in OWN for path in folder.glob(own)} & {folder / name for name in names}
    for path in gone:
        path.unlink()
    for inner in {path.parent for path in gone} - {folder}:
        if not any(inner.iterdir()):
            inner.rmdir()
