"""The file: the same bytes everywhere, whole or not at all, nothing left beside it."""

import os
import subprocess
import sys
from zipfile import ZIP_STORED, ZipFile

import pytest

from quizgen.errors import QuizgenError
from quizgen.formats import anki
from quizgen.questions.answers import Integer

EXPORT = """
import sys
from pathlib import Path
from quizgen.folders import bank_folder
from quizgen.formats import anki
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw

items = Bank(bank_folder()).items()
anki.write(draw(items, len(items), 5), Path(sys.argv[1]), "Deep learning")
"""


def test_two_processes_write_the_same_bytes_and_no_other_file(tmp_path):
    decks = []
    for run, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        folder, scratch = tmp_path / run, tmp_path / f"scratch{run}"
        scratch.mkdir()
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
        environment = os.environ | places | {"PYTHONHASHSEED": run, "TZ": zone}
        deck = folder / "deck.apkg"
        subprocess.run([sys.executable, "-c", EXPORT, str(deck)], env=environment, check=True)
        assert list(folder.iterdir()) == [deck]
        assert list(scratch.iterdir()) == []
        decks.append(deck.read_bytes())
    assert decks[0] == decks[1]


def test_the_archive_carries_no_clock_and_is_compressed(ask, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask()], path, "Deck")
    with ZipFile(path) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.compress_type != ZIP_STORED


@pytest.mark.parametrize("before", [b"", b"my diary", b"PK\x05\x06" + bytes(18)])
def test_what_stood_there_and_is_no_deck_of_ours_does_not_matter(before, ask, tmp_path):
    fresh, taken = tmp_path / "fresh.apkg", tmp_path / "taken.apkg"
    taken.write_bytes(before)
    for path in (fresh, taken):
        anki.write([ask()], path, "Deck")
    assert fresh.read_bytes() == taken.read_bytes()


def test_a_damaged_deck_is_replaced(ask, tmp_path):
    fresh, damaged = tmp_path / "fresh.apkg", tmp_path / "damaged.apkg"
    anki.write([ask()], fresh, "Deck")
    whole = bytearray(fresh.read_bytes())
    for place in range(60, len(whole) // 2):
        whole[place] ^= 0x55
    damaged.write_bytes(whole)
    anki.write([ask()], damaged, "Deck")
    assert damaged.read_bytes() == fresh.read_bytes()


def test_a_folder_in_the_way_is_an_error_and_stays(ask, tmp_path):
    with pytest.raises(QuizgenError, match="cannot be written"):
        anki.write([ask()], tmp_path, "Deck")
    assert list(tmp_path.iterdir()) == []


def test_a_question_that_cannot_be_written_leaves_the_old_deck(ask, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask()], path, "Deck")
    before = path.read_bytes()
    with pytest.raises(QuizgenError):
        anki.write([ask(), ask(r"$\nonsense$", Integer(1))], path, "Deck")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
