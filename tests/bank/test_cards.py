"""What the cards of the bank say is understood where it is read by itself."""

import re
import tomllib

import pytest

from quizgen.folders import bank_folder

CARDS = [
    pytest.param(card, id=f"{path.parent.name}/{name}")
    for path in sorted(bank_folder().glob("*/concepts.toml"))
    for name, card in tomllib.loads(path.read_text()).items()
]
POINTING = {"It", "Its", "They", "Their", "That", "These", "Those", "There"}


@pytest.mark.parametrize("card", [p for p in CARDS if p.values[0].get("kind") == "several"])
def test_feedback_on_one_of_several_names_what_it_speaks_of(card) -> None:
    """Feedback on a whole reply is shown without the option that it belongs to."""
    for mistake in card["distractors"]:
        assert mistake["feedback"].split()[0] not in POINTING


@pytest.mark.parametrize("card", [p for p in CARDS if "kind" not in p.values[0]])
def test_a_front_that_is_read_without_its_options_can_be_answered(card) -> None:
    assert "Which of these" not in card["front"]
    assert "the following" not in card["front"]


@pytest.mark.parametrize("card", CARDS)
def test_symbols_are_set_as_formulas(card) -> None:
    outside = re.sub(r"`[^`]*`|\$[^$]*\$", "", repr(card))
    assert not re.search(r"\b[A-Z] [×·] |[×·] [A-Z]\b", outside)
