"""Read a blueprint; what is wrong is told with file, line, key and the nearest right word."""

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import MOST, PAPERS, Blueprint, Wanted, one_line, paragraphs
from quizgen.exam.clash import ClashError
from quizgen.exam.labels import languages
from quizgen.exam.plan import pool
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.misconceptions import registries
from quizgen.questions.question import LEVELS
from quizgen.questions.selecting import kinds_in
from quizgen.questions.template import Template
from quizgen.toml_file import Table, read_table

SECTIONS = "an exam needs sections"


def read_blueprint(path: Path, bank: Bank) -> Blueprint:
    """Read a blueprint whose topics, kinds, questions and misconceptions are those of a bank."""
    table = _table(path)
    table.only([each.name for each in fields(Blueprint)])
    return Blueprint(
        title=_title(table),
        sections=tuple(_section(each, bank) for each in table.tables("sections", SECTIONS)),
        course=one_line(table.text("course")),
        date=one_line(table.text("date")),
        paper=table.word("paper", PAPERS, "a4"),
        language=table.word("language", languages(), "en"),
        instructions=paragraphs(table.text("instructions")),
        choices=table.flag("choices"),
        formula_sheet=table.flag("formula_sheet"),
        no_template_twice=table.flag("no_template_twice"),
        misconceptions=table.words("misconceptions", lambda: _misconceptions(bank)),
    )


@contextmanager
def told_by_line(path: Path) -> Iterator[None]:
    """Let a clash, which is found only when questions are chosen, name its line of the file."""
    try:
        yield
    except ClashError as clash:
        table = _table(path)
        if clash.section is not None:
            table = list(table.tables("sections", SECTIONS))[clash.section]
        raise table.wrong(clash.key, clash.what, clash.text) from clash


def _table(path: Path) -> Table:
    return read_table(path, f"`quizgen exam --init {path}` writes a blueprint")


def _title(table: Table) -> str:
    title = one_line(table.text("title"))
    if not title:
        raise table.wrong("title", 'an exam needs a title; write title = "Midterm"')
    return title


def _section(table: Table, bank: Bank) -> Wanted:
    table.only([each.name for each in fields(Wanted)])
    wanted = Wanted(
        title=one_line(table.text("title")),
        topics=table.words("topics", bank.topics),
        levels=table.wholes("levels", LEVELS, "level"),
        kinds=table.words("kinds", lambda: kinds_in(bank)),
        count=table.whole("count", 1, MOST) or 0,
        points=table.whole("points", 1, MOST),
        questions=tuple(tuple(_named(table, row, bank)) for row in table.rows("questions")),
        share=table.words("share"),
    )
    drawing = [name for name in ("topics", "levels", "kinds", "count") if name in table.found]
    if wanted.questions and drawing:
        raise table.wrong(
            drawing[0], "questions are named here, so none is drawn; drop one of both"
        )
    if not wanted.questions and not wanted.count:
        raise table.wrong("count", "a section needs a count of questions, or names of questions")
    names = (name.partition("#")[0] for row in wanted.questions for name in row)
    _see_sense(table, wanted, [*map(bank.item, names)] or pool(wanted, bank.items()))
    return wanted


def _see_sense(table: Table, wanted: Wanted, items: Sequence[Item]) -> None:
    """Raise if there is nothing to ask, or nothing that could be shared."""
    if not items:
        what = "no question is of these topics, levels and kinds at once; widen the section"
        raise table.wrong("count", what)
    known = {name for item in items if isinstance(item, Template) for name in item.space.domains}
    for name in wanted.share:
        if name not in known:
            what = f"no question here has a parameter {name!r}; `quizgen show ID --json` says"
            raise table.wrong("share", f"{what} under `given` which it has", name)


def _misconceptions(bank: Bank) -> Collection[str]:
    return [each.id for each in registries(bank.folder)]


def _named(table: Table, row: object, bank: Bank) -> list[str]:
    """Return the ids of an entry, of which one is asked."""
    names = row if isinstance(row, list) else [row]
    if not names:
        raise table.wrong("questions", "an empty list names nothing; give it questions or drop it")
    for name in names:
        if not isinstance(name, str):
            raise table.wrong("questions", f'{name!r} is no id; write "topic/name"')
        item_id, pinned, variant = name.partition("#")
        if pinned and not re.fullmatch(r"[0-9]{1,18}", variant):
            raise table.wrong(
                "questions", f'{name!r}: no number after #; write "{item_id}#17"', name
            )
        try:
            item = bank.item(item_id)
            _ = pinned and item.question(int(variant))
        except QuizgenError as error:
            raise table.wrong("questions", str(error), name) from error
    return list(map(str, names))
