"""The notes of an Anki deck: two frozen note types and the fields of each question."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import genanki
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from quizgen.folders import templates_folder
from quizgen.questions.letters import LETTERS
from quizgen.questions.names import in_words
from quizgen.questions.question import Question
from quizgen.questions.streams import digest
from quizgen.render import Document, parse, to_anki
from quizgen.render.tree import Paragraph, Text

_SPARE = tuple(f"Spare {number}" for number in range(1, 7))


@dataclass(frozen=True, slots=True)
class NoteType:
    """A kind of note; a collection knows it by its id, and must never see its fields change.

    Anki refuses to update notes whose type has gained a field, so new content goes into one of the
    spare fields, which keep their names.
    """

    id: int
    name: str
    fields: tuple[str, ...]

    def model(self) -> genanki.Model:
        """Return it for genanki, with its card and its style read from `templates/anki`."""
        kind = self.name.removeprefix("quizgen ")
        return genanki.Model(
            self.id,
            self.name,
            fields=[{"name": name} for name in (*self.fields, *_SPARE)],
            templates=[
                {
                    "name": "Card 1",
                    "qfmt": _source(f"{kind}/front.html"),
                    "afmt": _source(f"{kind}/back.html"),
                }
            ],
            css=_source("style.css"),
        )


CHOICE = NoteType(
    1_735_689_600_001,
    "quizgen choice",
    ("Source", "Title", "Prompt", "Options", "Marked options", "Solution"),
)
TYPED = NoteType(
    1_735_689_600_002,
    "quizgen typed",
    ("Source", "Title", "Prompt", "Instruction", "Answer", "Shown answer", "Mistakes", "Solution"),
)
NOTE_TYPES = (CHOICE, TYPED)


def note(question: Question, ordinal: int, place: int) -> genanki.Note:
    """Return the note of a question: the `ordinal`-th of its item, learned at this place."""
    note_type = CHOICE if question.is_choice else TYPED
    fields = _choice_fields(question) if question.is_choice else _typed_fields(question)
    return genanki.Note(
        _model(note_type),
        [_text_only(fields.get(name, "")) for name in (*note_type.fields, *_SPARE)],
        guid=digest("anki", note_type.id, question.id, ordinal).hex()[:20],
        tags=_tags(question),
        due=place,
    )


def _choice_fields(question: Question) -> Mapping[str, str]:
    return {
        **_common_fields(question),
        "Options": _render("options.html", question),
        "Marked options": _render("marked.html", question),
    }


def _typed_fields(question: Question) -> Mapping[str, str]:
    return {
        **_common_fields(question),
        "Instruction": _html(question.answer.instruction),
        "Answer": escape(question.answer.text),
        "Shown answer": _phrase(question.answer.said),
        "Mistakes": _render("mistakes.html", question) if question.distractors else "",
    }


def _common_fields(question: Question) -> Mapping[str, str]:
    return {
        "Source": _words(question.name),
        "Title": _words(question.title),
        "Prompt": _html(question.prompt) + _drawing(question),
        "Solution": _html(question.solution),
    }


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


def _render(name: str, question: Question) -> str:
    return _environment().get_template(name).render(question=question).strip()


def _source(name: str) -> str:
    return (templates_folder() / "anki" / name).read_text(encoding="utf-8")


@cache
def _model(note_type: NoteType) -> genanki.Model:
    return note_type.model()


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
        words=in_words,
    )
    return environment
