"""What a cloze note hides: the answers of parts, or the result of a worked solution."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from quizgen.questions.answers import Answer, Decimal, Integer
from quizgen.questions.expressions import Unreadable
from quizgen.questions.question import Question
from quizgen.render import parse, to_anki

_PIECES = re.compile(r"(<[^>]*>|\\\(.*?\\\)|\\\[.*?\\\])", re.DOTALL)  # tags and formulas
_AROUND = re.compile(r"^(?:\\\(|<code>)|(?:\\\)|</code>)$")  # what makes a formula or code of it
_ALONE = r"(?<![\w.,^#])(?<![_^]\{{)(?<!\w-){}(?![\w^]|[.,]\d)"  # no index, exponent or longer word
_NUMBER = re.compile(_ALONE.format(r"(?<!-)-?\d+(?:\.\d+)?"))


@dataclass(frozen=True, slots=True)
class Gap:
    """How a hidden text is written: in a sentence, and in a formula."""

    words: Callable[[str], str]
    formula: Callable[[str], str]


BY_ANKI = Gap("{{{{c1::{}}}}}".format, r"\boxed{{ {{{{c1::{} }}}} }}".format)
HIDDEN = Gap(lambda _: '<span class="cloze">[...]</span>', lambda _: r"\boxed{[...]}")
FILLED = Gap('<span class="cloze">{}</span>'.format, r"\boxed{{ {} }}".format)


def gapped_solution(question: Question, gap: Gap) -> Markup:
    """Return the worked solution, with a gap for every number that is as good as the answer."""
    return Markup(_fill(to_anki(parse(question.solution)), question.answer, gap))


def hides(question: Question) -> bool:
    """Whether the answer stands in the worked solution, and nowhere in what is given."""
    given, solved = (to_anki(parse(text)) for text in (question.prompt, question.solution))
    return _has(solved, question.answer) and not _has(given, question.answer)


def _has(html: str, answer: Answer) -> bool:
    return _fill(html, answer, HIDDEN) != html


def _fill(html: str, answer: Answer, gap: Gap) -> str:
    """Replace the answer wherever it stands in a text or a formula, but not in a tag."""
    written = _written(answer)

    def filled(piece: str) -> str:
        if piece.startswith("<"):
            return piece
        write = gap.formula if piece.startswith("\\") else gap.words
        return written.sub(lambda found: _gap(found[0], answer, write), piece)

    return "".join(map(filled, _PIECES.split(html)))


def _gap(found: str, answer: Answer, write: Callable[[str], str]) -> str:
    return write(found) if not _is_number(answer) or _is_right(found, answer) else found


def _written(answer: Answer) -> re.Pattern[str]:
    """Return what the answer looks like; a number is written in more ways than one."""
    if _is_number(answer):
        return _NUMBER
    html = to_anki(parse(answer.markdown), inline=True)
    return re.compile(_ALONE.format(re.escape(_AROUND.sub("", html))))


def _is_number(answer: Answer) -> bool:
    return isinstance(answer, Integer | Decimal)


def _is_right(number: str, answer: Answer) -> bool:
    try:
        return answer.accepts(answer.parse(number))
    except Unreadable:
        return False
