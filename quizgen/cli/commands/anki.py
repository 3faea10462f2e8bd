"""`quizgen anki`."""

from pathlib import Path

import click

from quizgen.cli.options import bank_options, warn
from quizgen.questions.bank import Bank


@click.group()
def command() -> None:
    """Keep an Anki deck fresh."""


@command.command()
@click.argument("deck", type=click.Path(path_type=Path, dir_okay=False))
@bank_options
def refresh(deck: Path, bank: Bank) -> None:
    """Give every note of a DECK other numbers, and add what is new in its topics.

    Import the deck again: Anki updates the notes in place and keeps their progress.
    """
    from quizgen.formats.anki.refreshing import refresh as refresh_deck

    done = refresh_deck(deck, bank)
    for broken in bank.broken:
        warn(str(broken))
    for reason in done.kept:
        click.secho(f"Kept as it was: {reason}", fg="yellow", err=True)
    for item_id in done.added:
        click.echo(f"New: {item_id}")
    click.echo(f"{deck}: {done.renewed} notes refreshed, {len(done.added)} new")
