"""Every text can be written in every medium."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.check.texts import KEPT, texts_of
from quizgen.errors import QuizgenError
from quizgen.questions.question import Question
from quizgen.render import parse, to_anki, to_html, to_plain, to_terminal, to_typst


def of_question(question: Question) -> Iterator[str]:
    """Write all texts in all media."""
    for name, text in texts_of(question):
        if not text.strip() and not (name == "solution" and question.kind == "concept"):
            yield f"the {name} is empty"
        elif reason := fault(text):
            yield f"the {name}{reason}"


@lru_cache(KEPT)
def fault(text: str) -> str:
    """Return what is wrong with a text, to be read after its name, or nothing."""
    if not text.strip():
        return ""
    try:
        document = parse(text)
        for write in (to_html, to_typst, to_terminal, to_anki, to_plain):
            if not write(document).strip():
                return f" is empty for {write.__name__}"
    except QuizgenError as error:
        return f": {error}"
    return ""
