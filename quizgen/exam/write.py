"""Write an exam into a folder: a PDF for each version, key, solutions, marks, and the manifest."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from quizgen.exam import progress
from quizgen.exam.contents import OF_VERSIONS, clear, names_in, paper_name
from quizgen.exam.exam import Exam
from quizgen.exam.formulas import formulas_for
from quizgen.exam.labels import labels
from quizgen.exam.manifest import manifest_lines
from quizgen.exam.marks import marks_csv, marks_xlsx
from quizgen.exam.record import record
from quizgen.exam.source import key, paper, solutions
from quizgen.exam.tick import Tick, unseen
from quizgen.exam.typeset import pdf
from quizgen.files import refuse_existing, replacing
from quizgen.folders import bank_folder


def paths_for(folder: Path, letters: Iterable[str], force: bool) -> list[Path]:
    """Return where the files of these versions go; raise if one is there and is to stay."""
    paths = [folder / name for name in (*map(paper_name, letters), *OF_VERSIONS)]
    for path in (*paths, folder / progress.NAME):
        refuse_existing(path, force)
    return paths


def write_exam(
    exam: Exam,
    folder: Path,
    force: bool = False,
    bank: Path | None = None,
    tick: Tick = unseen,
) -> list[Path]:
    """Write `exam-A.pdf`, ..., `key.pdf`, `solutions.pdf`, `marks.csv`, `marks.xlsx` and
    `manifest.json`, or none of them if one fails.

    With `force` the exam that was there is replaced whole, also a personal one, finished or not.
    `bank` is where the questions are from; `tick` hears of what is done.
    """
    bank = bank or bank_folder()
    wanted, seed, versions = exam.blueprint, exam.seed, exam.versions
    paths = paths_for(folder, [version.letter for version in versions], force)
    records = [record(version) for version in versions]
    lines = (each.line for each in records)

    def done(source: str, steps: int) -> bytes:
        content = pdf(source)
        tick(steps)
        return content

    contents = [
        *(done(paper(wanted, each, formulas_for(wanted, each, bank)), 1) for each in versions),
        pdf(key(wanted, seed, versions)),
        done(solutions(wanted, seed, versions), 2 * len(versions)),
        marks_csv(records),
        marks_xlsx(records, labels(wanted.language)),
        "".join(manifest_lines(wanted, seed, bank, lines)).encode(),
    ]
    before = names_in(folder) | progress.names_in(folder)
    with ExitStack() as drafts:  # every draft is written before the first takes its place
        for path, content in zip(paths, contents, strict=True):
            drafts.enter_context(replacing(path)).write_bytes(content)
    clear(folder, before - {path.name for path in paths})  # the new key does not know them
    progress.end(folder)
    return paths
