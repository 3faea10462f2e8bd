"""The formats to export to: every public module here is one, found by its file.

A format module has a docstring (its first line is the help), `SUFFIX`, and
`write(questions, path, title)`.
"""

import importlib
import pkgutil
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from quizgen.questions.question import Question


class Format(Protocol):
    """What a format module offers."""

    SUFFIX: str

    def write(self, questions: Sequence[Question], path: Path, title: str) -> None:
        """Write the questions to a file, whole or not at all."""


def names() -> tuple[str, ...]:
    """Return the names of all formats without importing them."""
    modules = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def load(name: str) -> Format:
    """Import one format."""
    return cast(Format, importlib.import_module(f"{__name__}.{name}"))
