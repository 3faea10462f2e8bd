"""Read a table of terms and definitions: CSV, or tabs as flashcard sites export them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.importing.found import Fault, Found, Pair, Remark
from quizgen.importing.literal import literal
from quizgen.importing.rows import Row, delimiter_of, quoted, tabbed

_FRONTS = {"front", "term", "question", "word", "prompt"}
_BACKS = {"back", "definition", "answer", "meaning", "translation"}
_EXPLANATIONS = {"explanation", "note", "notes", "extra"}
_NAMES = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table has its sides, if its first row says so."""

    front: int
    back: int
    explanation: int | None
    others: tuple[str, ...]


def read_csv(text: str) -> Iterator[Found]:
    """Yield the cards of a table, delimited by whatever most of its rows are."""
    delimiter = delimiter_of(text)
    return _cards(quoted(text, delimiter), _NAMES[delimiter])


def read_tabs(text: str) -> Iterator[Found]:
    """Yield the cards of a table delimited by tabs."""
    return _cards(tabbed(text), _NAMES["\t"])


def _cards(rows: Iterator[Row | Fault], delimiter: str) -> Iterator[Found]:
    """Yield a card for each row: of two columns, or of those that a header names."""
    columns = None
    is_first = True
    for row in rows:
        if isinstance(row, Fault):
            yield row
            continue
        place, fields = str(row[0]), row[1]
        if not any(map(str.strip, fields)):
            continue
        if is_first and (columns := _header(fields)):
            if columns.others:
                yield Remark(place, f"left out: the columns {', '.join(columns.others)}")
        elif columns:
            yield _of_columns(place, fields, columns)
        else:
            yield _of_two(place, fields, delimiter)
        is_first = False


def _header(fields: list[str]) -> Columns | None:
    names = [field.strip().casefold() for field in fields]
    front, back, explanation = (
        next((place for place, name in enumerate(names) if name in known), None)
        for known in (_FRONTS, _BACKS, _EXPLANATIONS)
    )
    if front is None or back is None:
        return None
    used = {front, back, explanation}
    others = (field for place, field in enumerate(fields) if place not in used and field.strip())
    return Columns(front, back, explanation, tuple(others))


def _of_columns(place: str, fields: list[str], columns: Columns) -> Pair:
    def side(column: int | None) -> str:
        return literal(fields[column]) if column is not None and column < len(fields) else ""

    return Pair(place, side(columns.front), side(columns.back), side(columns.explanation))


def _of_two(place: str, fields: list[str], delimiter: str) -> Found:
    while len(fields) > 2 and not fields[-1].strip():
        fields = fields[:-1]
    match fields:
        case [front, back]:
            return Pair(place, literal(front), literal(back))
        case [_]:
            return Fault(
                place,
                f"has no definition after {delimiter}; add it, or join the line to the one before",
            )
    return Fault(
        place,
        f"has {len(fields)} columns where two are wanted; quote what has {delimiter} in it, or "
        "begin the file with a row that names its columns, such as front and back",
    )
