"""`quizgen import`."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.completing import complete_own_topic
from quizgen.cli.options import into_bank_option, json_option
from quizgen.cli.printing import print_json
from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder, own_cards_folder
from quizgen.questions.names import topic_folder
from quizgen.words import counted

if TYPE_CHECKING:
    from quizgen.importing import Fault, Imported, Named, Remark

SHOWN = 20  # lines of one kind


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--into",
    "topic",
    metavar="TOPIC",
    shell_complete=complete_own_topic,
    help="The topic; the file's name if left out.",
)
@click.option(
    "--encoding", help="How the text is encoded, such as windows-1252, if not in UTF-8 or UTF-16."
)
@click.option("--skip-bad", is_flag=True, help="Leave out what is faulty, and import the rest.")
@click.option("--prune", is_flag=True, help="Also remove the topic's cards that are not in FILE.")
@click.option("--yes", is_flag=True, help="Remove them without asking.")
@json_option("one object with everything")
@into_bank_option
def command(
    source: Path,
    topic: str | None,
    encoding: str | None,
    skip_bad: bool,
    prune: bool,
    yes: bool,
    as_json: bool,
    folder: Path | None,
) -> None:
    """Make cards of your own from a FILE: all of it, or nothing.

    FILE is a list of terms and definitions with a tab, a colon, a dash or an equals sign between
    them, a table (.csv, .tsv), Markdown (.md) with Q: and A:, with front :: back, or with
    {{c1::gaps}} and ==highlights==, or a package of Anki (.apkg). Importing it again changes what
    has changed and keeps your progress; cards that are gone from FILE stay; --prune lists them, and
    removes them if you agree.
    """
    from quizgen.importing import Refused, import_cards, topic_for

    if yes and not prune:
        raise click.UsageError("--yes answers what --prune asks; give both or none")
    if prune and skip_bad:
        raise click.UsageError("--prune would remove what --skip-bad leaves out; give one of them")
    into = topic_for(topic, source)
    own = folder or own_cards_folder(os.environ)
    if not folder and topic_folder(bank_folder(), into).is_dir():
        raise QuizgenError(f"{into} is a topic of quizgen already; name another with --into")
    done = import_cards(
        source,
        own,
        into,
        encoding=encoding,
        skip_bad=skip_bad,
        may_remove=lambda gone: prune and (yes or _confirm(gone, into, source)),
    )
    if as_json:
        print_json(asdict(done))
    elif isinstance(done, Refused):
        _warn(source, done.faults, "red")
    else:
        _report(source, done, f"--topic {into}" + (f" --bank {folder}" if folder else ""))
    if isinstance(done, Refused):
        raise QuizgenError(
            f"nothing was imported, because of {counted(len(done.faults), 'fault')}; mend what "
            "is named above, or leave it out with --skip-bad"
        )


def _confirm(gone: "Sequence[Named]", topic: str, source: Path) -> bool:
    """List what would go, all of it, and ask."""
    click.echo(f"Not in {source}:", err=True)
    for card in gone:
        click.echo(f"  {topic}/{card.name}  {' '.join(card.front.split())}", err=True)
    try:
        return click.confirm(
            f"Remove {counted(len(gone), 'card')}? Your reviews stay in the log", err=True
        )
    except click.Abort as abort:
        raise QuizgenError(
            "nothing was imported: --prune was not answered; say y or n, or give --yes"
        ) from abort


def _warn(source: Path, found: "Sequence[Fault | Remark]", color: str) -> None:
    for line in _some([f"{source}:{each.place}: {each.message}" for each in found]):
        click.secho(line, fg=color, err=True)


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"and {len(lines) - SHOWN} more"


def _report(source: Path, done: "Imported", options: str) -> None:
    _warn(source, done.faults, "yellow")
    _warn(source, done.remarks, "yellow")
    for verb, ids in (("Changed", done.changed), ("Removed", done.removed)):
        for line in _some([f"{verb}: {item_id}" for item_id in ids]):
            click.echo(line)
    removed = f", {len(done.removed):,} removed" if done.removed else ""
    left = f", {len(done.faults):,} left out" if done.faults else ""
    click.echo(
        f"{done.path}: {counted(done.total, 'card')} read, {len(done.added):,} new, "
        f"{len(done.changed):,} changed{removed}{left}"
    )
    if done.gone:
        stays = "stays" if len(done.gone) == 1 else "stay"
        click.echo(
            f"{counted(len(done.gone), 'other card')} of the topic {stays}; --prune lists and "
            "removes what is not in the file."
        )
    click.echo(f"Go on with `quizgen study {options}`.")
