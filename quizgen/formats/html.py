"""A self-contained offline HTML quiz.

One file that makes no request: style, font, scripts and questions are inside, and its content
security policy lets nothing else in.
"""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from zlib import compress

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.folders import templates_folder
from quizgen.formats._html_fresh import fresh_variants as fresh_variants
from quizgen.formats._html_marking import to_mark
from quizgen.formats._html_policy import content_policy
from quizgen.questions.letters import LETTERS
from quizgen.questions.names import in_words
from quizgen.questions.question import Question
from quizgen.render import parse, to_html

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
    "settings",
)
SCRIPTS = (
    *("fractions", "expressions", "reading", "letters", "parts", "marking"),
    *("wide", "controls", "card", "slot", "memory", "log", "clock", "ratings", "result"),
    *("start", "quiz", "main"),
)
_FONT = "../fonts/stix-two-math.woff2"
_COMMENT = re.compile(r"^(/\*.*?\*/\n|//[^\n]*\n)", re.MULTILINE | re.DOTALL)  # on lines of its own
_DIGITS = 16


def write(
    questions: Sequence[Question],
    path: Path,
    title: str,
    fresh: Sequence[Sequence[Question]] = (),
    seed: str = "",
    bank: str = "",
) -> None:
    """Write a quiz of these questions; `fresh` has other variants of each, to be asked in a retry.

    `seed` and the version of the bank go into the log of the results.
    """
    if not questions:
        raise QuizgenError(f"{path}: a quiz needs questions; ask for at least one with -n")
    text = page(questions, title, fresh, seed, bank)
    with replacing(path) as draft:
        draft.write_bytes(text.encode(errors="xmlcharrefreplace"))


def page(
    questions: Sequence[Question],
    title: str,
    fresh: Sequence[Sequence[Question]] = (),
    seed: str = "",
    bank: str = "",
) -> str:
    """Return the whole page; the same questions give the same text."""
    quiz, article = map(_environment().get_template, ("quiz.html", "question.html"))

    def shown(n: int, question: Question) -> str:
        return article.render(n=n, question=question, letters=LETTERS)

    articles = [shown(n, question) for n, question in enumerate(questions, start=1)]
    others = [
        [{**to_mark(question), "html": shown(n, question)} for question in each]
        for n, each in enumerate(fresh, start=1)
    ]
    marked = [to_mark(question) for question in questions]
    packed = _packed(others)
    style, scripts = _style(), [_text(f"{name}.js") for name in SCRIPTS]
    htmls = [*articles, *(str(other["html"]) for each in others for other in each)]
    return quiz.render(
        articles=articles,
        count=len(questions),
        fresh=packed,
        policy=content_policy(style, scripts, "".join(htmls)),
        questions=marked,
        quiz={
            "key": sha256(json.dumps([title, marked, packed]).encode()).hexdigest()[:_DIGITS],
            "seed": seed,
            "bank": bank,
        },
        scripts=scripts,
        style=style,
        title=title,
        topics=sorted({question.topic for question in questions}),
    )


def _packed(value: object) -> str:
    """Return JSON, deflated: variants of a question are alike, and most are never looked at."""
    return b64encode(compress(json.dumps(value, separators=(",", ":")).encode(), 9)).decode()


@cache
def _style() -> str:
    font = b64encode((templates_folder() / "quiz" / _FONT).read_bytes()).decode()
    style = "\n".join(_text(f"{name}.css") for name in _STYLES)
    return style.replace(_FONT, f"data:font/woff2;base64,{font}")


def _text(name: str) -> str:
    """Return a file without indentation and comments, which are a tenth of the page."""
    text = (templates_folder() / "quiz" / name).read_text(encoding="utf-8")
    return _COMMENT.sub("", re.sub(r"^[ \t]+", "", text, flags=re.MULTILINE))


def _source(name: str) -> str | None:
    """Return a template, or nothing where another stands in for it."""
    return _text(name) if (templates_folder() / "quiz" / name).is_file() else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": True}
    environment.filters.update(key=_key, line=_line, prose=_prose, words=in_words)
    return environment


def _prose(markdown: str) -> Markup:
    return Markup(to_html(parse(markdown)))  # the writer has escaped every text


def _line(markdown: str) -> Markup:
    return Markup(to_html(parse(markdown), inline=True))


def _key(question: Question) -> Markup:
    """Show the right answer: an option by its letter."""
    if not question.is_choice:
        return _line(question.answer.markdown)
    right = [option.is_right for option in question.options].index(True)
    return Markup(LETTERS[right])
