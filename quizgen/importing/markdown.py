"""Read Markdown: `Q:` and `A:` of as many lines as they want, `front :: back`, and gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from quizgen.importing.cloze import Notation, asked, numbers_in, read_cloze, shown
from quizgen.importing.found import Fault, Found, Pair
from quizgen.importing.inline import CODE_OR_MATH, cards_in
from quizgen.importing.sides import side_in

_BOUNDARY = re.compile(r"^\s{0,3}(?:#{1,6}\s|(?:-\s*){3,}$|(?:\*\s*){3,}$)")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_GAP = re.compile(r"\{\{c(\d{1,3})::")
_HIGHLIGHT_BEGINS = re.compile(r"(?<![=\w])==(?=[^\s=])\w*")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])(.+?)(?<=[^\s=])==(?![=\w])", re.DOTALL)

NOTATION = Notation(
    gap=r"\[…\]",
    gap_in_math=r"[\ldots]",
    ends_in_math=lambda text: text.replace(r"\$", "").count("$") % 2 == 1,
    as_math=lambda latex: f"${latex.strip()}$",
)


@dataclass(slots=True)
class _Card:
    """A card that is being read: its sides, as far as they have come."""

    place: str
    front: list[str]
    back: list[str] | None = None

    @property
    def side(self) -> list[str]:
        return self.front if self.back is None else self.back

    def found(self) -> Found:
        if self.back is None:
            return Fault(
                self.place, "Q: has no answer; begin it with A: on a line of its own below"
            )
        return Pair(self.place, "\n".join(self.front).strip(), "\n".join(self.back).strip())


def read_markdown(text: str) -> Iterator[Found]:
    """Yield the cards; headings and other prose between them are passed over."""
    card: _Card | None = None
    for start, paragraph in _paragraphs(text):
        is_code = bool(_FENCE.match(paragraph[0]))
        if is_code and not (len(paragraph) > 1 and _FENCE.match(paragraph[-1])):
            yield Fault(str(start), "code begins here that never ends; close it")
        if card and _stands_alone(paragraph):
            yield card.found()
            card = None
        if card is None and _has_gaps(paragraph):
            yield from _gapped(str(start), "\n".join(paragraph).strip())
            continue
        if card:
            card.side.append("")
        for number, line in enumerate(paragraph, start):
            side = None if is_code else side_in(line)
            if side and side.is_question:
                if card:
                    yield card.found()
                card = _Card(str(number), [side.text])
            elif side and card and card.back is None:
                card.back = [side.text]
            elif side:
                yield Fault(str(number), "A: stands here without a Q: before it; add the question")
            elif card:
                card.side.append(line)
            elif not is_code:
                yield from cards_in(line, str(number))
    if card:
        yield card.found()


def is_markdown(text: str) -> bool:
    """Whether a text without a name has questions or gaps in it."""
    sides = filter(None, map(side_in, text.split("\n")))
    return bool(_GAP.search(text)) or any(side.is_question for side in sides)


def _paragraphs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands between empty lines, with its first line; code stays in one piece.

    A side of a card begins a paragraph wherever it stands.
    """
    lines: list[str] = []
    is_code = False
    start = 1
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        is_fence = bool(_FENCE.match(line))
        if lines and not is_code and (is_fence or side_in(line)):
            yield start, lines
            lines = []
        if line.strip() or is_code:
            start = start if lines else number
            lines.append(line)
        is_code ^= is_fence
        if lines and not is_code and (is_fence or not line.strip()):
            yield start, lines
            lines = []
    if lines:
        yield start, lines


def _stands_alone(paragraph: list[str]) -> bool:
    """Whether a paragraph does not belong to the card before it."""
    first = paragraph[0]
    if _begins_side_or_code(first):
        return False
    return bool(_BOUNDARY.match(first)) or _has_gaps(paragraph) or any(cards_in(first, ""))


def _begins_side_or_code(line: str) -> bool:
    return bool(side_in(line) or _FENCE.match(line))


def _has_gaps(paragraph: list[str]) -> bool:
    if _begins_side_or_code(paragraph[0]):
        return False
    text = "\n".join(paragraph)
    return bool(_GAP.search(text) or _HIGHLIGHT.search(CODE_OR_MATH.sub("", text)))


def _gapped(place: str, text: str) -> Iterator[Found]:
    """Yield a card for each number of the gaps, and for each ==highlight==."""
    try:
        sentence = read_cloze(_numbered(text))
    except ValueError as error:
        yield Fault(place, str(error))
        return
    for number in numbers_in(sentence):
        front, back = asked(sentence, number, NOTATION)
        yield Pair(place, front, back, shown(sentence))


def _numbered(text: str) -> str:
    """Write highlights as gaps with numbers of their own; in code and formulas there are none."""
    numbers = count(max(map(int, _GAP.findall(text)), default=0) + 1)
    pieces, end = [], 0
    for kept in CODE_OR_MATH.finditer(text):
        pieces += [_gap_each(text[end : kept.start()], numbers), kept[0]]
        end = kept.end()
    return "".join((*pieces, _gap_each(text[end:], numbers)))


def _gap_each(prose: str, numbers: Iterator[int]) -> str:
    if open_end := _HIGHLIGHT_BEGINS.search(_HIGHLIGHT.sub("", prose)):
        raise ValueError(f"{open_end[0]} begins a highlight that never ends; close it with ==")
    return _HIGHLIGHT.sub(lambda each: f"{{{{c{next(numbers)}::{each[1]}}}}}", prose)
