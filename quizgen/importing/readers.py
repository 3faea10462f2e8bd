"""Which reader a file is for: by its name, or else by its looks."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from quizgen.decoding import read_text
from quizgen.errors import QuizgenError
from quizgen.importing.anki import read_anki
from quizgen.importing.found import Found
from quizgen.importing.markdown import is_markdown, read_markdown
from quizgen.importing.table import read_csv, read_tabs
from quizgen.importing.terms import read_terms

_ANKI = (".apkg", ".colpkg", ".anki2", ".anki21")
_READERS: Mapping[str, Callable[[str], Iterator[Found]]] = {
    ".csv": read_csv,
    ".tsv": read_tabs,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
_WANTED: Mapping[str, str] = {
    **dict.fromkeys(_ANKI, "export a deck with text in its notes"),
    **dict.fromkeys((".md", ".markdown"), "write Q: and A:, front :: back, or {{c1::gaps}}"),
    ".csv": "write a term, a comma and its definition in each row",
    ".tsv": "write a term, a tab and its definition in each row",
}


def read(path: Path, encoding: str | None = None) -> Iterator[Found]:
    """Yield what is in a file of any kind."""
    suffix = path.suffix.lower()
    if suffix in _ANKI:
        return read_anki(path)
    text = read_text(path, encoding)
    if text.startswith("#separator:"):
        raise QuizgenError(
            f"{path}: is a text export of Anki; export the deck as .apkg, which says more"
        )
    return (_READERS.get(suffix) or _by_looks(text))(text)


def wanted(path: Path) -> str:
    """Say what to do so that a file without cards gets some."""
    return _WANTED.get(
        path.suffix.lower(),
        "write a term, a tab and its definition in each line, or Q: and A:",
    )


def _by_looks(text: str) -> Callable[[str], Iterator[Found]]:
    if is_markdown(text):
        return read_markdown
    lines = [line for line in text.split("\n") if line.strip()]
    has_tabs = 2 * sum("\t" in line for line in lines) >= len(lines)
    return read_tabs if has_tabs else read_terms
