"""`quizgen stats`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from quizgen.cli.items import listed
from quizgen.cli.options import (
    bank_options,
    begun,
    database_option,
    force_option,
    json_option,
    topic_option,
)
from quizgen.cli.printing import print_json
from quizgen.files import refuse_existing, replacing
from quizgen.questions.bank import Bank


@click.command()
@topic_option
@json_option("one object with everything")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a page instead."
)
@force_option
@database_option
@bank_options
def command(
    topics: tuple[str, ...],
    as_json: bool,
    html: Path | None,
    force: bool,
    database: Path,
    bank: Bank,
) -> None:
    """Show how study goes.

    What is due, what is remembered, what takes long and which mistakes come back.
    """
    from quizgen.study.days import day_of
    from quizgen.study.opening import open_store
    from quizgen.study.statistics import statistics
    from quizgen.study.tally import tally

    if as_json and html is not None:
        raise click.UsageError("--json and --html are two forms of the same; give one of them")
    if html is not None:
        refuse_existing(html, force)
    items = [item.id for item in listed(bank, topics)]
    now = datetime.now(UTC)
    with open_store(begun(database)) as store:
        counted = tally(store.log, now, topics)
        cards, holds = store.cards(), store.held()
    found = statistics(counted, cards, holds, items, store.parameters, now, bank.folder)
    if html is not None:
        from quizgen.study.statistics_page import page

        with replacing(html) as draft:
            draft.write_text(page(found, day_of(now)), encoding="utf-8")
        click.echo(html)
    elif as_json:
        from dataclasses import asdict

        plain = asdict(found)
        plain["days"] = {str(day): count for day, count in found.days.items()}
        print_json(plain)
    else:
        from shutil import get_terminal_size

        from quizgen.render.terminal import measure
        from quizgen.study.charts import lines

        for line in lines(found, day_of(now), measure(get_terminal_size().columns)):
            click.echo(line)
