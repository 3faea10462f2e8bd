"""Write files whole or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.errors import QuizgenError, reason_of


def refuse_existing(path: Path, force: bool) -> None:
    """Raise if something stands at `path` and may not be replaced."""
    if path.exists() and not path.is_file():
        raise QuizgenError(f"{path} is no file that could be replaced; name another")
    if path.exists() and not force:
        raise QuizgenError(f"{path} exists already; name another, or give --force to replace it")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`, which takes its place if the block ends well."""
    path = path.resolve()  # a link stays a link, and what it points to is replaced
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".quizgen-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            yield draft
            draft.replace(path)
    except OSError as error:
        raise QuizgenError(
            f"{path}: cannot be written: {reason_of(error)}; make room or give access, or name "
            "another place"
        ) from error
