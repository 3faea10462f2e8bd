"""The texts of a question, each read and written once: most are the same in many variants."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.errors import QuizgenError
from quizgen.questions.answers import Choice, Listed, Matching
from quizgen.questions.question import Question
from quizgen.render import Document, parse, to_plain
from quizgen.render.tree import (
    Block,
    BulletList,
    Emphasis,
    Heading,
    Inline,
    Link,
    OrderedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)

KEPT = 4096


def texts_of(question: Question) -> Iterator[tuple[str, str]]:
    """Yield every text that a person may read, with what it is."""
    yield "title", question.title
    yield "prompt", question.prompt
    yield "solution", question.solution
    if not isinstance(question.answer, Choice):
        yield "instruction", question.answer.instruction
    for option in question.as_choice().options:
        yield "option", option.text
    for distractor in question.distractors:
        yield f"feedback of {distractor.misconception}", distractor.feedback


def asked(question: Question) -> str:
    """Return all that is read before the answer, in no order where things are chosen from."""
    match question.answer:
        case Choice(value=value):
            wrong = (str(distractor.value) for distractor in question.distractors)
            return "\n".join((question.stem, *sorted((value, *wrong))))
        case Matching(lefts=lefts, among=partners):
            return "\n".join((question.stem, *sorted(lefts), *sorted(partners)))
        case Listed(things=things):
            return "\n".join((question.stem, *sorted(things)))
    return question.prompt


@lru_cache(KEPT)
def document(text: str) -> Document:
    """Read a text; one that cannot be read, which one rule tells, is empty for all others."""
    try:
        return parse(text)
    except QuizgenError:
        return Document(())


@lru_cache(KEPT)
def plain(text: str) -> str:
    """Return a text as one line of words."""
    return to_plain(document(text))


@lru_cache(KEPT)
def prose(text: str) -> str:
    """Return the words of a text without its formulas and code, which stand as `…`."""
    return " ".join("".join(_blocks(document(text).blocks)).split())


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content=content) | Heading(content=content):
                yield from _inlines(content)
            case BulletList(items=items) | OrderedList(items=items):
                for item in items:
                    yield from _blocks(item)
            case Quote(blocks=quoted):
                yield from _blocks(quoted)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from _inlines(cell)
                        yield "\n"
            case _:
                yield "…"
        yield "\n"


def _inlines(content: tuple[Inline, ...]) -> Iterator[str]:
    for inline in content:
        match inline:
            case Text(text=text):
                yield text
            case Emphasis(content=inner) | Strong(content=inner) | Link(content=inner):
                yield from _inlines(inner)
            case _:
                yield "…"
