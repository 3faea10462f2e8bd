"""`quizgen exam`."""

from contextlib import nullcontext
from functools import partial
from pathlib import Path

import click

from quizgen.cli.exams import make_again, make_personal, make_versions, start_blueprint
from quizgen.cli.items import affordable, chosen
from quizgen.cli.options import (
    bank_options,
    count_option,
    force_option,
    seed_option,
    title_option,
    titled,
    topic_option,
    typed,
)
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank

QUICK = ("count", "title", "course", "date", "points", "choices")  # what a blueprint says itself


@click.command()
@click.argument("blueprint", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--init", is_flag=True, help="Write a commented BLUEPRINT (exam.toml) and stop.")
@click.option(
    "--from",
    "manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Make the exam of this manifest.json again.",
)
@topic_option
@count_option(default=10)
@click.option(
    "--versions",
    type=click.IntRange(1, 26),
    default=2,
    show_default=True,
    help="How many versions: A, B, ...",
)
@click.option(
    "--roster",
    type=click.Path(path_type=Path, dir_okay=False),
    help="One personal exam for each student of this CSV file (columns name, id; or first name, "
    "last name, id).",
)
@seed_option
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output/exam"),
    show_default=True,
    help="The folder to write into.",
)
@title_option
@click.option("--course", default="", help="Printed in the head of the exam.")
@click.option("--date", default="", help="Printed in the head of the exam.")
@click.option(
    "--points",
    type=click.IntRange(min=1),
    help="Of each question; if left out, one more than its level, with options half of that.",
)
@click.option("--choices", is_flag=True, help="Ask every question with options.")
@force_option
@bank_options
def command(
    blueprint: Path | None,
    init: bool,
    manifest: Path | None,
    topics: tuple[str, ...],
    count: int,
    versions: int,
    roster: Path | None,
    seed: str,
    folder: Path,
    title: str,
    course: str,
    date: str,
    points: int | None,
    choices: bool,
    force: bool,
    bank: Bank,
) -> None:
    """Write a printable exam, its key and its solutions.

    There are several versions, or one for each student of a roster. A BLUEPRINT says what is asked;
    the options alone make a quick one.
    """
    from quizgen.exam import (
        Recipe,
        build,
        plan_exam,
        quick,
        read_blueprint,
        read_roster,
        told_by_line,
    )

    if init:
        click.echo(start_blueprint(blueprint or Path("exam.toml"), force))
        return
    if manifest:
        _refuse("--from", "blueprint", *QUICK, "topics", "versions", "roster", "seed")
        make_again(manifest, bank, folder, force)
        return
    if blueprint:
        _refuse("a blueprint", *QUICK, "topics")
        if blueprint.suffix.lower() == ".csv":
            raise QuizgenError(f"{blueprint}: a blueprint is a TOML file; did you mean --roster?")
        wanted = read_blueprint(blueprint, bank)
        items, own = chosen(bank, ()), tuple(filter(bank.is_own, bank.items()))
    else:
        items, own = chosen(bank, topics), ()
        title, count = titled(title, bank, topics), affordable(count, items)
        wanted = quick(count, title, course=course, date=date, choices=choices, points=points)
    with told_by_line(blueprint) if blueprint else nullcontext():
        if roster:
            _refuse("--roster", "versions")
            students = read_roster(roster)
            plan = plan_exam(wanted, items, seed, own)
            recipe = Recipe(bank.folder, bank.trusted, bank.own, wanted, seed, plan)
            make_personal(recipe, students, folder, force)
        else:
            built = partial(build, wanted, items, versions=versions, seed=seed, own=own)
            make_versions(lambda tick: built(tick=tick), versions, bank, folder, force)


def _refuse(beside: str, *names: str) -> None:
    """Raise if an option is given that has no meaning beside another."""
    if said := typed(*names):
        raise QuizgenError(f"{said} has no meaning beside {beside}; leave one of them out")
