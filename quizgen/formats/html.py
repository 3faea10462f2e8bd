"""A self-contained offline HTML quiz.

One file that makes no request: style, font, scripts and questions are inside, and its content
security policy lets nothing else in.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.folders import templates_folder
from quizgen.formats._html_policy import content_policy
from quizgen.questions.answers import Answer, Array, Decimal, Parts
from quizgen.questions.letters import LETTERS
from quizgen.questions.names import in_words
from quizgen.questions.question import Question
from quizgen.render import parse, to_html

SUFFIX = ".html"

_STYLES = ("colours", "page", "prose", "figure", "question", "verdict", "result", "settings")
_SCRIPTS = (
    *("fractions", "expressions", "reading", "letters", "parts", "marking"),
    *("wide", "controls", "card", "quiz"),
)
_FONT = "../fonts/stix-two-math.woff2"
_EXACT = 2**53  # up to here a number in JavaScript is exact


def write(questions: Sequence[Question], path: Path, title: str) -> None:
    """Write a quiz that asks these questions one after another."""
    if not questions:
        raise QuizgenError(f"{path}: a quiz needs questions; ask for at least one with -n")
    with replacing(path) as draft:
        draft.write_bytes(page(questions, title).encode(errors="xmlcharrefreplace"))


def page(questions: Sequence[Question], title: str) -> str:
    """Return the whole page; the same questions give the same text."""
    quiz, article = map(_environment().get_template, ("quiz.html", "question.html"))
    articles = "".join(
        article.render(n=n, question=question, letters=LETTERS)
        for n, question in enumerate(questions, start=1)
    )
    style, scripts = _style(), [_text(f"{name}.js") for name in _SCRIPTS]
    return quiz.render(
        articles=articles,
        count=len(questions),
        policy=content_policy(style, scripts, articles),
        questions=[_to_mark(question) for question in questions],
        scripts=scripts,
        style=style,
        title=title,
    )


def _to_mark(question: Question) -> dict[str, object]:
    """Return what the page needs to mark a reply, as plain JSON."""
    answer = question.answer
    return {
        "answer": _marking(answer),
        "distractors": [_value(answer.with_value(each.value)) for each in question.distractors],
        "options": [option.text for option in question.options] if question.is_choice else [],
    }


def _marking(answer: Answer) -> dict[str, object]:
    marking = {**answer.marking, "value": _value(answer)}
    if isinstance(answer, Parts):
        marking["parts"] = [
            {**_marking(part.answer), "follows": part.follows} for part in answer.parts
        ]
    return marking


def _value(answer: Answer) -> object:
    """Return numbers as they are printed, and as JavaScript can hold them."""
    match answer:
        case Parts(parts=parts):
            return [_value(part.answer) for part in parts]
        case Decimal() | Array() if "∞" not in answer.text:
            # JavaScript rounds ties to the other side
            return answer.with_value(answer.parse(answer.text)).json
    value = answer.json
    return str(value) if isinstance(value, int) and abs(value) > _EXACT else value


@cache
def _style() -> str:
    font = b64encode((templates_folder() / "quiz" / _FONT).read_bytes()).decode()
    style = "\n".join(_text(f"{name}.css") for name in _STYLES)
    return style.replace(_FONT, f"data:font/woff2;base64,{font}")


def _text(name: str) -> str:
    return (templates_folder() / "quiz" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "quiz"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
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
