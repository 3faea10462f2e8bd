"""The log as lines of JSON, for other machines and other programs."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from quizgen.decoding import read_text, wrong_with
from quizgen.errors import QuizgenError
from quizgen.study.card import Rating
from quizgen.study.review import Entry, Hold, Key, Mark, Review, Undo

_KINDS: dict[str, type[Review | Hold | Undo]] = {"review": Review, "hold": Hold, "undo": Undo}


def line(entry: Entry) -> str:
    """Return an entry as one line of JSON: its kind, its key and its own fields."""
    body = entry.body
    kind = next(name for name, made in _KINDS.items() if isinstance(body, made))
    values = {field.name: _plain(getattr(body, field.name)) for field in fields(body)}
    return json.dumps({"kind": kind, **_plain(entry.key), **values}, ensure_ascii=False)


def read_lines(path: Path) -> Iterator[Entry]:
    """Yield the entries of a file, or raise `QuizgenError` with the first line that is wrong."""
    lines = read_text(path, by_name=False).split("\n")
    for number, each in enumerate(lines, start=1):
        if each.strip():
            try:
                yield _entry(json.loads(each))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise QuizgenError(
                    f"{path}:{number}: is no entry of a study log ({wrong_with(error)}); nothing "
                    "was imported: export the log again with `quizgen db export`"
                ) from error


def write_lines(entries: Iterable[Entry]) -> str:
    """Return a log as lines of JSON, in its order."""
    ordered = sorted(entries, key=lambda entry: entry.order)
    return "".join(f"{line(entry)}\n" for entry in ordered)


def _plain(value: Any) -> Any:
    match value:
        case Key():
            return {"machine": value.machine, "number": value.number}
        case datetime():
            return value.isoformat()
        case Rating():
            return int(value)
        case _:
            return value


def _entry(values: dict[str, Any]) -> Entry:
    made = _KINDS[values.pop("kind")]
    key = Key(_text(values.pop("machine")), _whole(values.pop("number")))
    names = {field.name for field in fields(made)}
    if names != set(values):
        raise ValueError(f"it has {', '.join(sorted(set(values) ^ names))} too much or too little")
    body: Callable[..., Review | Hold | Undo] = made
    return Entry(key, body(**{name: _READERS[name](value) for name, value in values.items()}))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise TypeError(f"{value!r} is no whole number")
    return value


def _moment(value: Any) -> datetime:
    when = datetime.fromisoformat(_text(value))
    if when.utcoffset() is None:
        raise ValueError(f"{value} has no time zone")
    return when


def _verdict(value: Any) -> str:
    if value not in get_args(Mark):
        raise ValueError(f"{value!r} is no verdict")
    return _text(value)


def _key(value: Any) -> Key:
    return Key(_text(value["machine"]), _whole(value["number"]))


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("card", "seed", "bank", "expected", "given"), _text),
    **dict.fromkeys(("variant", "hints", "milliseconds", "parameters"), _whole),
    **dict.fromkeys(("when", "until"), _moment),
    **dict.fromkeys(("automatic", "rating"), lambda value: Rating(_whole(value))),
    "undoes": _key,
    "verdict": _verdict,
    "predicted": lambda value: None if value is None else float(value),
    "misconception": lambda value: None if value is None else _text(value),
}
