"""The study notes that come with a quiz: what to know about its topics, with live examples."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.notes import Notes, all_notes
from quizgen.questions.question import Question
from quizgen.render import Document
from quizgen.render.tree import Heading


@dataclass(frozen=True, slots=True)
class Lesson:
    """The notes of a topic; a question stands where they have an example."""

    topic: str
    title: str
    parts: tuple[str | Question, ...]


def lessons(
    topics: Collection[str], bank: Bank, seed: str, leave_out: Callable[[str], None]
) -> tuple[Lesson, ...]:
    """Return the notes of the topics that have some; what example fails is told and left out."""

    def live(notes: Notes) -> tuple[str | Question, ...]:
        parts: list[str | Question] = []
        for part in notes.parts:
            try:
                parts.append(part if isinstance(part, str) else part.question(bank, seed))
            except QuizgenError as error:
                leave_out(str(error))
        return tuple(parts)

    found = (notes for notes in all_notes(bank.folder) if notes.topic in topics)
    return tuple(Lesson(notes.topic, notes.title, live(notes)) for notes in found)


def lowered(document: Document) -> Document:
    """Return a text whose headings stand below the title of a page."""
    return Document(
        tuple(
            replace(block, level=min(6, block.level + 1)) if isinstance(block, Heading) else block
            for block in document.blocks
        )
    )
