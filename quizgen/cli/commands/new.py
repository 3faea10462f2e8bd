"""`quizgen new`."""

from pathlib import Path

import click

from quizgen.cli.options import into_bank_option
from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder, is_installed


@click.command()
@click.argument("item_id", metavar="TOPIC/NAME")
@click.option("--card", is_flag=True, help="Write a concept card instead of a template.")
@into_bank_option
def command(item_id: str, card: bool, folder: Path | None) -> None:
    """Begin a question of your own.

    It passes the check at once, and its comments say what to change.
    """
    from quizgen.questions.starting import start

    if folder is None and is_installed():
        raise QuizgenError(
            "the bank of an installed quizgen is replaced by every update; name a folder of your "
            "own with --bank"
        )
    path = start(folder or bank_folder(), item_id, card=card)
    own = f" --bank {folder}{'' if card else ' --trust-bank'}" if folder else ""
    click.echo(f"{path}\n")
    click.echo("Look at it, make it yours, and prove it:")
    for line in (f"quizgen show {item_id} --solution{own}", f"quizgen check {item_id}{own}"):
        click.echo(f"  {line}")
