"""The catalogue: few files are read, and none is overlooked that has changed."""

import os
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions import bank as banks
from quizgen.questions.bank import Bank
from quizgen.questions.catalogue import FILE, Catalogued, catalogued
from tests.questions.test_bank import CARDS, GOOD

FILES = {"t/one.py": GOOD, "t/two.py": GOOD, "t/concepts.toml": CARDS}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_second_look_reads_only_what_is_asked(write_bank, cache, monkeypatch) -> None:
    folder = write_bank(FILES)
    first = catalogued(Bank(folder), cache)
    read: list[str] = []
    monkeypatch.setattr(
        banks, "read_template", lambda path: (read.append(path.name), templates[path])[1]
    )
    templates = {item.path: item for item in first if item.kind == "template"}
    second = catalogued(Bank(folder), cache)
    assert all(isinstance(item, Catalogued) for item in second)
    assert not read
    for before, after in zip(first, second, strict=True):
        for what in ("id", "kind", "title", "topic", "level", "size"):
            assert getattr(before, what) == getattr(after, what)
    assert not read
    for before, after in zip(first, second, strict=True):
        variant = after.typical
        assert (after.allows(variant), after.answer_type) == (True, before.answer_type)
        assert list(after.variants("any"))[:3] == list(before.variants("any"))[:3]
        assert after.question(variant).prompt == before.question(variant).prompt
    assert read == ["one.py", "two.py"]


@pytest.mark.parametrize("name", list(FILES))
def test_a_changed_file_is_read_again(write_bank, cache, name) -> None:
    folder = write_bank(FILES)
    catalogued(Bank(folder), cache)
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace("level", "level ", 1))
    assert not any(isinstance(item, Catalogued) for item in catalogued(Bank(folder), cache))
    path.unlink()
    left = catalogued(Bank(folder), cache)
    assert [item.id for item in left] == [item.id for item in Bank(folder).items()]


def test_a_broken_file_is_told_each_time(write_bank, cache) -> None:
    folder = write_bank({**FILES, "t/three.py": "1 / 0"})
    for _ in range(2):
        bank = Bank(folder)
        catalogued(bank, cache)
        assert "ZeroDivisionError" in str(bank.broken[0])


def test_what_a_trusted_bank_left_behind_runs_nothing_of_one_that_is_not(write_bank, cache) -> None:
    folder = write_bank(FILES)
    catalogued(Bank(folder), cache)
    wary = Bank(folder, trusted=False)
    assert [item.kind for item in catalogued(wary, cache)] == ["concept"]
    assert "--trust-bank" in str(wary.broken[0])


@pytest.mark.parametrize("text", ["", "[]", '{"state": 1}', "\udcff"])
def test_a_spoilt_catalogue_is_written_anew(write_bank, cache, text) -> None:
    folder = write_bank(FILES)
    cache.mkdir()
    (cache / FILE).write_bytes(os.fsencode(text))
    catalogued(Bank(folder), cache)
    assert isinstance(catalogued(Bank(folder), cache)[0], Catalogued)


def test_a_folder_that_cannot_be_written_to_costs_nothing_else(write_bank, tmp_path) -> None:
    taken = tmp_path / "file"
    taken.write_text("no folder")
    assert len(catalogued(Bank(write_bank(FILES)), taken)) == 3


def test_an_item_that_has_gone_since_is_told(write_bank, cache) -> None:
    folder = write_bank(FILES)
    catalogued(Bank(folder), cache)
    one = catalogued(Bank(folder), cache)[0]
    (folder / "t" / "one.py").unlink()
    (folder / "t" / "concepts.toml").unlink()
    with pytest.raises(QuizgenError, match=one.id):
        one.question(0)
