"""Write an exam into a folder: a PDF for each version, the key, and the manifest."""

from contextlib import ExitStack
from pathlib import Path

from quizgen.exam.exam import Exam
from quizgen.exam.manifest import manifest
from quizgen.exam.typeset import key, paper, pdf
from quizgen.files import refuse_existing, replacing


def write_exam(exam: Exam, folder: Path, force: bool = False) -> list[Path]:
    """Write `exam-A.pdf`, ..., `key.pdf` and `manifest.json`, or none of them if one fails.

    With `force` the exam that was there is replaced whole.
    """
    papers = {folder / f"exam-{version.letter}.pdf": version for version in exam.versions}
    paths = [*papers, folder / "key.pdf", folder / "manifest.json"]
    for path in paths:
        refuse_existing(path, force)
    contents = [
        *(pdf(paper(exam, version)) for version in papers.values()),
        pdf(key(exam)),
        manifest(exam).encode(),
    ]
    with ExitStack() as drafts:  # every draft is written before the first takes its place
        for path, content in zip(paths, contents, strict=True):
            drafts.enter_context(replacing(path)).write_bytes(content)
    for stale in set(folder.glob("exam-?.pdf")) - set(paths):
        stale.unlink()  # a version of the exam that was replaced: the new key does not know it
    return paths
