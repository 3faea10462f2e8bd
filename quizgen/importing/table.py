"""Read a table of terms and definitions: CSV, or tabs as flashcard sites export them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.importing.card_file import kebab
from quizgen.importing.found import Fault, Found, Pair, Remark
from quizgen.importing.literal import literal
from quizgen.importing.rows import Row, delimiter_of, quoted, tabbed
from quizgen.importing.terms import has_colon

# in English, German, French, Spanish and Italian, without accents
_FRONTS = (
    {"front", "term", "question", "word", "prompt"}
    | {"vorderseite", "begriff", "frage", "wort"}
    | {"recto", "terme", "mot"}
    | {"anverso", "termino", "pregunta", "palabra"}
    | {"fronte", "termine", "domanda", "parola"}
)
_BACKS = (
    {"back", "definition", "answer", "meaning", "translation"}
    | {"ruckseite", "antwort", "bedeutung", "ubersetzung"}
    | {"verso", "reponse", "signification", "traduction"}
    | {"reverso", "definicion", "respuesta", "significado", "traduccion"}
    | {"retro", "definizione", "risposta", "significato", "traduzione"}
)
_EXPLANATIONS = (
    {"explanation", "note", "notes", "extra"}
    | {"erklarung", "hinweis", "notiz"}
    | {"explication", "remarque"}
    | {"explicacion", "nota"}
    | {"spiegazione"}
)
_NAMES = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table has its sides, if its first row says so."""

    front: int
    back: int
    explanation: int | None
    number: int
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
    columns: Columns | None = None
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
        else:
            yield _card(place, fields, columns, delimiter)
        is_first = False


def _header(fields: list[str]) -> Columns | None:
    names = [kebab(field) for field in fields]
    front, back, explanation = (
        next((place for place, name in enumerate(names) if name in known), None)
        for known in (_FRONTS, _BACKS, _EXPLANATIONS)
    )
    if front is None or back is None:
        return None
    used = {front, back, explanation}
    others = (field for place, field in enumerate(fields) if place not in used and field.strip())
    return Columns(front, back, explanation, len(fields), tuple(others))


def _card(place: str, fields: list[str], columns: Columns | None, delimiter: str) -> Found:
    wanted = columns.number if columns else 2
    while len(fields) > wanted and not fields[-1].strip():
        fields = fields[:-1]
    if len(fields) > wanted:
        return Fault(place, _too_many(len(fields), columns, delimiter))
    if columns:
        return _of_columns(place, fields, columns)
    if len(fields) == 2:
        return Pair(place, literal(fields[0]), literal(fields[1]))
    if delimiter == _NAMES["\t"] and has_colon(fields[0]):
        lacks = "has a colon where other lines have a tab; write a tab"
    else:
        lacks = f"has no definition after {delimiter}; add it"
    return Fault(place, f"{lacks}, or join the line to the one before")


def _of_columns(place: str, fields: list[str], columns: Columns) -> Pair:
    def side(column: int | None) -> str:
        return literal(fields[column]) if column is not None and column < len(fields) else ""

    return Pair(place, side(columns.front), side(columns.back), side(columns.explanation))


def _too_many(number: int, columns: Columns | None, delimiter: str) -> str:
    if columns:
        return (
            f"has {number} columns where the first row names {columns.number}; quote the text "
            f"that has {delimiter} in it"
        )
    return (
        f"has {number} columns where two are wanted; quote what has {delimiter} in it, or begin "
        "the file with a row that names its columns, such as front and back"
    )
