"""Figures on cards, as the real Anki renders them and a real browser shows them."""

from dataclasses import replace

import pytest

from quizgen.formats import anki
from quizgen.questions.answers import Choice
from tests.figures.drawn import EXAMPLES

FIGURES = {name: examples[0]() for name, examples in EXAMPLES.items()}


@pytest.fixture
def deck(ask, tmp_path):
    """Write a typed card and a choice for each figure."""
    questions = [
        replace(
            ask(prompt=name, answer=answer, id=f"convolution/{name}"), draw_figure=lambda f=f: f
        )
        if answer
        else replace(ask(prompt=name, id=f"convolution/{name}"), draw_figure=lambda f=f: f)
        for name, f in FIGURES.items()
        for answer in (None, Choice("This."))
    ]
    path = tmp_path / "figures.apkg"
    anki.write(questions, path, "Figures")
    return path


@pytest.fixture
def cards(deck, collection, bring):
    bring(deck)
    found = [collection.get_card(card_id) for card_id in collection.find_cards("")]
    assert len(found) == 2 * len(FIGURES)
    return found


def test_both_sides_have_the_figure_byte_for_byte(cards) -> None:
    for card in cards:
        name = card.note()["Source"].partition("/")[2].partition("#")[0]
        for side in (card.question(), card.answer()):
            assert side.count(FIGURES[name].svg) == 1


def test_no_media_file_is_needed(cards, collection) -> None:
    report = collection.media.check()
    assert list(report.missing) == []
    for card in cards:
        assert collection.media.files_in_str(card.note().mid, card.question()) == []


def test_a_card_is_still_found_by_its_words(cards, collection) -> None:
    """The drawing does not get into the way of the field that the browser of Anki sorts by."""
    assert len(collection.find_cards("Source:convolution/dense_network#0")) == 2


@pytest.mark.parametrize(
    ("body", "ink"),
    [("card", "rgb(28, 35, 48)"), ("card nightMode", "rgb(230, 232, 236)")],
)
def test_it_has_the_colours_of_the_card_and_fits_a_phone(cards, browser, body, ink) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    for card in cards[::2]:
        style = card.render_output().css
        page.set_content(f"<style>{style}</style><body class='{body}'>{card.question()}")
        svg = page.locator("figure > svg")
        of = "element => getComputedStyle(element)"
        assert svg.locator("text").first.evaluate(f"{of}.fill") == ink
        box = svg.bounding_box()
        assert 0 <= box["x"] < box["x"] + box["width"] <= 360
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for accent in svg.locator(".accent").all():
            assert accent.evaluate(f"{of}.color") != ink
    page.close()
