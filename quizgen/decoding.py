"""Decode a text file: UTF-8, or what its first bytes or the user say."""

import codecs
import json
from pathlib import Path

from quizgen.errors import QuizgenError, reason_of

# the longer ones first: UTF-32 begins as UTF-16 does
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def wrong_with(error: Exception) -> str:
    """Say what an error tells of data that was read; a JSON parser's words help nobody."""
    if isinstance(error, json.JSONDecodeError):
        return "it is not JSON"
    return f"{type(error).__name__}: {error}"


def read_text(path: Path, encoding: str | None = None, *, by_name: bool = True) -> str:
    """Return the text of a file; `by_name` is whether the user can name an encoding."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise QuizgenError(f"{path}: cannot be read: {reason_of(error)}") from error
    return decoded(path, data, encoding, by_name=by_name)


def decoded(path: Path, data: bytes, encoding: str | None = None, *, by_name: bool = False) -> str:
    """Return the text that a file holds, its lines ended by `\\n` alone."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if not encoding and marked == "utf-8" and b"\0" in data:
        other = "if it is UTF-16 without a mark, give --encoding utf-16-le"
        raise QuizgenError(f"{path}: is no plain text; {other if by_name else 'save it as UTF-8'}")
    try:
        text = data.decode(encoding or marked)
    except LookupError as error:
        raise QuizgenError(
            f"there is no encoding {encoding!r}; windows-1252, iso-8859-1, shift-jis are some"
        ) from error
    except UnicodeError as error:
        line = data[: getattr(error, "start", 0)].count(b"\n") + 1
        sheet = " (in a spreadsheet: CSV UTF-8)" if path.suffix.lower() == ".csv" else ""
        other = ", or name its encoding, such as --encoding windows-1252" if by_name else ""
        raise QuizgenError(
            f"{path}:{line}: is not written in {encoding or marked.upper()}; "
            f"save it as UTF-8{sheet}{other}"
        ) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
