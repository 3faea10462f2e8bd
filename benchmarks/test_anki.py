"""How fast 10,000 notes become a package, beside a plain genanki script with the same notes.

The package here is compressed, to less than a fifth of the script's. Texts are made beforehand:
what is measured is the collection and its file.
"""

from dataclasses import replace
from pathlib import Path

import genanki
import pytest

from quizgen.folders import bank_folder
from quizgen.formats.anki.note_types import model
from quizgen.formats.anki.notes import Note, note, note_type_of
from quizgen.formats.anki.package import Memory, write_package
from quizgen.formats.anki.profile import Profile
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw

COUNT = 10_000


@pytest.fixture(scope="module")
def notes() -> list[Note]:
    questions = draw(Bank(bank_folder()).items("convolution"), 200, 1)
    made = [note(each, note_type_of(each, "typed"), 0, "Deck::convolution") for each in questions]
    return [
        replace(made[i % 200], guid=str(i), fields=(f"note {i}", *made[i % 200].fields[1:]))
        for i in range(COUNT)
    ]


def by_quizgen(notes: list[Note], path: Path) -> None:
    write_package(notes, Memory(frozenset(), Profile()), path, path.with_name("none"))


def by_genanki(notes: list[Note], path: Path) -> None:
    deck = genanki.Deck(1, "Deck::convolution")
    for each in notes:
        fields, tags = list(each.fields), list(each.tags)
        deck.add_note(genanki.Note(model(each.note_type), fields, guid=each.guid, tags=tags))
    genanki.Package(deck).write_to_file(path)


@pytest.mark.filterwarnings("ignore:Field contained")
@pytest.mark.parametrize("write", [by_quizgen, by_genanki])
def test_package(benchmark, notes: list[Note], tmp_path: Path, write) -> None:
    benchmark.group = "package of 10,000 notes"
    path = tmp_path / "deck.apkg"

    def fresh() -> None:
        path.unlink(missing_ok=True)
        (tmp_path / "new.anki2").unlink(missing_ok=True)

    benchmark.pedantic(write, args=(notes, path), setup=fresh, rounds=3, warmup_rounds=1)
    benchmark.extra_info["kB"] = path.stat().st_size // 1000
