from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.importing.readers import read
from quizgen.importing.sheet import Sheet, checked

ReadSheet = Callable[..., Sheet]


@pytest.fixture
def sheet(tmp_path: Path) -> ReadSheet:
    """Return a function that writes a file and reads it as the command does."""

    def read_sheet(name: str, content: str | bytes, encoding: str | None = None) -> Sheet:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return checked(read(path, encoding))

    return read_sheet
