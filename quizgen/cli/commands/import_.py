"""`quizgen import`."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.options import into_bank_option
from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder, own_cards_folder
from quizgen.questions.names import topic_folder
from quizgen.study.words import counted

if TYPE_CHECKING:
    from quizgen.importing import Fault, Imported, Remark

SHOWN = 20  # lines of one kind


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--into", "topic", metavar="TOPIC", help="The topic; the file's name if left out.")
@click.option(
    "--encoding", help="How the text is encoded, such as windows-1252, if not in UTF-8 or UTF-16."
)
@click.option("--skip-bad", is_flag=True, help="Leave out what is faulty, and import the rest.")
@into_bank_option
def command(
    source: Path, topic: str | None, encoding: str | None, skip_bad: bool, folder: Path | None
) -> None:
    """Make cards of your own from a FILE: all of it, or nothing.

    FILE is a list of terms and definitions with a tab or a colon between them, a table (.csv,
    .tsv), Markdown (.md) with Q: and A: or with {{c1::gaps}} and ==highlights==, or a package of
    Anki (.apkg). Importing it again changes what has changed; cards that are
    gone from FILE stay, until you delete them in the card file that is named afterwards.
    """
    from quizgen.importing import Refused, import_cards, topic_for

    into = topic_for(topic, source)
    own = folder or own_cards_folder(os.environ)
    if not folder and topic_folder(bank_folder(), into).is_dir():
        raise QuizgenError(f"{into} is a topic of quizgen already; name another with --into")
    done = import_cards(source, own, into, encoding=encoding, skip_bad=skip_bad)
    _warn(source, done.faults, "red" if isinstance(done, Refused) else "yellow")
    if isinstance(done, Refused):
        raise QuizgenError(
            f"nothing was imported, because of {counted(len(done.faults), 'fault')}; mend them, "
            "or leave them out with --skip-bad"
        )
    _warn(source, done.remarks, "yellow")
    _report(done, f"--topic {into}" + (f" --bank {folder}" if folder else ""))


def _warn(source: Path, lines: "Sequence[Fault | Remark]", color: str) -> None:
    for line in lines[:SHOWN]:
        click.secho(f"{source}:{line.place}: {line.message}", fg=color, err=True)
    if len(lines) > SHOWN:
        click.secho(f"{source}: and {len(lines) - SHOWN} more such lines", fg=color, err=True)


def _report(done: "Imported", options: str) -> None:
    for item_id in done.changed[:SHOWN]:
        click.echo(f"Changed: {item_id}")
    if len(done.changed) > SHOWN:
        click.echo(f"and {len(done.changed) - SHOWN} more")
    click.echo(
        f"{done.path}: {counted(done.total, 'card')} read, {len(done.added)} new, "
        f"{len(done.changed)} changed"
    )
    click.echo(f"Go on with `quizgen study {options}`.")
