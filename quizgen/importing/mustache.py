"""Fill a card template of Anki with the fields of a note."""

import re
from collections.abc import Callable, Mapping

_TAG = re.compile(r"\{\{([#^/]?)\s*([^{}]*?)\s*\}\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

Show = Callable[[str, list[str]], str]  # a field's value and the filters before its name


def fill(template: str, fields: Mapping[str, str], show: Show) -> str:
    """Return the HTML of a side; a name that is no field says nothing, nor does speech."""
    pieces: list[str] = []
    visible = [True]
    end = 0
    for tag in _TAG.finditer(template := _COMMENT.sub("", template)):
        if visible[-1]:
            pieces.append(template[end : tag.start()])
        end = tag.end()
        kind, (*filters, name) = tag[1], tag[2].split(":")
        value = fields.get(name.strip(), "")
        if kind == "/":
            visible = visible[:-1] or [True]
        elif kind:
            visible.append(visible[-1] and bool(value.strip()) == (kind == "#"))
        elif visible[-1] and not any(each.startswith("tts ") for each in filters):
            pieces.append(show(value, [each.strip() for each in filters]))
    if visible[-1]:
        pieces.append(template[end:])
    return "".join(pieces)
