"""The objects of a PDF that typst wrote: none is packed, and a table at the end has them all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])\r\n")
# what a dictionary says that is another in another file; the brackets are those of texts
NAMED = re.compile(
    rb"\\.|(?:(?<=/ID)|(?<=[\[)R]))\((?P<cell>U\w+)\)|[()]"
    rb"|(?P<object>\d+) 0 R\b|(?<=/StructParents )(?P<page>\d+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects of a file by number, and its trailer."""

    found: dict[int, bytes]
    trailer: bytes

    def take(self, owner: bytes, key: bytes) -> tuple[int, bytes]:
        """Return the object that a dictionary refers to, with its number, and keep it no more."""
        number = int(within(rb"/%b (\d+) 0 R" % key, owner))
        return number, self.found.pop(number)


def read_objects(content: bytes) -> Objects:
    """Return the objects of a file."""
    start = int(content[content.rindex(b"startxref") :].split()[1])
    table, _, trailer = content[start:].partition(b"trailer")
    starts = {
        int(offset): number
        for number, (offset, used) in enumerate(ENTRY.findall(table))
        if used == b"n"
    }
    found = {}
    for offset, end in zip(sorted(starts), [*sorted(starts)[1:], start], strict=True):
        _, _, body = content[offset:end].partition(b" 0 obj\n")
        found[starts[offset]] = body[: body.rindex(b"\nendobj")]
    return Objects(found, trailer)


def within(pattern: bytes, dictionary: bytes) -> bytes:
    """Return what stands in a place of a dictionary, empty where there is no such place."""
    found = re.search(pattern, dictionary)
    return found[1] if found else b""


def renamed(
    body: bytes, objects: Mapping[int, int], first_page: int = 0, prefix: bytes = b""
) -> bytes:
    """Return an object as another file says it, with other names for objects, pages and cells."""
    head, stream, rest = body.partition(b"\nstream\n")
    depth = 0  # of brackets: a text may hold anything

    def rename(token: re.Match[bytes]) -> bytes:
        nonlocal depth
        depth += {b"(": 1, b")": -1}.get(token[0], 0)
        if depth:
            return token[0]
        if token["object"]:
            return b"%d 0 R" % objects[int(token["object"])]
        if token["page"]:
            return b"%d" % (first_page + int(token["page"]))
        return b"(%b%b)" % (prefix, token["cell"]) if token["cell"] else token[0]

    return NAMED.sub(rename, head) + stream + rest
