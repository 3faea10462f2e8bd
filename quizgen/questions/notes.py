"""The study notes of a topic: Markdown in which a paragraph may stand for a live question."""

import re
from dataclasses import dataclass
from pathlib import Path

from quizgen.decoding import read_text
from quizgen.questions.bank import Bank
from quizgen.questions.names import in_words, topic_folder
from quizgen.questions.question import Question

NOTES = "notes.md"
EXAMPLE = re.compile(
    r"(?:\A|\n[ \t]*\n)\[[^\]\n]+\]\(([a-z0-9-]+/[a-z0-9-]+)\)[ \t]*(?=\n[ \t]*\n|\n?\Z)"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A question to be shown here with its answer and its solution."""

    item_id: str
    line: int

    def question(self, bank: Bank, seed: str) -> Question:
        """Return the question in the numbers of a seed; raises where it is missing or unproved."""
        item = bank.item(self.item_id)
        question = item.question(next(item.variants("notes", seed)))
        _ = question.roads
        return question


@dataclass(frozen=True, slots=True)
class Notes:
    """What there is to know about a topic: Markdown, with examples in between."""

    topic: str
    path: Path
    parts: tuple[str | Example, ...]

    @property
    def title(self) -> str:
        """The first heading."""
        for part in self.parts:
            if isinstance(part, str) and (heading := re.search(r"^# (.+)$", part, re.MULTILINE)):
                return heading[1].strip()
        return self.topic


def has_notes(folder: Path, topic: str) -> bool:
    """Whether there are notes of a topic in a bank."""
    return (topic_folder(folder, topic) / NOTES).is_file()


def topic_title(folder: Path, topic: str) -> str:
    """Return what a topic is called: the heading of its notes, or its name where there are none."""
    path = topic_folder(folder, topic) / NOTES
    return _read(path).title if path.is_file() else in_words(topic).capitalize()


def all_notes(folder: Path) -> tuple[Notes, ...]:
    """Return the notes of a bank, by topic."""
    return tuple(map(_read, sorted(folder.glob(f"*/{NOTES}"))))


def _read(path: Path) -> Notes:
    text = read_text(path, by_name=False)
    parts: list[str | Example] = []
    end = 0
    for found in EXAMPLE.finditer(text):
        parts += [
            text[end : found.start()],
            Example(found[1], text.count("\n", 0, found.start(1)) + 1),
        ]
        end = found.end()
    parts.append(text[end:])
    kept = (part for part in parts if isinstance(part, Example) or part.strip())
    return Notes(path.parent.name.replace("_", "-"), path, tuple(kept))
