"""The exam of one student: made from a seed and an id, or again from its record, and written."""

import os
import re
import signal
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread

from quizgen.exam.again import build_again
from quizgen.exam.blueprint import Blueprint
from quizgen.exam.build import personal_version
from quizgen.exam.contents import FOLDERS
from quizgen.exam.exam import Student, Version
from quizgen.exam.formulas import formulas_for
from quizgen.exam.plan import Plan
from quizgen.exam.record import VersionRecord, record
from quizgen.exam.source import key, paper, solutions
from quizgen.exam.typeset import pdf
from quizgen.files import replacing
from quizgen.questions.bank import Bank

Wish = Student | VersionRecord  # a student's record says what the exam was, to be made again


@dataclass(frozen=True, slots=True)
class Recipe:
    """What all personal exams have in common; a process needs no more to make one of them."""

    bank: Path
    trusted: bool
    own: Path | None
    blueprint: Blueprint
    seed: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class Made:
    """The record of a personal exam that is written, and what has moved since it was first made."""

    record: VersionRecord
    moved: tuple[str, ...]


def file_names(number: int, student: Student) -> tuple[str, ...]:
    """Return the files of the student with this place in the roster; any id gives a safe name."""
    own = f"{number:04}-{re.sub(r'[^A-Za-z0-9_]+', '-', student.id)[:40].strip('-')}"
    return tuple(f"{folder}/{own}.pdf" for folder in FOLDERS)


def make(recipe: Recipe, folder: Path, number: int, wish: Wish) -> Made:
    """Write the exam of one student with its key and solutions, each file whole or not at all."""
    version, moved = _version(recipe, wish)
    assert version.student
    contents = (pdf(source) for source in sources(recipe, version))
    files = {}
    for name, content in zip(file_names(number, version.student), contents, strict=True):
        with replacing(folder / name) as draft:
            draft.write_bytes(content)
        files[name] = sha256(content).hexdigest()
    return Made(record(version, files), moved)


def sources(recipe: Recipe, version: Version) -> tuple[str, str, str]:
    """Return the typst sources of a version's paper, key and solutions."""
    formulas = formulas_for(recipe.blueprint, version, recipe.bank)
    return (
        paper(recipe.blueprint, version, formulas),
        key(recipe.blueprint, recipe.seed, (version,)),
        solutions(recipe.blueprint, recipe.seed, (version,)),
    )


def end_with_parent() -> None:
    """Let a process that makes exams end with the one that asked for them, and not before.

    Ctrl-C reaches both; the exam at hand is finished.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:

        def watch() -> None:
            parent.join()
            os._exit(1)

        Thread(target=watch, daemon=True).start()


def _version(recipe: Recipe, wish: Wish) -> tuple[Version, tuple[str, ...]]:
    bank = opened(recipe.bank, recipe.trusted, recipe.own)
    if isinstance(wish, Student):
        made = personal_version(recipe.blueprint, recipe.plan, bank.item, recipe.seed, wish)
        return made, ()
    return build_again(wish, bank.item, recipe.blueprint.choices)


@cache
def opened(folder: Path, trusted: bool, own: Path | None) -> Bank:
    """Return the bank of this process."""
    return Bank(folder, trusted, own)
