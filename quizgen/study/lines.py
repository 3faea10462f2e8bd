"""Files of lines that stand beside a study database."""

from pathlib import Path

from quizgen.errors import QuizgenError, reason_of


def append_line(file: Path, *fields: object) -> None:
    """Append fields to a file as one line; raises `QuizgenError` if it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as lines:
            lines.write("\t".join(map(str, fields)) + "\n")
    except OSError as error:
        raise QuizgenError(f"{file}: cannot be written: {reason_of(error)}") from error
