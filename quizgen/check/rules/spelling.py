"""Texts are spelled as in the rest of the bank, and no word stands twice in a row."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from quizgen.check.texts import KEPT, prose, texts_of
from quizgen.questions.question import Question

WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
TWICE = re.compile(r"\b([A-Za-z]{2,}) \1\b", re.IGNORECASE)
MEANT = {"that that", "had had"}


def of_question(question: Question) -> Iterator[str]:
    """Look at every word that is no formula and no code."""
    for name, text in texts_of(question):
        for fault in _faults(text):
            yield f"the {name}: {fault}"


@lru_cache(KEPT)
def _faults(text: str) -> tuple[str, ...]:
    words = prose(text)
    twice = (m[0] for m in TWICE.finditer(words) if m[0].lower() not in MEANT)
    wrong = (
        (word, _misspelled()[word.lower()])
        for word in WORD.findall(words)
        if word.lower() in _misspelled()
    )
    return (
        *(f"{pair!r} stands twice" for pair in twice),
        *(f"{word!r} is spelled {right!r} here" for word, right in wrong),
    )


@cache
def _misspelled() -> dict[str, str]:
    """Read how words are often spelled wrongly, or otherwise than in this bank."""
    import tomllib

    table = tomllib.loads(files("quizgen.check").joinpath("spelling.toml").read_text("utf-8"))
    return {wrong: right for right, wrongs in table.items() for wrong in wrongs}
