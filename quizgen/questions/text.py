"""Fill the texts of a template with the values of a variant."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import quizgen.questions.answers.decimal as decimals
from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

# of all texts and files that hold LaTeX or typst, to which Jinja2's own braces mean something
SYNTAX: Mapping[str, Any] = {
    "variable_start_string": "<<",
    "variable_end_string": ">>",
    "block_start_string": "<%",
    "block_end_string": "%>",
    "comment_start_string": "<#",
    "comment_end_string": "#>",
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def fill(source: str, values: Mapping[str, object]) -> str:
    """Fill `<<value>>` and `<% ... %>` in a text; an unknown name is an error."""
    from jinja2 import TemplateError

    try:
        return _compiled(source).render(values)
    except TemplateError as error:
        raise QuizgenError(f"{_where(source)}: {error.message}") from error
    except Exception as error:  # an author's expression may raise anything
        raise QuizgenError(f"{_where(source)}: {type(error).__name__}: {error}") from error


@cache
def _compiled(source: str) -> "Template":
    from jinja2 import TemplateSyntaxError

    try:
        return _environment().from_string(source)
    except TemplateSyntaxError as error:
        raise QuizgenError(f"{_where(source)}, its line {error.lineno}: {error.message}") from error


def _where(source: str) -> str:
    first = source.strip().partition("\n")[0]
    return f"the text that begins {first[:50]!r}"


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        **SYNTAX,
        undefined=StrictUndefined,
        autoescape=False,  # the text is Markdown; each writer escapes for its own medium
        finalize=printed,
    )
    environment.filters.update(matrix=matrix, vector=vector, places=places, signed=signed)
    return environment


def printed(value: Any) -> Any:
    """Print a number as short as it can be told from its neighbours: 0.1, 3, 1e-07."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float):
        return f"{value:.12g}".replace("inf", r"\infty")
    return value


def places(value: Any, digits: int = 3) -> str:
    """Print a number with that many decimal places, never `-0.000`."""
    return decimals.printed(float(value), digits).replace("∞", r"\infty")


def signed(value: Any) -> str:
    """Print a number for the middle of a sum: a negative one in parentheses."""
    text = str(printed(value))
    return f"({text})" if text.startswith("-") else text


def vector(values: Any, digits: int | None = None) -> str:
    """Print a vector as LaTeX: `(1, 2, 3)` in square brackets."""
    return rf"[{', '.join(_entry(value, digits) for value in values)}]"


def matrix(rows: Any, digits: int | None = None) -> str:
    """Print a matrix as LaTeX."""
    body = r" \\ ".join(" & ".join(_entry(value, digits) for value in row) for row in rows)
    return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"


def _entry(value: Any, digits: int | None) -> str:
    return str(printed(value)) if digits is None else places(value, digits)
