"""Make exams with a face: a progress bar, what was written, and how even the versions are."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

import click

from quizgen.cli.items import say_repeated
from quizgen.files import refuse_existing, replacing
from quizgen.folders import templates_folder
from quizgen.questions.bank import Bank
from quizgen.words import counted

if TYPE_CHECKING:
    from quizgen.exam import Exam, Recipe
    from quizgen.exam.personal import Wish
    from quizgen.exam.tick import Tick

SHOWN = 20  # lines of what has moved


def start_blueprint(path: Path, force: bool) -> Path:
    """Write a commented blueprint that works at once."""
    refuse_existing(path, force)
    with replacing(path) as draft:
        draft.write_bytes((templates_folder() / "exam" / "blueprint.toml").read_bytes())
    return path


def make_versions(
    made: "Callable[[Tick], Exam]", versions: int, bank: Bank, folder: Path, force: bool
) -> None:
    """Build and write an exam in versions A, B, ... and report the balance."""
    from quizgen.exam import paths_for, record, write_exam
    from quizgen.exam.tick import STEPS

    paths_for(folder, ascii_uppercase[:versions], force)  # refuses before anybody has waited
    try:
        with click.progressbar(
            length=STEPS * versions,
            label="Versions",
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
        ) as bar:
            exam = made(bar.update)
            paths = write_exam(exam, folder, force, bank.folder, bar.update)
    except KeyboardInterrupt:
        click.echo(f"\nNothing was written; {folder} is as it was.", err=True)
        raise
    for path in paths:
        click.echo(path)
    for version in map(record, exam.versions):
        click.echo(
            f"Version {version.letter}: {counted(version.points, 'point')}, "
            f"mean level {version.level}, {version.words} words",
            err=True,
        )
    tasks = exam.versions[0].tasks
    say_repeated(len(tasks), len({task.question.id for task in tasks}))


def make_personal(recipe: "Recipe", wishes: "Sequence[Wish]", folder: Path, force: bool) -> None:
    """Write one exam a student, and report the balance."""
    from quizgen.exam import write_personal

    made = write_personal(recipe, wishes, folder, force=force, processes=os.cpu_count() or 1)
    try:
        with click.progressbar(
            made, len(wishes), label="Exams", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            done = [
                (each.record.points, each.record.level, each.record.words, each.moved)
                for each in bar
            ]
    except KeyboardInterrupt:
        click.echo(f"\nWhat is in {folder} is whole; the same command goes on.", err=True)
        raise
    _say_moved([line for *_, moved in done for line in moved])
    ids = [slot.item_id for row in recipe.plan for slot in row]
    say_repeated(len(ids), len(set(ids)))
    points, levels, words, _ = zip(*done, strict=True)
    click.echo(f"{folder}: {counted(len(done), 'exam')}")
    click.echo(
        f"Points {_span(points)}, mean level {_span(levels)}, words {_span(words)}", err=True
    )


def make_again(manifest: Path, bank: Bank, folder: Path, force: bool) -> None:
    """Make the exam of a manifest again, and name the questions that have moved since."""
    from quizgen.exam import Exam, Recipe, build_again, read_manifest

    found = read_manifest(manifest)
    wanted, seed, versions = found.blueprint, found.seed, found.versions
    if all(version.student for version in versions):
        recipe = Recipe(bank.folder, bank.trusted, bank.own, wanted, seed, ())
        make_personal(recipe, versions, folder, force)
        return
    again = [build_again(version, bank.item, wanted.choices) for version in versions]
    exam = Exam(wanted, seed, tuple(version for version, _ in again))
    make_versions(lambda _: exam, len(versions), bank, folder, force)
    _say_moved([line for _, moved in again for line in moved])


def _say_moved(lines: Sequence[str]) -> None:
    for line in lines[:SHOWN]:
        click.secho(f"Warning: {line}", fg="yellow", err=True)
    if len(lines) > SHOWN:
        click.secho(f"Warning: {len(lines) - SHOWN} more have moved", fg="yellow", err=True)


def _span(values: Sequence[float]) -> str:
    low, high = min(values), max(values)
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"
