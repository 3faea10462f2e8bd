"""Find the line of an author's file at which something went wrong."""

import traceback
from pathlib import Path


def line_in(path: Path, error: BaseException) -> int:
    """Return the last line of this file that the error passed through, or 1."""
    if isinstance(error, SyntaxError) and error.lineno and error.filename == str(path):
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno for f in reversed(frames) if f.filename == str(path)), None) or 1
