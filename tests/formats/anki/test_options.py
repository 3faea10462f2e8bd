"""What the real Anki takes over of a target retention, and what no package can bring."""

import pytest
from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile


@pytest.fixture
def imported(ask, collection, tmp_path):
    """Return a function that brings a deck in and returns the options of its cards."""

    def imported(retention: float, with_presets: bool):
        path = tmp_path / "deck.apkg"
        write_deck([ask()], path, Profile("Deck", retention=retention))
        options = ImportAnkiPackageOptions(with_deck_configs=with_presets)
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=options)
        )
        (card_id,) = collection.find_cards("")
        return collection.decks.config_dict_for_deck_id(collection.get_card(card_id).did)

    return imported


def test_a_target_retention_is_taken_over_with_the_presets(imported, collection) -> None:
    options, usual = imported(0.85, with_presets=True), collection.decks.get_config(1)
    assert options["name"] == "quizgen, retention 0.85"
    assert options["desiredRetention"] == pytest.approx(0.85)
    for part in ("new", "rev", "lapse"):
        assert options[part] == usual[part]
    assert collection.fix_integrity()[1]


def test_without_the_presets_a_deck_has_the_options_of_its_owner(imported, collection) -> None:
    assert imported(0.85, with_presets=False)["id"] == 1


def test_a_later_edition_brings_a_new_retention(imported) -> None:
    imported(0.85, with_presets=True)
    assert imported(0.95, with_presets=True)["desiredRetention"] == pytest.approx(0.95)


def test_fsrs_is_used_stays_the_choice_of_the_collection(imported, collection) -> None:
    for is_on in (True, False):
        collection.set_config("fsrs", is_on)
        imported(0.85, with_presets=True)
        assert collection.get_config("fsrs") == is_on
