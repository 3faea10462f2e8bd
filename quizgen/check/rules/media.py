"""Every text of a question survives every medium."""

import re
from collections.abc import Iterator

from quizgen.errors import QuizgenError
from quizgen.questions.question import Question
from quizgen.render import parse, to_anki, to_html, to_plain, to_terminal, to_typst

RESIDUE = re.compile(r"<<|>>|<%|%>|\\[a-zA-Z]+|\$|\bnan\b|Undefined")


def complaints(question: Question) -> Iterator[str]:
    """Write all texts in all media, and look for what was not understood."""
    for name, text in _texts(question):
        if not text.strip() and not (name == "solution" and question.kind == "concept"):
            yield f"the {name} is empty"
            continue
        try:
            document = parse(text)
            for write in (to_html, to_typst, to_terminal, to_anki, to_plain):
                if not write(document).strip():
                    yield f"the {name} is empty for {write.__name__}"
            plain = to_plain(document)
        except QuizgenError as error:
            yield f"the {name}: {error}"
            continue
        if (found := RESIDUE.search(plain)) and found[0] not in _code(text):
            yield f"the {name} still shows {found[0]!r}: {plain[:80]}"


def _code(text: str) -> str:
    """Return what stands in backticks, where anything may stand."""
    return " ".join(re.findall(r"`[^`]*`", text))


def _texts(question: Question) -> Iterator[tuple[str, str]]:
    yield "title", question.title
    yield "prompt", question.prompt
    yield "solution", question.solution
    if not question.is_choice:
        yield "instruction", question.answer.instruction
    for option in question.options:
        yield "option", option.text
    for distractor in question.distractors:
        yield f"feedback of {distractor.misconception}", distractor.feedback
