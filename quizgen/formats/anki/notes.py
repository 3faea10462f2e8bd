"""The notes of an Anki deck: three frozen note types and the fields of each question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import genanki
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from quizgen.folders import templates_folder
from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Question
from quizgen.questions.streams import digest
from quizgen.render import Document, parse, to_anki
from quizgen.render.tree import Paragraph, Text

_SPARE = tuple(f"Spare {number}" for number in range(1, 7))
VARIANTS = "Spare 1"  # in every type of note whose variants change


@dataclass(frozen=True, slots=True)
class NoteType:
    """A kind of note; a collection knows it by its id, and must never see its fields change.

    Anki refuses to update notes whose type has gained a field, so new content goes into one of the
    spare fields, which keep their names.
    """

    id: int
    name: str
    fields: tuple[str, ...]
    scripts: tuple[str, ...] = ()

    @property
    def varies(self) -> bool:
        """Whether a note can show one variant or another."""
        return bool(self.scripts)

    def model(self) -> genanki.Model:
        """Return it for genanki, with its card and its style read from `templates/anki`."""
        kind = self.name.removeprefix("quizgen ")
        scripts = "".join(f"<script>\n{_source(name)}</script>\n" for name in self.scripts)
        return genanki.Model(
            self.id,
            self.name,
            fields=[{"name": name} for name in (*self.fields, *_SPARE)],
            templates=[
                {
                    "name": "Card 1",
                    "qfmt": _source(f"{kind}/front.html") + scripts,
                    "afmt": _source(f"{kind}/back.html") + scripts,
                }
            ],
            css=_source("style.css"),
        )


CHOICE = NoteType(
    1_735_689_600_001,
    "quizgen choice",
    ("Source", "Title", "Prompt", "Options", "Marked options", "Solution"),
    ("variants.js", "choice/pick.js"),
)
TYPED = NoteType(
    1_735_689_600_002,
    "quizgen typed",
    ("Source", "Title", "Prompt", "Instruction", "Answer", "Shown answer", "Mistakes", "Solution"),
)
RECALL = NoteType(
    1_735_689_600_003,
    "quizgen recall",
    ("Source", "Title", "Prompt", "Shown answer", "Mistakes", "Solution"),
    ("variants.js",),
)
NOTE_TYPES = (CHOICE, TYPED, RECALL)


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its one card, ready for a collection."""

    note_type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str


def note_type_of(question: Question, recall: bool) -> NoteType:
    """Return how a question is asked: what is not chosen is typed, or recalled."""
    if question.is_choice:
        return CHOICE
    return RECALL if recall else TYPED


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
        tuple(_text_only(fields.get(name, "")) for name in (*note_type.fields, *_SPARE)),
        tuple(_tags(question)),
        deck,
    )


def _fields(question: Question, note_type: NoteType) -> dict[str, str]:
    special: dict[str, Callable[[], str]] = {
        "Options": lambda: _render("options.html", question),
        "Marked options": lambda: _render("marked.html", question),
        "Instruction": lambda: _html(question.answer.instruction),
        "Answer": lambda: escape(question.answer.text),
        "Shown answer": lambda: _phrase(question.answer.said),
        "Mistakes": lambda: _render("mistakes.html", question) if question.distractors else "",
    }
    made = {name: special[name]() for name in note_type.fields if name in special}
    return {**_common_fields(question), **made}


def _variant(question: Question, note_type: NoteType) -> str:
    """Return another variant, inert until a script shows it: a part for each field."""
    parts = {
        name.lower().replace(" ", "-"): Markup(html)
        for name, html in _fields(question, note_type).items()
    }
    return _environment().get_template("variant.html").render(parts=parts).strip()


def _common_fields(question: Question) -> dict[str, str]:
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
def model(note_type: NoteType) -> genanki.Model:
    """Return a note type for genanki, read once."""
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
    )
    return environment
