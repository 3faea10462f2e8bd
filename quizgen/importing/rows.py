"""Split a table into rows of fields, each with the line that it begins in."""

import csv
from collections.abc import Iterator

from quizgen.importing.found import Fault

Row = tuple[int, list[str]]
DELIMITERS = "\t;,|"
LOOK = 50  # so many rows say what a file is delimited by
_PATIENCE = 100  # rows that cannot be read: each is read again to the end of the file


def delimiter_of(text: str) -> str:
    """Return what most rows of a CSV file have, once if possible."""
    sample = "\n".join(text.split("\n")[:LOOK])

    def score(delimiter: str) -> tuple[int, int]:
        widths = [
            len(row[1])
            for row in quoted(sample, delimiter)
            if not isinstance(row, Fault) and row[1]
        ]
        return widths.count(2), len(widths) - widths.count(1)

    best = max(DELIMITERS, key=score)
    return best if any(score(best)) else ","


def tabbed(text: str) -> Iterator[Row]:
    """Split at tabs, as flashcard sites export them: quotes are the text's own.

    But a field with doubled quotes, quoted as a whole, was written by a spreadsheet.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        yield number, [_unquoted(field.strip()) for field in line.split("\t")]


def _unquoted(field: str) -> str:
    inner = field[1:-1].replace('""', "")
    if len(field) > 1 and field[0] == field[-1] == '"' and '"' not in inner and '""' in field[1:-1]:
        return field[1:-1].replace('""', '"')
    return field


def quoted(text: str, delimiter: str) -> Iterator[Row | Fault]:
    """Split as CSV is: a field may be quoted, and then hold delimiters and lines."""
    lines = text.split("\n")
    begin = 0
    for _ in range(_PATIENCE):
        table = csv.reader(
            (line + "\n" for line in lines[begin:]),
            delimiter=delimiter,
            strict=True,
            skipinitialspace=True,
        )
        start = begin
        try:
            for fields in table:
                yield start + 1, fields
                start = begin + table.line_num
            return
        except csv.Error as error:
            yield Fault(str(start + 1), _advice(str(error)))
            begin = start + 1
    yield Fault(str(begin + 1), "is not read, nor what follows; mend the quotes above first")


def _advice(error: str) -> str:
    if "end of data" in error:
        return 'a quote is opened that is never closed; close it, or write "" for a quote'
    if "expected after" in error:
        return 'text follows a closing quote; write "" for a quote within quotes'
    return f"{error}; quote the field that it is in"
