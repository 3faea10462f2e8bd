"""A card file, `concepts.toml`: cards are added and changed, all else in it stays as it is."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.importing.found import Pair
from quizgen.questions.cards import FLASHCARD
from quizgen.questions.streams import digest

_LONGEST = 40  # characters of a front in a name
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Merged:
    """The text of a card file with new cards, the names of those added and of those changed."""

    text: str
    added: tuple[str, ...]
    changed: tuple[str, ...]


def merge(path: Path, pairs: Iterable[Pair]) -> Merged:
    """Return a card file with cards added, or changed where their front is known already."""
    source, entries = _read(path)
    names = {_words(front): name for name, front in _fronts(entries)}
    lines = source.rstrip().split("\n") if source.strip() else []
    added, changed = [], []
    for pair in pairs:
        name = names.get(_words(pair.front)) or name_of(pair.front)
        before = entries.get(name)
        after = {**(before or {}), **_entry(pair)}
        if after == before:
            continue
        entries[name] = after
        if before is None:
            added.append(name)
            lines += ["", *_block(name, after)] if lines else _block(name, after)
        else:
            changed.append(name)
            start, end = _place(lines, name)
            lines[start:end] = _block(name, after)
    text = "\n".join(lines) + "\n"
    if not _says(text, entries):  # an odd file: better no change than a wrong one
        raise QuizgenError(
            f"{path}: where its cards begin cannot be told; write [name] on a line of its own "
            "above each, and in no text"
        )
    return Merged(text, tuple(added), tuple(changed))


def name_of(front: str) -> str:
    """Return the name of a card, which its front alone decides."""
    words = kebab(front[:_LONGEST]) or "card"
    return f"{words}-{digest('flashcard', _words(front)).hex()[:_DIGITS]}"


def kebab(text: str) -> str:
    """Return the letters and digits of a text as they stand in a name."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _read(path: Path) -> tuple[str, dict[str, dict[str, object]]]:
    if not path.exists():
        return "", {}
    try:
        source = path.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise QuizgenError(f"{path}: {error}; mend the file first") from error


def _says(text: str, entries: Mapping[str, object]) -> bool:
    try:
        return tomllib.loads(text) == entries
    except tomllib.TOMLDecodeError:
        return False


def _fronts(entries: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for name, entry in entries.items():
        match entry:
            case {"kind": str(kind), "front": str(front)} if kind == FLASHCARD:
                yield name, front


def _words(text: str) -> str:
    return " ".join(text.split())


def _entry(pair: Pair) -> dict[str, object]:
    entry: dict[str, object] = {"kind": FLASHCARD, "front": pair.front, "back": pair.back}
    others = {"explanation": pair.explanation, "group": pair.group}
    return entry | {key: text for key, text in others.items() if text}


def _place(lines: list[str], name: str) -> tuple[int, int]:
    """Return where a card begins and ends, without what is written above the next."""
    try:
        start = lines.index(f"[{name}]")
    except ValueError:
        return len(lines), len(lines)
    headings = (at for at in range(start + 1, len(lines)) if lines[at].startswith("["))
    end = next(headings, len(lines))
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return start, end


def _block(name: str, entry: Mapping[str, object]) -> list[str]:
    return [f"[{name}]", *(f"{key} = {_toml(value)}" for key, value in entry.items())]


def _toml(value: object) -> str:
    """Write a text or a number as TOML, as a person would.

    No line of it looks like a heading or a comment, which tell cards apart.
    """
    if not isinstance(value, str):
        return str(value)
    has_marks = any(line.lstrip().startswith(("[", "#")) for line in value.split("\n"))
    if "\n" in value and "'''" not in value and not value.endswith("'") and not has_marks:
        return f"'''\n{value}'''"
    if ('"' in value or "\\" in value) and "'" not in value and "\n" not in value:
        return f"'{value}'"
    escapes = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"}
    return f'"{"".join(escapes.get(each, each) for each in value)}"'
