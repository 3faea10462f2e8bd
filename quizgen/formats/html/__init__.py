"""A self-contained offline HTML quiz.

One file that makes no request: style, font, scripts and questions are inside, and its content
security policy lets nothing else in.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.folders import templates_folder
from quizgen.formats.html.data import collect
from quizgen.formats.html.fresh import fresh_variants as fresh_variants
from quizgen.formats.html.notes import Lesson
from quizgen.formats.html.notes import lessons as lessons
from quizgen.formats.html.pairs import cards_of as cards_of
from quizgen.formats.html.policy import content_policy
from quizgen.formats.html.text import rendered, source
from quizgen.questions.names import in_words
from quizgen.questions.question import Question

SUFFIX = ".html"

_STYLES = (
    "colours",
    "page",
    "prose",
    "figure",
    "question",
    "verdict",
    "result",
    "start",
    "others",
    "settings",
)
SCRIPTS = (
    *("fractions", "functions", "expressions", "reading", "letters", "parts", "marking"),
    *("computed", "wide", "controls", "card", "slot", "memory", "log", "clock", "screen"),
    *("ratings", "result", "start", "boards", "game", "notes", "quiz", "main"),
)
_FONT = "../fonts/stix-two-math.woff2"
_FEWEST_PAIRS = 3  # fewer are no game
_DIGITS = 16


def write(
    questions: Sequence[Question],
    path: Path,
    title: str,
    fresh: Sequence[Sequence[Question]] = (),
    notes: Sequence[Lesson] = (),
    seed: str = "",
    bank: str = "",
    cards: Sequence[Question] = (),
) -> None:
    """Write a quiz of these questions; `fresh` has other variants of each, to be asked in a retry.

    `notes` are there to be read, and the pairs of `cards` to be found. `seed` and the version of
    the bank go into the log of the results.
    """
    if not questions:
        raise QuizgenError(f"{path}: a quiz needs questions; ask for at least one with -n")
    text = page(questions, title, fresh, notes, seed, bank, cards)
    with replacing(path) as draft:
        draft.write_bytes(text.encode(errors="xmlcharrefreplace"))


def page(
    questions: Sequence[Question],
    title: str,
    fresh: Sequence[Sequence[Question]] = (),
    notes: Sequence[Lesson] = (),
    seed: str = "",
    bank: str = "",
    cards: Sequence[Question] = (),
) -> str:
    """Return the whole page; the same questions give the same text."""
    data = collect(questions, fresh, notes, cards)
    packed = data.packed
    topics = sorted({question.topic for question in questions})
    style, script = _style(), "\n".join(source(f"{name}.js") for name in SCRIPTS)
    return rendered(
        "quiz.html",
        articles=data.articles,
        count=len(questions),
        data=packed,
        has_game=sum(map(len, data.pairs)) >= _FEWEST_PAIRS,
        lessons=notes,
        policy=content_policy(style, script, "".join(data.fragments)),
        quiz={
            "key": sha256(f"{title} {packed}".encode(errors="replace")).hexdigest()[:_DIGITS],
            "seed": seed,
            "bank": bank,
            "topics": {topic: in_words(topic).capitalize() for topic in topics},
        },
        script=script,
        style=style,
        title=title,
        topics=topics,
    )


@cache
def _style() -> str:
    font = b64encode((templates_folder() / "quiz" / _FONT).read_bytes()).decode()
    style = "\n".join(source(f"{name}.css") for name in _STYLES)
    return style.replace(_FONT, f"data:font/woff2;base64,{font}")
