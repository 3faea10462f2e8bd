"""Fill the pages: the order of the questions within a section that leaves the least white."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from quizgen.exam.exam import Version

SEEN = 20  # so many questions are tried for a page: fast, and the order stays a shuffled one
LINE = 14  # points that may stay white, so that versions need not have the same pages


@dataclass(frozen=True, slots=True)
class Heights:
    """How high things are in points, each with the space that parts it from the one before.

    `first` is what the head leaves of its page, `each` has the titles of sections and the questions
    in the order of the paper.
    """

    page: int
    first: int
    each: tuple[int, ...]


def filled(version: Version, heights: Heights) -> Version:
    """Return the version with each section in the order that fills its pages."""
    each, left, number = iter(heights.each), heights.first, 1
    sections = []
    for section in version.sections:
        title = next(each) if section.title else 0
        own = tuple(islice(each, len(section.tasks)))
        order, left = in_order(title, own, left, heights.page)
        tasks = (replace(section.tasks[place], number=n) for n, place in enumerate(order, number))
        sections.append(replace(section, tasks=tuple(tasks)))
        number += len(order)
    return replace(version, sections=tuple(sections))


def in_order(
    title: int, heights: Sequence[int], left: int, page: int
) -> tuple[tuple[int, ...], int]:
    """Return the places of a section's questions in their order, and what is left of the page."""
    if title + min(heights) > left:  # a title stays with the first of its questions
        left = page
    left -= title
    order: list[int] = []
    waiting = list(range(len(heights)))
    while waiting:
        seen = waiting[:SEEN]
        chosen = [seen[n] for n in fullest([heights[place] for place in seen], left)]
        if not chosen and left < page:
            left = page
            continue
        chosen = chosen or waiting[:1]  # higher than a page, so it goes on over the next
        left = (left - sum(heights[place] for place in chosen)) % page
        order += chosen
        waiting = [place for place in waiting if place not in chosen]
    return tuple(order), left


def fullest(heights: Sequence[int], room: int) -> tuple[int, ...]:
    """Return the places of those that together fill a room but for a line, the earliest such."""
    reached: dict[int, tuple[int, ...]] = {0: ()}
    for place, height in enumerate(heights):
        for total, places in tuple(reached.items()):
            if total + height <= room:
                reached.setdefault(total + height, (*places, place))
    enough = max(reached) - LINE
    return next(places for total, places in reached.items() if total >= enough)
