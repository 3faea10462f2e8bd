"""A card file, `concepts.toml`: cards are added, changed or removed, all else stays as it is."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.importing.card_lines import block, place
from quizgen.importing.found import Pair
from quizgen.questions.cards import FLASHCARD
from quizgen.questions.streams import digest
from quizgen.toml_file import read_toml

_LONGEST = 40  # characters of a front in a name
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Named:
    """A flashcard of a card file, by its name there and its front."""

    name: str
    front: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The text of a card file with new cards, the names of those added and of those changed.

    The flashcards that were not brought are `gone`, but still in the text: see `without`.
    """

    text: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[Named, ...]


def merge(path: Path, pairs: Iterable[Pair]) -> Merged:
    """Return a card file with cards added, or changed where their front is known already."""
    source, entries = read_toml(path) if path.exists() else ("", {})
    known = tuple(_flashcards(entries))
    names = {_words(card.front): card.name for card in known}
    lines = source.rstrip().split("\n") if source.strip() else []
    added, changed, brought = [], [], set[str]()
    for pair in pairs:
        name = names.get(_words(pair.front)) or name_of(pair.front)
        brought.add(name)
        before = entries.get(name)
        after = {**(before or {}), **_entry(pair)}
        if after == before:
            continue
        entries[name] = after
        if before is None:
            added.append(name)
            lines += ["", *block(name, after)] if lines else block(name, after)
        else:
            changed.append(name)
            start, end = place(lines, name)
            lines[start:end] = block(name, after)
    gone = tuple(card for card in known if card.name not in brought)
    return Merged(_text(path, lines, entries), tuple(added), tuple(changed), gone)


def without(path: Path, text: str, gone: Iterable[Named]) -> str:
    """Return the text of a card file without some of its cards."""
    entries = tomllib.loads(text)
    lines = text.rstrip().split("\n")
    for card in gone:
        del entries[card.name]
        start, end = place(lines, card.name)
        while end < len(lines) and not lines[end].strip():
            end += 1
        del lines[start:end]
    return _text(path, lines, entries)


def name_of(front: str) -> str:
    """Return the name of a card, which its front alone decides."""
    words = kebab(front[:_LONGEST]) or "card"
    return f"{words}-{digest('flashcard', _words(front)).hex()[:_DIGITS]}"


def kebab(text: str) -> str:
    """Return the letters and digits of a text as they stand in a name."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _text(path: Path, lines: Iterable[str], entries: Mapping[str, object]) -> str:
    """Join the lines of a card file; an odd one is better not changed than changed wrongly."""
    text = "\n".join(lines).rstrip() + "\n"
    if not _says(text, entries):
        raise QuizgenError(
            f"{path}: where its cards begin cannot be told; write [name] on a line of its own "
            "above each, and in no text"
        )
    return text


def _says(text: str, entries: Mapping[str, object]) -> bool:
    try:
        return tomllib.loads(text) == entries
    except tomllib.TOMLDecodeError:
        return False


def _flashcards(entries: Mapping[str, object]) -> Iterator[Named]:
    for name, entry in entries.items():
        match entry:
            case {"kind": str(kind), "front": str(front)} if kind == FLASHCARD:
                yield Named(name, front)


def _words(text: str) -> str:
    return " ".join(text.split())


def _entry(pair: Pair) -> dict[str, object]:
    entry: dict[str, object] = {"kind": FLASHCARD, "front": pair.front, "back": pair.back}
    others = {"explanation": pair.explanation, "group": pair.group}
    return entry | {key: text for key, text in others.items() if text}
