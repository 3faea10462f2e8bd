"""The notes of an Anki deck: the fields of each question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from quizgen.folders import templates_folder
from quizgen.formats.anki.gaps import BY_ANKI, FILLED, HIDDEN, Gap, gapped_solution, hides
from quizgen.formats.anki.note_types import (
    CHOICE,
    CLOZE,
    MATCHING,
    RECALL,
    TYPED,
    VARIANTS,
    NoteType,
    Style,
)
from quizgen.questions.answers import Choice, Matching, Parts
from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Question
from quizgen.questions.streams import digest
from quizgen.render import Document, parse, read_title, to_anki
from quizgen.render.tree import Paragraph, Text


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its one card, ready for a collection."""

    note_type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str


def note_type_of(question: Question, style: Style) -> NoteType:
    """Return how a question is asked: what its answer does not decide, the style does."""
    match question.answer:
        case Choice():
            return CHOICE if question.is_choice else RECALL
        case Matching():
            return MATCHING
        case Parts():
            return CLOZE
    if style == "cloze" and hides(question):
        return CLOZE
    return RECALL if style == "recall" else TYPED


def note(
    question: Question,
    note_type: NoteType,
    ordinal: int,
    deck: str,
    others: Sequence[Question] = (),
) -> Note:
    """Return the note of a question, the `ordinal`-th of its item, and of its other variants."""
    fields = _fields(question, note_type)
    fields[VARIANTS] = "".join(_variant(other, note_type) for other in others)
    return Note(
        note_type,
        digest("anki", note_type.id, question.id, ordinal).hex()[:20],
        tuple(_text_only(fields.get(name, "")) for name in note_type.fields),
        tuple(_tags(question)),
        deck,
    )


def _fields(question: Question, kind: NoteType) -> dict[str, str]:
    """Return the fields that have a text; one that no note of the type has is not made."""
    made: dict[str, Callable[[], str]] = {
        "Source": lambda: _words(question.name),
        "Title": lambda: Markup(to_anki(read_title(question.title), inline=True)),
        "Prompt": lambda: _html(_asked(question, kind)) + _drawing(question),
        "Options": lambda: _render("options.html", question),
        "Marked options": lambda: _render("marked.html", question),
        "Things": lambda: _render("things.html", question),
        "Pairs": lambda: _render("pairs.html", question),
        "Instruction": lambda: _html(question.answer.instruction),
        "Answer": lambda: escape(question.answer.text),
        "Shown answer": lambda: "" if _is_listed(question, kind) else _phrase(question.answer.said),
        "Text": lambda: _gapped(question, BY_ANKI),
        "Mistakes": lambda: _render("mistakes.html", question) if question.distractors else "",
        "Solution": lambda: "" if _is_completed(question, kind) else _html(question.solution),
    }
    return {name: made[name]() for name in kind.special}


def _variant(question: Question, kind: NoteType) -> str:
    """Return another variant, inert until a script shows it: a part for each field.

    Anki makes no gaps where a script puts the text, so here both of its sides are written.
    """
    fields = _fields(question, kind)
    if fields.pop("Text", None):
        fields |= {"Hidden": _gapped(question, HIDDEN), "Filled": _gapped(question, FILLED)}
    parts = {name.lower().replace(" ", "-"): Markup(html) for name, html in fields.items()}
    return _environment().get_template("variant.html").render(parts=parts).strip()


def _asked(question: Question, kind: NoteType) -> str:
    """Return the prompt; a card with parts of its own for what is listed does not list it twice."""
    return question.stem if kind in (CLOZE, MATCHING) else question.prompt


def _gapped(question: Question, gap: Gap) -> str:
    if isinstance(question.answer, Parts):
        return _render("parts.html", question, gap=gap.words)
    return gapped_solution(question, gap)


def _is_listed(question: Question, kind: NoteType) -> bool:
    """Whether the gaps are a list of parts, which is the answer when they are filled."""
    return kind is CLOZE and isinstance(question.answer, Parts)


def _is_completed(question: Question, kind: NoteType) -> bool:
    """Whether the gaps are in the solution itself, which is not told again."""
    return kind is CLOZE and not isinstance(question.answer, Parts)


def _drawing(question: Question) -> Markup:
    """Return the figure to stand inside the note.

    There it takes the colour of the card, by day and in night mode, on every client; a media file
    would stay black on a black card.
    """
    if question.figure is None:
        return Markup()
    return Markup(f"<figure>{question.figure.svg}</figure>")  # its writer has escaped every text


def _tags(question: Question) -> list[str]:
    misconceptions = {distractor.misconception for distractor in question.distractors}
    tags = [("topic", question.topic), ("level", str(question.level))]
    tags += [("misconception", misconception) for misconception in sorted(misconceptions)]
    return [f"{kind}::" + re.sub(r"[^\w-]+", "-", word) for kind, word in tags]


def _html(markdown: str) -> Markup:
    return Markup(to_anki(parse(markdown)))


def _phrase(markdown: str) -> Markup:
    return Markup(to_anki(parse(markdown), inline=True))


def _words(text: str) -> Markup:
    return Markup(to_anki(Document((Paragraph((Text(text),)),)), inline=True))


def _text_only(html: str) -> str:
    """Defuse what Anki reads besides HTML: separators of fields, and sounds in formulas."""
    html = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", html)
    return re.sub(r"\[(?=sound:|anki:|/?latex)", "&#91;", html, flags=re.IGNORECASE)


def _render(name: str, question: Question, **more: object) -> str:
    return _environment().get_template(name).render(question=question, **more).strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "anki" / "fields"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        phrase=_phrase,
        letter=LETTERS.__getitem__,
    )
    return environment
