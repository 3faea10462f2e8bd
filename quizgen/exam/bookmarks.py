"""The bookmarks of exams that are bound: one each, and below it those that the exam has."""

import re
from collections.abc import Iterator, Mapping

TITLE = re.compile(rb"<</Parent \d+ 0 R(.*?)/Title.*(/Dest \d+ 0 R)>>", re.DOTALL)


def bookmark(name: str, title: bytes) -> bytes:
    """Return what the bookmark of an exam says: that of its title, with another name."""
    found = TITLE.fullmatch(title)
    assert found, title
    called = f"\ufeff{name}".encode("utf-16-be").hex().encode()
    return b"/Title<%b>%b%b" % (called, *found.groups())


def linked(root: int, bookmarks: Mapping[int, bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of all bookmarks, by number, and the root that they hang from."""
    numbers = [*bookmarks]
    ends = numbers[0], numbers[-1], len(numbers)
    yield root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends
    for place, (number, said) in enumerate(bookmarks.items()):
        before = [b"/Prev %d 0 R" % other for other in numbers[place - 1 : place]]
        after = [b"/Next %d 0 R" % other for other in numbers[place + 1 : place + 2]]
        beside = b"".join(before + after)
        yield number, b"<</Parent %d 0 R%b%b>>" % (root, beside, said)
