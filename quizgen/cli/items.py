"""The items that a command works with, the questions drawn of them, and what is left out."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from quizgen.cli.banks import by_catalogue
from quizgen.cli.options import is_left_out

if TYPE_CHECKING:
    from quizgen.questions.bank import Bank
    from quizgen.questions.item import Item
    from quizgen.questions.question import Question

LONG = 500  # so many questions take a second to draw


def chosen(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return the items of the topics, or all shared ones; what is broken is named on stderr."""
    return shared(everything(bank, topics), bank, topics)


def shared(items: "tuple[Item, ...]", bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Leave out own cards whose topic is not named: a seed means the same on every machine."""
    return items if topics else tuple(item for item in items if not bank.is_own(item))


def everything(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return the same items, own cards among them though no topic is named."""
    found = {item.id: item for topic in topics or (None,) for item in bank.items(topic)}
    warn_of_broken(bank)
    return tuple(found[item_id] for item_id in sorted(found))


def listed(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return all those by the catalogue in the user's cache: each is read when it is asked."""
    for topic in topics:
        bank.check_topic(topic)
    items = by_catalogue(bank)
    warn_of_broken(bank)
    return tuple(item for item in items if not topics or item.topic in topics)


def warn_of_broken(bank: "Bank") -> None:
    """Say on stderr which files of a bank, of those read up to now, could not be read."""
    for broken in bank.broken:
        warn(str(broken))


def drawn(bank: "Bank", topics: tuple[str, ...], count: int, seed: str) -> "tuple[Question, ...]":
    """Draw questions, with a progress bar on stderr where many are wanted and somebody looks.

    With a count of 0 each item is asked once.
    """
    items = chosen(bank, topics)
    with drawing(items, affordable(count, items) or len(items), seed) as questions:
        return tuple(questions)


def affordable(count: int, items: "Sequence[Item]") -> int:
    """Return the count if somebody asked for it; a default falls to what there is."""
    from quizgen.questions.draw import most

    return min(count, most(items) or count) if is_left_out("count") else count


@contextmanager
def drawing(items: "tuple[Item, ...]", count: int, seed: str) -> "Iterator[Iterable[Question]]":
    """Draw questions one by one, with the same progress bar."""
    from quizgen.questions.draw import draw_each

    hidden = count < LONG or not sys.stderr.isatty()
    with click.progressbar(
        draw_each(items, count, seed), length=count, label="Drawing", file=sys.stderr, hidden=hidden
    ) as bar:
        yield bar
    say_repeated(count, len(items))


def say_repeated(questions: int, templates: int) -> None:
    """Say on stderr that there are fewer templates than questions: more topics would mend it."""
    if templates < questions:
        named = "template or card" if templates == 1 else "templates and cards"
        click.echo(
            f"{questions} questions of {templates} {named}: some come again with other numbers",
            err=True,
        )


def warn(line: str) -> None:
    """Say on stderr what could not be read and is left out."""
    click.secho(f"Warning: left out: {line}", fg="yellow", err=True)
