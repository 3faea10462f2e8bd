"""Reviews made in the real Anki, as the log of study has them afterwards."""

import hashlib
import json
from collections import Counter
from datetime import UTC, datetime

import pytest
from anki.cards import Card
from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.cli.reviews import add_reviews
from quizgen.formats import anki
from quizgen.formats.anki.reviews import AnkiReview, read_reviews

IDS = tuple(f"pooling/q{n}" for n in range(4))
RATINGS = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)


def answer(collection, deck: str, ratings) -> None:
    collection.decks.set_current(collection.decks.id(deck))
    for rating in ratings:
        queued = collection.sched.get_queued_cards(fetch_limit=1).cards[0]
        card = Card(collection, backend_card=queued.card)
        card.start_timer()
        states = queued.states
        collection.sched.answer_card(
            collection.sched.build_answer(card=card, states=states, rating=rating)
        )


@pytest.fixture
def studied(ask, collection, bring, tmp_path):
    """Return the collection of somebody who has reviewed our notes and others."""
    path = tmp_path / "deck.apkg"
    anki.write([ask(id=each, topic="pooling") for each in IDS], path, "Deck")
    bring(path)
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"], note["Back"] = "not ours", "x"
    collection.add_note(note, collection.decks.id("Mine"))
    answer(collection, "Mine", RATINGS[2:3])
    answer(collection, "Deck::pooling", RATINGS)
    # a due date that is set by hand stands in the log of Anki too, and is no review
    collection.sched.set_due_date(collection.find_cards("deck:Deck"), "3")
    return collection


@pytest.fixture(params=["collection.anki2", "whole.colpkg", "deck.apkg"])
def file(request, studied, tmp_path):
    """Return what somebody hands over: the collection itself or one of two kinds of package."""
    path = tmp_path / "given" / request.param
    path.parent.mkdir()
    if path.suffix == ".colpkg":
        studied.export_collection_package(str(path), include_media=False, legacy=False)
        studied.reopen(after_full_sync=False)
    elif path.suffix == ".apkg":
        from anki.collection import ExportAnkiPackageOptions

        options = ExportAnkiPackageOptions(with_scheduling=True)
        studied.export_anki_package(out_path=str(path), options=options, limit=None)
    else:
        studied.close()
        path.write_bytes((tmp_path / "collection.anki2").read_bytes())
        studied.reopen(after_full_sync=False)
    return path


def test_the_reviews_of_our_notes_are_read_and_no_others(file, studied: Collection) -> None:
    before = hashlib.sha256(file.read_bytes()).digest()
    found = list(read_reviews(file))
    assert Counter(each.rating for each in found) == Counter({1: 1, 2: 1, 3: 1, 4: 1})
    logged = studied.db.all("SELECT id, ease, time FROM revlog WHERE ease > 0 ORDER BY id")[1:]
    assert [[each.number, each.rating, each.milliseconds] for each in found] == logged
    assert [round(each.when.timestamp() * 1000) for each in found] == [row[0] for row in logged]
    assert {each.item for each in found} <= set(IDS)
    assert hashlib.sha256(file.read_bytes()).digest() == before
    assert list(file.parent.iterdir()) == [file]


def test_they_come_into_the_statistics_once(file, tmp_path) -> None:
    database = tmp_path / "study.db"

    def run(*arguments: object) -> str:
        result = CliRunner().invoke(main, [*map(str, arguments), "--db", str(database)])
        assert result.exit_code == 0, result.output
        return result.output

    assert run("anki", "import-reviews", file).startswith("4 of 4 reviews were new")
    assert run("anki", "import-reviews", file).startswith("0 of 4 reviews were new")
    assert json.loads(run("stats", "--json"))["reviews"] == 4


def test_the_first_and_the_last_day_are_said(tmp_path, monkeypatch) -> None:
    days = [datetime(2026, 1, 31, 12, tzinfo=UTC), datetime(2026, 3, 2, 12, tzinfo=UTC)]
    found = [AnkiReview(number, IDS[0], 3, day, 900) for number, day in enumerate(days, start=1)]
    monkeypatch.setattr("quizgen.cli.reviews.read_reviews", lambda file: found)
    said = add_reviews(tmp_path / "collection.anki2", tmp_path / "study.db")
    assert said == "2 of 2 reviews were new; they are of 1 question, from 2026-01-31 to 2026-03-02"


def test_cramming_that_leaves_the_schedule_alone_is_no_review(studied, tmp_path) -> None:
    (number,) = studied.db.list("SELECT max(id) FROM revlog WHERE ease = 1")
    studied.db.execute("UPDATE revlog SET type = 3, factor = 0 WHERE id = ?", number)
    studied.close()
    found = [each.number for each in read_reviews(tmp_path / "collection.anki2")]
    studied.reopen(after_full_sync=False)
    assert len(found) == 3
    assert number not in found


def test_a_file_without_reviews_of_ours_leaves_no_database(collection, tmp_path) -> None:
    collection.close()
    file, database = tmp_path / "collection.anki2", tmp_path / "study.db"
    said = CliRunner().invoke(main, ["anki", "import-reviews", str(file), "--db", str(database)])
    assert said.output == f"{file}: holds no reviews of notes that quizgen has made\n"
    assert not database.exists()
    collection.reopen(after_full_sync=False)


def test_what_is_no_collection_is_one_line(tmp_path) -> None:
    (tmp_path / "diary.colpkg").write_bytes(b"my diary")
    for name in ("diary.colpkg", "none.anki2"):
        result = CliRunner().invoke(main, ["anki", "import-reviews", str(tmp_path / name)])
        assert result.exit_code == 1
        assert result.output.startswith(f"Error: {tmp_path / name}: ")
        assert result.output.count("\n") == 1
