"""Numbers as figures print them, and matrices as they say them."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

Entry = float | str


def number(value: Entry) -> str:
    """Write a number shortly, with a real minus sign; words are taken as they are."""
    return value if isinstance(value, str) else f"{value:.4g}".replace("-", "−")


def rows_of(matrix: "Sequence[Sequence[Entry]] | NDArray[Any]") -> list[list[str]]:
    """Return the written entries of a matrix, row by row."""
    rows = matrix if isinstance(matrix, Sequence) else matrix.tolist()
    written = [[number(entry) for entry in row] for row in rows]
    if not written or not written[0] or len({len(row) for row in written}) > 1:
        raise ValueError(f"a matrix has rows of one length, got {rows}")
    return written


def in_words(rows: Iterable[Iterable[str]]) -> str:
    """Say a matrix row by row: `1, 2; 3, 4`."""
    return "; ".join(", ".join(row) for row in rows)


def bracketed(rows: Sequence[Sequence[str]], marked: Collection[tuple[int, int]]) -> list[str]:
    """Write a matrix as lines of letters; the marked places stand in brackets."""
    widest = max(len(entry) for row in rows for entry in row)

    def written(entry: str, place: tuple[int, int]) -> str:
        return f"[{entry:>{widest}}]" if place in marked else f" {entry:>{widest}} "

    return [
        "".join(written(entry, (n, column)) for column, entry in enumerate(row))
        for n, row in enumerate(rows)
    ]
