"""Who a note is never depends on what it says; what is pinned here may never change."""

from dataclasses import replace

import pytest

from quizgen.formats import anki
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.note_types import NOTE_TYPES
from quizgen.formats.anki.profile import Profile
from quizgen.questions.answers import Choice, Integer, Matching, Part, Parts


def guids(read, tmp_path, *questions):
    path = tmp_path / "deck.apkg"
    anki.write(questions, path, "Deck")
    return [row.guid for row in read(path)]


def test_text_numbers_and_company_leave_the_guid_alone(ask, read, tmp_path):
    (alone,) = guids(read, tmp_path, ask(variant=3))
    other = ask(id="convolution/other")
    _, reworded = guids(read, tmp_path, other, ask("How few?", Integer(5), variant=8, title="New"))
    assert alone == reworded


def test_guids_are_pinned(ask, read, tmp_path):
    choice = ask(answer=Choice("yes"))
    found = guids(read, tmp_path, ask(), ask(variant=1), choice, ask(id="losses/x"))
    assert found == PINNED_GUIDS


def test_every_drawing_of_an_item_has_its_own_note(ask, read, tmp_path):
    found = guids(read, tmp_path, *(ask(variant=variant) for variant in range(5)))
    assert len(set(found)) == 5


def test_ids_that_read_alike_when_joined_stay_apart(ask, read, tmp_path):
    assert len(set(guids(read, tmp_path, ask(id="a/b1"), ask(id="a/b"), ask(id="a/b")))) == 3


TYPED = (
    Integer(27),
    Matching((("a", "b"), ("c", "d"))),
    Parts((Part("One?", Integer(1)), Part("Two?", Integer(2)))),
)


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)
def test_note_types_are_frozen(note_type, collection, bring, ask, tmp_path):
    path = tmp_path / "deck.apkg"
    typed = (replace(ask(), answer=answer, distractors=()) for answer in TYPED)
    asked = (ask(answer=Choice("yes")), *typed)
    for style in ("typed", "recall"):
        write_deck(asked, path, Profile("Deck", style=style))
        bring(path)
    held = collection.models.get(note_type.id)
    assert held["name"] == note_type.name
    assert [field["name"] for field in held["flds"]] == FIELDS[held["id"]]
    assert len(held["tmpls"]) == 1


SPARE = ["Spare 1", "Spare 2", "Spare 3", "Spare 4", "Spare 5", "Spare 6"]
FIELDS = {
    1735689600001: ["Source", "Title", "Prompt", "Options", "Marked options", "Solution", *SPARE],
    1735689600002: [
        *("Source", "Title", "Prompt", "Instruction", "Answer", "Shown answer", "Mistakes"),
        *("Solution", *SPARE),
    ],
    1735689600003: ["Source", "Title", "Prompt", "Shown answer", "Mistakes", "Solution", *SPARE],
    1735689600004: [
        *("Source", "Title", "Prompt", "Text", "Shown answer", "Mistakes", "Solution"),
        *SPARE,
    ],
    1735689600005: ["Source", "Title", "Prompt", "Things", "Pairs", "Mistakes", "Solution", *SPARE],
}
PINNED_GUIDS = [
    "2c12b5a3c95db9a7e7c6",
    "dc129d99c6068af8e4bd",
    "543e80c22c164213f4cc",
    "e0008dc3ad297aac86b8",
]
