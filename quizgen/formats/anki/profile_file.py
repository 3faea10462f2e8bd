"""Read a profile that a person writes; what is wrong is told with file, line and key."""

from dataclasses import fields
from pathlib import Path

from quizgen.formats.anki.note_types import STYLES
from quizgen.formats.anki.profile import Profile
from quizgen.questions.bank import Bank
from quizgen.questions.question import LEVELS
from quizgen.questions.selecting import kinds_in
from quizgen.toml_file import Table, read_table

MOST = 1_000_000  # questions of a deck
MOST_VARIANTS = 20
RETENTIONS = (0.7, 0.97)  # beyond these the work explodes, or little is remembered


def read_profile(path: Path, bank: Bank) -> Profile:
    """Read a profile whose topics and kinds are those of a bank."""
    table = read_table(path, f"`quizgen anki profile {path}` writes a profile")
    table.only([field.name for field in fields(Profile)])
    usual = Profile()
    return Profile(
        title=table.text("title", usual.title),
        topics=table.words("topics", bank.topics),
        levels=table.wholes("levels", LEVELS, "level"),
        kinds=table.words("kinds", lambda: kinds_in(bank)),
        count=table.whole("count", 1, MOST) or usual.count,
        seed=table.text("seed", usual.seed),
        style=next(style for style in STYLES if style == table.word("style", STYLES, usual.style)),
        choices=table.flag("choices"),
        variants=table.whole("variants", 1, MOST_VARIANTS) or usual.variants,
        split=table.flag("split"),
        retention=_retention(table),
    )


def _retention(table: Table) -> float:
    retention = float(table.get("retention", float, "share", 0.0))
    least, most = RETENTIONS
    if retention and not least <= retention <= most:
        raise table.wrong("retention", f"{retention} is not between {least} and {most}")
    return retention
