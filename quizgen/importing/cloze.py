"""Sentences with gaps: `{{c1::answer}}`, `{{c1::answer::hint}}`, one in another too."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"\{\{c(\d{1,3})::|::|\}\}")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """What is left out where its number is asked, and the hint that stands there."""

    number: int
    inside: "Sentence"
    hint: str


Sentence = tuple["str | Gap", ...]


@dataclass(frozen=True, slots=True)
class Notation:
    """How a kind of file writes a gap in its text and in its formulas."""

    gap: str
    gap_in_math: str
    ends_in_math: Callable[[str], bool]
    as_math: Callable[[str], str]


def read_cloze(text: str) -> Sentence:
    """Read a sentence with gaps, or raise `ValueError`."""
    open_gaps: list[tuple[int, list[str | Gap], list[str]]] = []
    pieces: list[str | Gap] = []
    end = 0
    for mark in _MARK.finditer(text):
        said, end = text[end : mark.start()], mark.end()
        hint = open_gaps[-1][2] if open_gaps else []
        (hint if hint else pieces).append(said)
        if mark[1]:
            if len(open_gaps) == _DEEPEST:
                raise ValueError(
                    f"has gaps within gaps, more than {_DEEPEST} deep; make it simpler"
                )
            open_gaps.append((int(mark[1]), pieces, []))
            pieces = []
        elif mark[0] == "}}" and open_gaps:
            number, outer, hint = open_gaps.pop()
            outer.append(Gap(number, tuple(filter(None, pieces)), "".join(hint[1:])))
            pieces = outer
        elif mark[0] == "::" and open_gaps and not hint:
            hint.append("::")
        else:
            (hint if hint else pieces).append(mark[0])
    if open_gaps:
        raise ValueError(f"opens {{{{c{open_gaps[-1][0]}:: and never closes it; add }}}} after it")
    return tuple(filter(None, (*pieces, text[end:])))


def numbers_in(sentence: Sentence) -> Sequence[int]:
    """Return the numbers of the gaps, each once."""
    return sorted({gap.number for gap in _gaps(sentence)})


def shown(sentence: Sentence) -> str:
    """Return a sentence with everything in its place."""
    return "".join(each if isinstance(each, str) else shown(each.inside) for each in sentence)


def asked(sentence: Sentence, number: int, notation: Notation) -> tuple[str, str]:
    """Return a sentence without what stands in the gaps of a number, and what stands there."""
    text, missing = "", []
    for is_gap, piece, hint in _pieces(sentence, number):
        if not is_gap:
            text += piece
            continue
        in_math = notation.ends_in_math(text)
        missing.append(notation.as_math(piece) if in_math else piece)
        gap = notation.gap_in_math if in_math else notation.gap
        text += gap.replace("…", hint) if hint and not in_math else gap
    return text, "; ".join(dict.fromkeys(missing))


def _pieces(sentence: Sentence, number: int) -> Iterator[tuple[bool, str, str]]:
    for each in sentence:
        if isinstance(each, str):
            yield False, each, ""
        elif each.number == number:
            yield True, shown(each.inside), each.hint
        else:
            yield from _pieces(each.inside, number)


def _gaps(sentence: Sentence) -> Iterator[Gap]:
    for each in sentence:
        if isinstance(each, Gap):
            yield each
            yield from _gaps(each.inside)
