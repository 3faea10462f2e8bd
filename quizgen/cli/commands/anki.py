"""`quizgen anki`."""

from pathlib import Path

import click

from quizgen.cli.items import warn_of_broken
from quizgen.cli.options import bank_options, database_option, force_option
from quizgen.questions.bank import Bank

_DECK = click.Path(path_type=Path, dir_okay=False)


@click.group()
def command() -> None:
    """Keep an Anki deck fresh, and read what was reviewed in it."""


@command.command()
@click.argument("deck", metavar="DECK.apkg|PROFILE.toml", type=_DECK)
@bank_options
def refresh(deck: Path, bank: Bank) -> None:
    """Give every note other numbers, and add what is new.

    Import the deck again: Anki updates the notes in place and keeps their progress. A profile
    refreshes the deck beside it, DECK.apkg beside DECK.toml, and adds what it asks for now.
    """
    from quizgen.formats.anki.profile_file import read_profile
    from quizgen.formats.anki.refreshing import refresh as refresh_deck

    profile = read_profile(deck, bank) if deck.suffix == ".toml" else None
    path = deck.with_suffix(".apkg") if profile else deck
    done = refresh_deck(path, bank, profile)
    warn_of_broken(bank)
    for reason in done.kept:
        click.secho(f"Kept as it was: {reason}", fg="yellow", err=True)
    for item_id in done.added:
        click.echo(f"New: {item_id}")
    click.echo(f"{path}: {done.renewed} notes refreshed, {len(done.added)} new")


@command.command()
@click.argument("file", type=_DECK)
@force_option
def profile(file: Path, force: bool) -> None:
    """Write all choices of a deck to FILE, with comments."""
    from quizgen.files import refuse_existing, replacing
    from quizgen.folders import templates_folder

    refuse_existing(file, force)
    with replacing(file) as draft:
        draft.write_bytes((templates_folder() / "anki" / "profile.toml").read_bytes())
    click.echo(f"{file}: change it, then `quizgen export anki --profile {file}`")


@command.command("import-reviews")
@click.argument("file", metavar="COLLECTION.anki2|COLLECTION.colpkg", type=_DECK)
@database_option
def import_reviews(file: Path, database: Path) -> None:
    """Add reviews made in Anki to the study log.

    `quizgen study` and `quizgen stats` go on from there. The file is only read. Close Anki before
    you name its own collection.anki2: what it still holds open may lack the last reviews. Reviews
    that were added before are left out.
    """
    from quizgen.cli.reviews import add_reviews

    click.echo(add_reviews(file, database))
