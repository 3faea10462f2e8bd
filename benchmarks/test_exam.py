"""How long personal exams take, beside the bare compile time of the same sources, in the same run.

Promised: 100 exams of 20 questions, each with key and solutions, within 1.5 times the time that
typst takes for these sources alone, in as many processes.

What 1,000 exams cost in memory was seen once, on a machine with two cores: the process that asks
for them grows by 1 MB for 100 exams of 20 questions, above 38 MB; those that make them stay below
460 MB each, and fresh ones take over after 200; to bind 1,000 took 5 seconds and 10 MB.
"""

import multiprocessing
import shutil
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from quizgen.exam import Recipe, Student, plan_exam, quick, write_personal
from quizgen.exam.build import personal_version
from quizgen.exam.personal import sources
from quizgen.exam.typeset import pdf
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank

STUDENTS = tuple(Student(f"s{number}", f"Student {number}") for number in range(100))
PROCESSES = 2


@cache
def recipe() -> Recipe:
    bank = Bank(bank_folder())
    blueprint = quick(20, "Benchmark", course="", date="", choices=False)
    return Recipe(
        bank.folder, True, None, blueprint, "bench", plan_exam(blueprint, bank.items(), "bench")
    )


def whole_run(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for _ in write_personal(recipe(), STUDENTS, folder, force=True, processes=PROCESSES):
        pass


def compile_all(every: list[str]) -> None:
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
        for _ in pool.map(pdf, every):
            pass


@pytest.mark.parametrize("what", ["typst alone", "the whole run"])
def test_a_hundred_exams(benchmark, tmp_path: Path, what: str) -> None:
    benchmark.group = "100 personal exams of 20 questions"
    if what == "typst alone":
        items = Bank(bank_folder()).item
        made = recipe()
        versions = (
            personal_version(made.blueprint, made.plan, items, made.seed, student)
            for student in STUDENTS
        )
        every = [source for version in versions for source in sources(made, version)]
        benchmark.pedantic(compile_all, args=(every,), rounds=1)
    else:
        benchmark.pedantic(whole_run, args=(tmp_path / "run",), rounds=1)
