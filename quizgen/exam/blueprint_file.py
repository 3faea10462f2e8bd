"""Read a blueprint; what is wrong is told with file, line, key and the nearest right word."""

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import PAPERS, Blueprint, Wanted, one_line
from quizgen.exam.labels import languages
from quizgen.exam.toml_lines import Lines
from quizgen.questions.bank import Bank
from quizgen.questions.misconceptions import registries
from quizgen.questions.question import LEVELS

MOST = 500  # questions of a section, and points of a question
KINDS = ("template", "concept")


def read_blueprint(path: Path, bank: Bank) -> Blueprint:
    """Read a blueprint whose topics, kinds, questions and misconceptions are those of a bank."""
    try:
        source = path.read_text(encoding="utf-8")
        found = tomllib.loads(source)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise QuizgenError(
            f"{path}: {reason}; `quizgen exam --init {path}` writes a blueprint"
        ) from error
    except UnicodeDecodeError as error:
        raise QuizgenError(f"{path}: {error}; write it as a text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).removesuffix(")").rpartition(" (at ")
        at = re.match(r"line (\d+)", place)  # else it is the end of the document
        line = at[1] if at else len(source.splitlines())
        raise QuizgenError(f"{path}:{line}: {what}; mend the file") from error
    lines = Lines(tuple(source.split("\n")))
    table = _Table(path, lines, found)
    table.only([each.name for each in fields(Blueprint)])
    return Blueprint(
        title=table.title(),
        sections=tuple(_section(each, bank) for each in table.tables("sections")),
        course=one_line(table.text("course")),
        date=one_line(table.text("date")),
        paper=table.word("paper", PAPERS, "a4"),
        language=table.word("language", languages(), "en"),
        instructions=one_line(table.text("instructions")),
        choices=table.flag("choices"),
        formula_sheet=table.flag("formula_sheet"),
        no_template_twice=table.flag("no_template_twice"),
        misconceptions=table.words("misconceptions", lambda: _misconceptions(bank)),
    )


def _section(table: "_Table", bank: Bank) -> Wanted:
    table.only([each.name for each in fields(Wanted)])
    wanted = Wanted(
        title=one_line(table.text("title")),
        topics=table.words("topics", bank.topics),
        levels=table.levels(),
        kinds=table.words(
            "kinds", lambda: (*KINDS, *sorted({i.answer_type for i in bank.items()}))
        ),
        count=table.whole("count") or 0,
        points=table.whole("points"),
        questions=table.questions(bank),
        share=table.words("share"),
    )
    drawing = [name for name in ("topics", "levels", "kinds", "count") if name in table.found]
    if wanted.questions and drawing:
        raise table.wrong(
            drawing[0], "questions are named here, so none is drawn; drop one of both"
        )
    if not wanted.questions and not wanted.count:
        raise table.wrong("count", "a section needs a count of questions, or names of questions")
    return wanted


def _misconceptions(bank: Bank) -> Collection[str]:
    return [each.id for each in registries(bank.folder)]


@dataclass(slots=True)
class _Table:
    """A table of the file, at its place; each value is checked when it is asked for."""

    path: Path
    lines: Lines
    found: Mapping[str, Any]
    section: int | None = None

    def wrong(self, key: str, what: str, value: str = "") -> QuizgenError:
        line = self.lines.of_key(key, self.section, value)
        return QuizgenError(f"{self.path}:{line}: {key}: {what}")

    def get(self, key: str, kind: type, called: str, default: Any) -> Any:
        value = self.found.get(key, default)
        if value is not default and type(value) is not kind:
            raise self.wrong(key, f"{value!r} is no {called}; write {_SAMPLES[kind]}")
        return value

    def text(self, key: str) -> str:
        return str(self.get(key, str, "text", ""))

    def title(self) -> str:
        title = one_line(self.text("title"))
        if not title:
            raise self.wrong("title", 'an exam needs a title; write title = "Midterm"')
        return title

    def flag(self, key: str) -> bool:
        return bool(self.get(key, bool, "yes or no", False))

    def whole(self, key: str) -> int | None:
        value = self.get(key, int, "whole number", None)
        if value is not None and not 1 <= value <= MOST:
            raise self.wrong(key, f"{value} is not between 1 and {MOST}")
        return None if value is None else int(value)

    def word(self, key: str, known: Collection[str], default: str) -> str:
        value = self.text(key) or default
        self.known(key, value, known)
        return value

    def words(
        self, key: str, known: Callable[[], Collection[str]] | None = None
    ) -> tuple[str, ...]:
        rows = self.get(key, list, "list", [])
        for row in rows:
            if not isinstance(row, str):
                raise self.wrong(key, f"{row!r} is no text; put it in quotes")
            if known:
                self.known(key, row, known())
        return tuple(rows)

    def known(self, key: str, value: str, known: Collection[str]) -> None:
        if value not in known:
            raise self.wrong(key, f"there is no {value!r}; {_nearest(value, known)}", value)

    def levels(self) -> tuple[int, ...]:
        rows = self.get("levels", list, "list", [])
        for row in rows:
            if type(row) is not int or row not in LEVELS:
                raise self.wrong("levels", f"{row!r} is no level; they are 1 to {LEVELS[-1]}")
        return tuple(rows)

    def questions(self, bank: Bank) -> tuple[tuple[str, ...], ...]:
        rows = self.get("questions", list, "list", [])
        return tuple(tuple(self.named(row, bank)) for row in rows)

    def named(self, row: object, bank: Bank) -> list[str]:
        """Return the ids of an entry, of which one is asked."""
        names = row if isinstance(row, list) else [row]
        if not names:
            raise self.wrong(
                "questions", "an empty list names nothing; give it questions or drop it"
            )
        for name in names:
            if not isinstance(name, str):
                raise self.wrong("questions", f'{name!r} is no id; write "topic/name"')
            item_id, pinned, variant = name.partition("#")
            if pinned and not re.fullmatch(r"[0-9]{1,18}", variant):
                raise self.wrong(
                    "questions", f'{name!r}: no number after #; write "{item_id}#17"', name
                )
            try:
                item = bank.item(item_id)
                _ = pinned and item.question(int(variant))
            except QuizgenError as error:
                raise self.wrong("questions", str(error), name) from error
        return list(map(str, names))

    def tables(self, key: str) -> list["_Table"]:
        rows = self.get(key, list, "list", [])
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise self.wrong(key, "an exam needs sections; begin each with [[sections]]")
        return [_Table(self.path, self.lines, row, place) for place, row in enumerate(rows)]

    def only(self, known: Collection[str]) -> None:
        for key in self.found:
            if key not in known:
                raise self.wrong(key, f"there is no such key; {_nearest(key, known)}")


_SAMPLES: Mapping[type, str] = {
    str: '"a text in quotes"',
    int: "a number such as 5",
    bool: "true or false",
    list: "[a, list]",
}


def _nearest(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    if near:
        return f"did you mean {near[0]}?"
    if len(known) <= 20:
        return f"take {', '.join(known)}"
    return "`quizgen list` and `quizgen misconceptions` show what there is"
