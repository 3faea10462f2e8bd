"""Write one personal exam a student, in several processes, and what belongs to all of them."""

import shutil
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from quizgen.errors import QuizgenError, reason_of
from quizgen.exam import fingerprint, progress
from quizgen.exam.bind import bind
from quizgen.exam.contents import FOLDERS, OF_STUDENTS, clear, names_in, names_of
from quizgen.exam.exam import Student
from quizgen.exam.labels import labels
from quizgen.exam.manifest import manifest_lines
from quizgen.exam.marks import marks_csv, marks_xlsx
from quizgen.exam.personal import Made, Recipe, Wish, end_with_parent, file_names, make
from quizgen.exam.record import VersionRecord
from quizgen.exam.source import cover
from quizgen.exam.typeset import pdf
from quizgen.files import refuse_existing, replacing

TURN = 200  # after so many exams fresh processes take over, so that memory stays flat


def write_personal(
    recipe: Recipe, wishes: Sequence[Wish], folder: Path, *, force: bool, processes: int
) -> Iterator[Made]:
    """Yield each exam once it is written; those of a run that was stopped are not made again.

    At the end `exams.pdf` and `keys.pdf` hold all of them, beside marks and manifest.
    """
    for name in OF_STUDENTS:
        refuse_existing(folder / name, force)
    try:
        done = progress.begin(folder, _fingerprint(recipe, wishes), force)
        for draft in (each for name in FOLDERS for each in folder.glob(f"{name}/.quizgen-*")):
            shutil.rmtree(draft)  # of a run that was killed
    except OSError as error:
        raise QuizgenError(
            f"{folder}: cannot be written: {reason_of(error)}; choose another with -o"
        ) from error
    yield from (Made(record, ()) for record in done.values())
    left = [(n, wish) for n, wish in enumerate(wishes, 1) if student_of(wish).id not in done]
    for made in _made(recipe, left, folder, min(processes, len(left))):
        assert made.record.student
        done[made.record.student.id] = made.record
        progress.note(folder, made.record)
        yield made
    _finish(recipe, [done[student_of(wish).id] for wish in wishes], folder)
    progress.end(folder)


def student_of(wish: Wish) -> Student:
    """Return for whom an exam is wished."""
    student = wish if isinstance(wish, Student) else wish.student
    assert student
    return student


def _made(
    recipe: Recipe, left: Sequence[tuple[int, Wish]], folder: Path, processes: int
) -> Iterator[Made]:
    one = partial(make, recipe, folder)
    if processes < 2:
        yield from (one(number, wish) for number, wish in left)
        return
    fresh = get_context("spawn")  # a fork of a process with threads may deadlock
    for first in range(0, len(left), TURN):
        pool = ProcessPoolExecutor(processes, fresh, end_with_parent)
        try:
            turn = left[first : first + TURN]
            with _deaf():
                wanted = [pool.submit(one, number, wish) for number, wish in turn]
            for done in as_completed(wanted):
                yield done.result()
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes that start here be deaf to Ctrl-C, also while they still import."""
    heeding = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heeding)


def _finish(recipe: Recipe, records: Sequence[VersionRecord], folder: Path) -> None:
    """Write what belongs to all exams, the manifest last; each file whole or not at all."""
    students = [student for each in records if (student := each.student)]
    files = [(each.called, file_names(number, each)) for number, each in enumerate(students, 1)]
    lines = (record.line for record in records)
    before = names_in(folder)
    title, words = recipe.blueprint.title, labels(recipe.blueprint.language)
    with ExitStack() as drafts:
        manifest, book, table, keys, exams = (  # the first to be entered takes its place last
            drafts.enter_context(replacing(folder / name)) for name in reversed(OF_STUDENTS)
        )
        bind(pdf(cover(title)), ((who, folder / exam) for who, (exam, _, _) in files), exams)
        key_title = words.key.format(title=title)
        bind(pdf(cover(key_title)), ((who, folder / key) for who, (_, key, _) in files), keys)
        table.write_bytes(marks_csv(records))
        book.write_bytes(marks_xlsx(records, words))
        with manifest.open("w", encoding="utf-8") as file:
            file.writelines(manifest_lines(recipe.blueprint, recipe.seed, recipe.bank, lines))
    clear(folder, before - names_of(records))


def _fingerprint(recipe: Recipe, wishes: Sequence[Wish]) -> str:
    banks = [fingerprint.of_bank(folder) for folder in (recipe.bank, recipe.own) if folder]
    parts = (recipe, *banks, fingerprint.of_reference(), *wishes)
    return sha256("\n".join(map(repr, parts)).encode("utf-8", "surrogatepass")).hexdigest()
