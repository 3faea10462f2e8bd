"""A refresh in the real Anki: other numbers, the same notes, the scheduling kept."""

import shutil
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile
from quizgen.formats.anki.refreshing import refresh
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from tests.formats.anki.test_updates import schedule, study

TOPICS = ("convolution", "pooling")


@pytest.fixture
def small(tmp_path) -> Path:
    """Return a bank of two topics that can be changed."""
    folder = tmp_path / "bank"
    for topic in TOPICS:
        shutil.copytree(bank_folder() / topic, folder / topic)
    for path in folder.glob("*/*.py"):
        if path.stem not in ("conv2d_params", "pool2d_output_shape", "same_padding"):
            path.unlink()
    return folder


def export(folder, path, **options) -> None:
    items = Bank(folder).items()
    profile = Profile(title="Deck", **{"variants": 1, **options})
    write_deck(draw(items, len(items), 0), path, profile, items)


def fields(path, read):
    return {row.guid: row for row in read(path)}


def test_a_refresh_updates_in_place_and_keeps_the_scheduling(
    small, collection, bring, read, tmp_path
) -> None:
    path = tmp_path / "deck.apkg"
    export(small, path)
    notes = bring(path)["new"]
    card = study(collection)
    before, held = schedule(card), fields(path, read)

    done = refresh(path, Bank(small))

    assert (done.renewed, done.added, done.kept) == (notes, (), ())
    renewed = fields(path, read)
    assert renewed.keys() == held.keys()
    templates = [each for each in held.values() if "conv2d-params" in each.fields["Source"]]
    for old in templates:
        new = renewed[old.guid]
        assert new.fields["Prompt"] != old.fields["Prompt"]
        assert new.fields["Source"] != old.fields["Source"]
    assert [(each.deck, each.tags[:1]) for each in renewed.values()] == [
        (each.deck, each.tags[:1]) for each in held.values()
    ]
    assert bring(path) == {"updated": notes}
    card.load()
    assert schedule(card) == before
    assert collection.card_count() == collection.note_count() == notes
    assert collection.fix_integrity()[1]
    for guid, source in collection.db.execute("SELECT guid, sfld FROM notes"):
        assert renewed[guid].fields["Source"] == source


def test_new_templates_come_as_new_notes_and_gone_ones_are_named(
    small, collection, bring, read, tmp_path
) -> None:
    path = tmp_path / "deck.apkg"
    export(small, path)
    notes = bring(path)["new"]
    gone = small / "convolution" / "conv2d_params.py"
    gone.rename(gone.with_stem("conv2d_weights"))

    done = refresh(path, Bank(small))

    assert done.added == ("convolution/conv2d-weights",)
    (kept,) = done.kept
    assert kept.startswith("convolution/conv2d-params: ")
    assert bring(path) == {"new": 1, "updated": notes}
    assert collection.note_count() == notes + 1
    (row,) = [each for each in read(path) if "conv2d-weights" in each.fields["Source"]]
    assert row.deck == "Deck::convolution"
    assert refresh(path, Bank(small)).added == ()


def test_every_refresh_shows_other_numbers_and_the_same_on_every_machine(
    small, read, tmp_path
) -> None:
    path, other = tmp_path / "deck.apkg", tmp_path / "other.apkg"
    export(small, path)
    seen = set()
    for _ in range(4):
        (row,) = [each for each in read(path) if "conv2d-params" in each.fields["Source"]]
        seen.add(row.fields["Source"])
        shutil.copy(path, other)
        refresh(path, Bank(small))
        refresh(other, Bank(small))
        assert path.read_bytes() == other.read_bytes()
    assert len(seen) == 4


def test_notes_with_several_variants_keep_as_many(small, read, bring, tmp_path) -> None:
    path = tmp_path / "deck.apkg"
    bank = Bank(small)
    export(small, path, style="recall", split=True, variants=3)
    counts = {row.guid: row.fields["Spare 1"].count("<template>") for row in read(path)}
    assert 2 in counts.values()
    assert {row.deck for row in read(path)} == {"Deck – convolution", "Deck – pooling"}
    notes = bring(path)["new"]
    refresh(path, bank)
    assert {r.guid: r.fields["Spare 1"].count("<template>") for r in read(path)} == counts
    assert bring(path) == {"updated": notes}


def test_a_new_topic_joins_a_deck_of_all_topics_and_no_other(small, bring, read, tmp_path) -> None:
    everything, pooling = tmp_path / "everything.apkg", tmp_path / "pooling.apkg"
    export(small, everything)
    export(small, pooling, topics=("pooling",))
    shutil.copytree(bank_folder() / "merging", small / "merging")
    for path in (small / "merging").glob("*.py"):
        path.unlink()

    cards = {item.id for item in Bank(small).items("merging")}
    assert set(refresh(everything, Bank(small)).added) == cards
    assert "Deck::merging" in {row.deck for row in read(everything)}
    assert refresh(pooling, Bank(small)).added == ()

    wider = Profile(title="Deck", topics=("pooling", "merging"))
    assert set(refresh(pooling, Bank(small), wider).added) == cards
    assert refresh(pooling, Bank(small)).added == ()


def test_own_cards_join_where_their_topic_is_named(small, tmp_path) -> None:
    path, own = tmp_path / "deck.apkg", tmp_path / "own"
    export(small, path)
    shutil.copytree(bank_folder() / "merging", own / "diary")
    bank = Bank(small, own=own)
    assert refresh(path, bank).added == ()
    added = refresh(path, bank, Profile(title="Deck", topics=("diary",))).added
    assert set(added) == {item.id for item in bank.items("diary")}


def test_notes_of_every_type_are_renewed_as_what_they_are(bring, read, tmp_path) -> None:
    bank = Bank(bank_folder())
    ids = ("convolution/conv2d-params", "activations/linear-collapse", "layers/what-layers-do")
    items = [bank.item(item_id) for item_id in ids]
    path = tmp_path / "deck.apkg"
    questions = [item.question(item.typical) for item in items]
    for style in ("typed", "cloze"):
        path.unlink(missing_ok=True)
        write_deck(questions, path, Profile("Deck", style=style), bank.items())
        before = {row.guid: row for row in read(path)}
        assert refresh(path, bank).kept == ()
        for row in read(path):
            assert row.note_type == before[row.guid].note_type
            assert row.fields["Source"] != before[row.guid].fields["Source"]
            assert ("{{c1::" in row.fields.get("Text", "")) == (row.note_type == "quizgen cloze")


@pytest.mark.parametrize("content", [b"my diary", None])
def test_what_is_no_deck_of_ours_is_left_alone(content, small, tmp_path) -> None:
    path = tmp_path / "deck.apkg"
    if content:
        path.write_bytes(content)
    with pytest.raises(QuizgenError, match="is no deck of quizgen"):
        refresh(path, Bank(small))
    assert not content or path.read_bytes() == content
