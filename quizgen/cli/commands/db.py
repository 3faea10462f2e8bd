"""`quizgen db`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from quizgen.cli.options import begun, database_option, force_option
from quizgen.errors import QuizgenError
from quizgen.words import counted


@click.group()
def command() -> None:
    """Keep, move and mend the study database."""


@command.command()
@database_option
def check(database: Path) -> None:
    """Look for damage, and for cards at odds with the log."""
    from quizgen.study.opening import open_store

    with open_store(begun(database)) as store:
        problems = store.problems()
    for problem in problems:
        click.echo(problem)
    if problems:
        raise QuizgenError(
            f"{database}: is not in order; try `quizgen db rebuild`, or go back to a copy with "
            "`quizgen db restore`"
        )
    click.echo(f"{database}: in order")


@command.command()
@database_option
def rebuild(database: Path) -> None:
    """Make all cards anew from the log of reviews."""
    from quizgen.study.opening import open_store

    with open_store(begun(database)) as store:
        store.rebuild()
        cards, reviews = len(store.cards()), len(store.reviews())
    click.echo(f"{counted(cards, 'card')}, from {counted(reviews, 'review')}")


@command.command()
@database_option
def backup(database: Path) -> None:
    """Put a copy by now; one a day is put by without asking."""
    from quizgen.study.backups import put_by
    from quizgen.study.opening import open_store

    stamp = datetime.now(UTC).strftime("by-hand-%Y%m%dT%H%M%SZ")
    with open_store(begun(database)) as store:
        click.echo(put_by(store.database, database, stamp))


@command.command("restore")
@click.argument("copy", required=False, type=click.Path(path_type=Path, dir_okay=False))
@database_option
def restore_(database: Path, copy: Path | None) -> None:
    """Go back to a COPY; without one, list the copies there are."""
    from quizgen.study.backups import backups_of
    from quizgen.study.restoring import restore

    if copy is None:
        for found in sorted(backups_of(database).glob("*.db")):
            click.echo(found)
        return
    kept_as = restore(copy, database)
    click.echo(
        f"{database}: restored" + (f"; as it was it is kept as {kept_as}" if kept_as else "")
    )


@command.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; left out: stdout.")
@force_option
@database_option
def export(database: Path, output: Path | None, force: bool) -> None:
    """Write the log as JSON, a line an entry."""
    from quizgen.files import refuse_existing, replacing
    from quizgen.study.exchange import write_lines
    from quizgen.study.opening import open_store

    if output is not None:
        refuse_existing(output, force)
    with open_store(begun(database)) as store:
        text = write_lines(store.entries())
    if output is None:
        sys.stdout.write(text)
        return
    with replacing(output) as draft:
        draft.write_text(text, encoding="utf-8")
    click.echo(f"{output}: {text.count(chr(10))} entries")


@command.command("import")
@click.argument("log", type=click.Path(path_type=Path, dir_okay=False))
@database_option
def import_(database: Path, log: Path) -> None:
    """Add the entries of an exported LOG that are not here yet."""
    from quizgen.study.exchange import read_lines
    from quizgen.study.opening import open_store

    found = list(read_lines(log))
    with open_store(database) as store:
        added = store.merge(found)
    click.echo(f"{added} of {len(found)} entries were new")
