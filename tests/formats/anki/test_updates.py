"""What the real Anki does when a deck is brought in again."""

from anki.cards import Card
from anki.scheduler.v3 import CardAnswer

from quizgen.formats import anki
from quizgen.questions.answers import Choice, Integer


def study(collection):
    """Answer the first new card with "easy" and return it."""
    (deck,) = (d for d in collection.decks.all_names_and_ids() if d.name.endswith("::convolution"))
    collection.decks.set_current(deck.id)
    collection.set_config("fsrs", True)
    queued = collection.sched.get_queued_cards(fetch_limit=1).cards[0]
    card = Card(collection, backend_card=queued.card)
    card.start_timer()
    answer = collection.sched.build_answer(card=card, states=queued.states, rating=CardAnswer.EASY)
    collection.sched.answer_card(answer)
    card.load()
    return card


def schedule(card):
    return card.id, card.type, card.queue, card.ivl, card.due, card.reps, card.memory_state


def test_a_changed_deck_updates_in_place_and_keeps_the_scheduling(ask, collection, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask(), ask(id="convolution/other")], path, "Deck")
    assert bring(path) == {"new": 2}
    card = study(collection)
    before = schedule(card)
    assert card.ivl > 0

    anki.write(
        [ask("How many now?", Integer(64), variant=9), ask(id="convolution/new")], path, "Deck"
    )
    assert bring(path) == {"new": 1, "updated": 1}

    card.load()
    assert schedule(card) == before
    assert card.note()["Answer"] == "64"
    assert "How many now?" in card.question()
    assert collection.note_count() == collection.card_count() == 3
    assert collection.db.scalar("SELECT count() FROM revlog") == 1


def test_every_later_edition_is_taken(ask, collection, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask()], path, "Deck")
    bring(path)
    for edition in range(3):
        anki.write([ask(f"Edition {edition}?")], path, "Deck")
        assert bring(path) == {"updated": 1}


def test_the_same_questions_over_their_own_deck_give_the_same_edition(ask, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask("First?")], path, "Deck")
    anki.write([ask("Second?")], path, "Deck")
    second = path.read_bytes()
    bring(path)
    anki.write([ask("Second?")], path, "Deck")
    assert path.read_bytes() == second
    assert bring(path) == {"duplicate": 1}


def test_a_note_that_its_owner_edited_is_left_alone(ask, collection, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask()], path, "Deck")
    bring(path)
    (note_id,) = collection.find_notes("")
    note = collection.get_note(note_id)
    note["Solution"] = "In my own words."
    note.add_tag("mine")
    collection.update_note(note)

    anki.write([ask("How many now?")], path, "Deck")
    assert bring(path) == {"duplicate": 1}
    note.load()
    assert note["Solution"] == "In my own words."
    assert "mine" in note.tags


def test_a_shuffled_deck_finds_its_notes(ask, collection, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    questions = [ask(id=f"convolution/q{n}", answer=Integer(n)) for n in range(5)]
    anki.write(questions, path, "Deck")
    bring(path)
    held = dict(collection.db.execute("SELECT guid, id FROM notes"))
    anki.write(questions[::-1], path, "Deck")
    assert bring(path) == {"updated": 5}
    assert dict(collection.db.execute("SELECT guid, id FROM notes")) == held
    for note_id in held.values():
        note = collection.get_note(note_id)
        assert note["Source"] == f"convolution/q{note['Answer']}#0"


def test_decks_with_the_same_creation_time_live_together(ask, collection, bring, tmp_path):
    for name in ("a", "b"):
        path = tmp_path / f"{name}.apkg"
        anki.write([ask(id=f"convolution/{name}{n}") for n in range(9)], path, name)
        assert bring(path) == {"new": 9}
    assert collection.card_count() == 18
    assert collection.fix_integrity()[1]


def test_one_item_may_be_typed_in_one_deck_and_chosen_in_another(ask, bring, tmp_path):
    path = tmp_path / "typed.apkg"
    anki.write([ask()], path, "Typed")
    assert bring(path) == {"new": 1}
    other = tmp_path / "choice.apkg"
    anki.write([ask(answer=Choice("27"))], other, "Choice")
    assert bring(other) == {"new": 1}


def test_new_cards_come_in_the_order_of_the_questions(ask, collection, bring, tmp_path):
    path = tmp_path / "deck.apkg"
    ids = [f"{topic}/q{n}" for n in range(3) for topic in ("losses", "convolution")]
    anki.write([ask(id=i, topic=i.partition("/")[0]) for i in ids], path, "Deck")
    bring(path)
    cards = (collection.get_card(card) for card in collection.find_cards("", order="c.due"))
    assert [card.note()["Source"] for card in cards] == [f"{i}#0" for i in ids]
