"""The keys of a sitting, apart from answers."""

from collections.abc import Collection
from enum import Enum

from quizgen.study.recall import Scale


class Key(Enum):
    """A key, by the letter that is typed for it."""

    HINT = "h"
    SKIP = "s"
    BURY = "b"
    SUSPEND = "!"
    UNDO = "u"
    EXPLAIN = "e"
    REPORT = "r"
    HELP = "?"
    QUIT = "q"


_MEANINGS = {
    Key.HINT: "a hint; right after a hint counts as hard",
    Key.SKIP: "skip the question for this time",
    Key.BURY: "bury it until tomorrow",
    Key.SUSPEND: "suspend it until `quizgen study --release`",
    Key.UNDO: "undo the last answer, as often as you like",
    Key.EXPLAIN: "explain: the mistakes that are common here (after an answer)",
    Key.REPORT: "report a doubtful question: it is noted in a file",
    Key.HELP: "this list",
    Key.QUIT: "quit; what was answered counts",
}


def help_lines(keys: Collection[Key], scale: Scale, rates: bool) -> list[str]:
    """Return what the keys do that work here, one line each."""
    lines = [f"{key.value}: {_MEANINGS[key]}" for key in Key if key in keys]
    if scale:
        lines.insert(0, f"1-{len(scale)}: how well you knew the answer, once it is shown")
    elif rates:
        lines.insert(0, "1-4: after a right answer: rate it again, hard, good or easy yourself")
    return [
        "Enter or space: show the answer where you do not know it, or go on",
        *lines,
        "A letter that may be an answer is one; with a colon before it, as in :b, it is a key.",
        "Where an answer is typed, a key needs Enter as well.",
    ]
