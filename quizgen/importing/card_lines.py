"""The lines of a card file: where a card stands in them, and how one is written."""

from collections.abc import Mapping


def place(lines: list[str], name: str) -> tuple[int, int]:
    """Return where a card begins and ends, without what is written above the next."""
    try:
        start = lines.index(f"[{name}]")
    except ValueError:
        return len(lines), len(lines)
    headings = (at for at in range(start + 1, len(lines)) if lines[at].startswith("["))
    end = next(headings, len(lines))
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return start, end


def block(name: str, entry: Mapping[str, object]) -> list[str]:
    """Return the lines of a card as a person would write them."""
    return [f"[{name}]", *(f"{key} = {_toml(value)}" for key, value in entry.items())]


def _toml(value: object) -> str:
    """Write a text or a number as TOML, as a person would.

    No line of it looks like a heading or a comment, which tell cards apart.
    """
    if not isinstance(value, str):
        return str(value)
    has_marks = any(line.lstrip().startswith(("[", "#")) for line in value.split("\n"))
    if "\n" in value and "'''" not in value and not value.endswith("'") and not has_marks:
        return f"'''\n{value}'''"
    if ('"' in value or "\\" in value) and "'" not in value and "\n" not in value:
        return f"'{value}'"
    escapes = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"}
    return f'"{"".join(escapes.get(each, each) for each in value)}"'
