"""`quizgen db`."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from quizgen.cli.options import database_option
from quizgen.errors import QuizgenError


@click.group()
@database_option
@click.pass_context
def command(ctx: click.Context, database: Path | None) -> None:
    """Keep, move and mend the study database."""
    from quizgen.study.place import database_path

    ctx.obj = database or database_path(os.environ)
    if not ctx.obj.exists() and ctx.invoked_subcommand not in ("import", "restore"):
        raise QuizgenError(f"{ctx.obj}: there is no study database; `quizgen study` begins one")


@command.command()
@click.pass_obj
def check(path: Path) -> None:
    """Look for damage, and for cards at odds with the log."""
    from quizgen.study.opening import open_store

    with open_store(path) as store:
        problems = store.problems()
    for problem in problems:
        click.echo(problem)
    if problems:
        raise QuizgenError(
            f"{path}: is not in order; try `quizgen db rebuild`, or go back to a copy with "
            "`quizgen db restore`"
        )
    click.echo(f"{path}: in order")


@command.command()
@click.pass_obj
def rebuild(path: Path) -> None:
    """Make all cards anew from the log of reviews."""
    from quizgen.study.opening import open_store

    with open_store(path) as store:
        store.rebuild()
        click.echo(f"{len(store.cards())} cards, from {len(store.reviews())} reviews")


@command.command()
@click.pass_obj
def backup(path: Path) -> None:
    """Put a copy by now; one a day is put by without asking."""
    from quizgen.study.backups import put_by
    from quizgen.study.opening import open_store

    stamp = datetime.now(UTC).strftime("by-hand-%Y%m%dT%H%M%SZ")
    with open_store(path) as store:
        click.echo(put_by(store.database, path, stamp))


@command.command("restore")
@click.argument("copy", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def restore_(path: Path, copy: Path | None) -> None:
    """Go back to a COPY; without one, list the copies there are."""
    from quizgen.study.backups import backups_of
    from quizgen.study.restoring import restore

    if copy is None:
        for found in sorted(backups_of(path).glob("*.db")):
            click.echo(found)
        return
    kept_as = restore(copy, path)
    click.echo(f"{path}: restored" + (f"; as it was it is kept as {kept_as}" if kept_as else ""))


@command.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; left out: stdout.")
@click.pass_obj
def export(path: Path, output: Path | None) -> None:
    """Write the log as JSON, a line an entry."""
    from quizgen.files import replacing
    from quizgen.study.exchange import write_lines
    from quizgen.study.opening import open_store

    with open_store(path) as store:
        text = write_lines(store.entries())
    if output is None:
        sys.stdout.write(text)
        return
    with replacing(output) as draft:
        draft.write_text(text, encoding="utf-8")
    click.echo(f"{output}: {text.count(chr(10))} entries")


@command.command("import")
@click.argument("log", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def import_(path: Path, log: Path) -> None:
    """Add the entries of an exported LOG that are not here yet."""
    from quizgen.study.exchange import read_lines
    from quizgen.study.opening import open_store

    found = list(read_lines(log))
    with open_store(path) as store:
        added = store.merge(found)
    click.echo(f"{added} of {len(found)} entries were new")
