"""The types of notes: frozen, because a collection knows them by their ids and their fields."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

import genanki

from quizgen.folders import templates_folder

Style = Literal["typed", "recall", "cloze"]  # of what is neither chosen nor matched
STYLES: tuple[Style, ...] = get_args(Style)
SPARE = tuple(f"Spare {number}" for number in range(1, 7))
VARIANTS = SPARE[0]  # in every type of note whose variants change


@dataclass(frozen=True, slots=True)
class NoteType:
    """A kind of note; a collection knows it by its id, and must never see its fields change.

    Anki refuses to update notes whose type has gained a field, so new content goes into one of the
    spare fields, which keep their names.
    """

    id: int
    name: str
    special: tuple[str, ...]
    scripts: tuple[str, ...] = ()
    is_cloze: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields."""
        return (*self.special, *SPARE)

    @property
    def is_choice(self) -> bool:
        """Whether a note offers options."""
        return "Options" in self.special

    @property
    def varies(self) -> bool:
        """Whether a note can show one variant or another."""
        return bool(self.scripts)


CHOICE = NoteType(
    1_735_689_600_001,
    "quizgen choice",
    ("Source", "Title", "Prompt", "Options", "Marked options", "Solution"),
    ("variants.js", "touch.js", "choice/pick.js"),
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
CLOZE = NoteType(
    1_735_689_600_004,
    "quizgen cloze",
    ("Source", "Title", "Prompt", "Text", "Shown answer", "Mistakes", "Solution"),
    ("variants.js",),
    is_cloze=True,
)
MATCHING = NoteType(
    1_735_689_600_005,
    "quizgen matching",
    ("Source", "Title", "Prompt", "Things", "Pairs", "Mistakes", "Solution"),
    ("variants.js", "touch.js", "matching/pair.js"),
)
NOTE_TYPES = (CHOICE, TYPED, RECALL, CLOZE, MATCHING)
BY_ID = {kind.id: kind for kind in NOTE_TYPES}


@cache
def model(kind: NoteType) -> genanki.Model:
    """Return a type for genanki, with its card and its style read from `templates/anki`."""
    scripts = "".join(f"<script>\n{_source(name)}</script>\n" for name in kind.scripts)
    return genanki.Model(
        kind.id,
        kind.name,
        fields=[{"name": name} for name in kind.fields],
        templates=[
            {"name": "Card 1", "qfmt": _front(kind) + scripts, "afmt": _back(kind) + scripts}
        ],
        css=_source("style.css"),
        model_type=genanki.Model.CLOZE if kind.is_cloze else genanki.Model.FRONT_BACK,
    )


def _front(kind: NoteType) -> str:
    return _source("card/prompt.html") + _part(kind, "front") + _source("card/end.html")


def _back(kind: NoteType) -> str:
    return (
        _source("card/prompt.html")
        + '<hr id="answer">\n'
        + _told(kind, "Shown answer")
        + _part(kind, "back")
        + _told(kind, "Solution")
        + _told(kind, "Mistakes")
        + _source("card/footer.html")
        + _source("card/end.html")
    )


def _told(kind: NoteType, field: str) -> str:
    """Return how a back shows a field, if the type has it: Anki refuses the name of no field."""
    name = field.lower().replace(" ", "-")
    return _source(f"card/{name}.html") if field in kind.special else ""


def _part(kind: NoteType, side: str) -> str:
    """Return what a type alone has on a side, if there is such a thing."""
    name = f"{kind.name.removeprefix('quizgen ')}/{side}.html"
    return _source(name) if (templates_folder() / "anki" / name).is_file() else ""


def _source(name: str) -> str:
    return (templates_folder() / "anki" / name).read_text(encoding="utf-8")
