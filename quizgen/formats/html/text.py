"""The Jinja2 files of the quiz, and how they write Markdown."""

import re
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.folders import templates_folder
from quizgen.formats.html.notes import lowered
from quizgen.questions.letters import LETTERS
from quizgen.questions.names import in_words
from quizgen.questions.question import Question
from quizgen.render import parse, read_title, to_html

_COMMENT = re.compile(  # on lines of its own, behind code, and types within it
    r"^(/\*.*?\*/\n|//[^\n]*\n)| +// [^\n]*|/\*\* @type [^\n]*?\*/ ", re.MULTILINE | re.DOTALL
)


def rendered(name: str, **values: object) -> str:
    """Fill one of the Jinja2 files."""
    return _environment().get_template(name).render(letters=LETTERS, **values)


def source(name: str) -> str:
    """Return a file without indentation and comments, which are a tenth of the page."""
    text = (templates_folder() / "quiz" / name).read_text(encoding="utf-8")
    return _COMMENT.sub("", re.sub(r"^[ \t]+", "", text, flags=re.MULTILINE))


def prose(markdown: str) -> Markup:
    """Write a whole text."""
    return Markup(to_html(parse(markdown)))  # the writer has escaped every text


def _source(name: str) -> str | None:
    """Return a template, or nothing where another stands in for it."""
    return source(name) if (templates_folder() / "quiz" / name).is_file() else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": True}
    environment.filters.update(
        heading=_heading,
        key=_key,
        line=_line,
        lowered=_lowered,
        prose=prose,
        words=in_words,
    )
    return environment


def _line(markdown: str) -> Markup:
    return Markup(to_html(parse(markdown), inline=True))


def _heading(title: str) -> Markup:
    return Markup(to_html(read_title(title), inline=True))


def _lowered(markdown: str) -> Markup:
    return Markup(to_html(lowered(parse(markdown))))


def _key(question: Question) -> Markup:
    """Show the right answer: an option by its letter."""
    if not question.is_choice:
        return _line(question.answer.markdown)
    right = [option.is_right for option in question.options].index(True)
    return Markup(LETTERS[right])
