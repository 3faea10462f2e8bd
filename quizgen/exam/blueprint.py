"""What a teacher wants of an exam, before anything is drawn."""

import re
from dataclasses import dataclass

PAPERS = ("a4", "letter")
MOST = 500  # questions of a section, and points of a question


@dataclass(frozen=True, slots=True)
class Wanted:
    """A section: questions that are named, or so many drawn from topics, levels and kinds.

    Each entry of `questions` is a list of which one is asked; `id#17` pins a variant. A section
    without topics, levels or kinds draws from all of them. Questions that have a parameter of
    `share` take the same value of it.
    """

    title: str = ""
    topics: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    count: int = 0
    points: int | None = None
    questions: tuple[tuple[str, ...], ...] = ()
    share: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blueprint:
    """An exam as it is wanted; `course`, `date` and `instructions` may be empty.

    Empty lines part the paragraphs of the instructions.
    """

    title: str
    sections: tuple[Wanted, ...]
    course: str = ""
    date: str = ""
    paper: str = "a4"
    language: str = "en"
    instructions: str = ""
    choices: bool = False
    formula_sheet: bool = False
    no_template_twice: bool = False
    misconceptions: tuple[str, ...] = ()

    @property
    def running_title(self) -> str:
        """The title as it fits into the head of a page."""
        return self.title if len(self.title) <= 60 else self.title[:59] + "…"


def one_line(text: str) -> str:
    """Return a text without line breaks, and with � for what is no character at all."""
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", text).split())


def paragraphs(text: str) -> str:
    """Return a text with each of its paragraphs in one line, parted by empty ones."""
    return "\n\n".join(filter(None, map(one_line, re.split(r"\n\s*\n", text))))
