"""What every concept card promises."""

import re
from collections import Counter

import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.cards.multiple_choice import MultipleChoiceCard
from quizgen.questions.marking import Right, Wrong, mark
from quizgen.render import parse, to_plain

from .conftest import BANK

CARDS = [item for item in Bank(BANK).items() if isinstance(item, MultipleChoiceCard)]
each_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)


def width(text):
    """Return how long a text is when it is read."""
    return len(to_plain(parse(text)).strip())


def test_each_topic_has_six_cards():
    topics = Counter(card.topic for card in CARDS)
    assert all(topics[topic] >= 6 for topic in ("convolution", "losses", "normalization"))
    assert len(CARDS) >= 20


@each_card
def test_each_option_is_recognised(card):
    question = card.question(0)
    assert mark(question, card.back) == Right()
    for distractor in card.distractors:
        assert mark(question, distractor.value) == Wrong(distractor)


@each_card
def test_options_look_alike(card):
    wrong = [width(distractor.value) for distractor in card.distractors]
    assert 0.6 * min(wrong) <= width(card.back) <= 1.5 * max(wrong)
    final = {text.strip()[-1] == "." for text in (card.back, *(d.value for d in card.distractors))}
    assert len(final) == 1, "either all options are sentences or none is"


def test_length_does_not_give_the_right_option_away():
    longest = sum(
        width(card.back) > max(width(distractor.value) for distractor in card.distractors)
        for card in CARDS
    )
    shortest = sum(
        width(card.back) < min(width(distractor.value) for distractor in card.distractors)
        for card in CARDS
    )
    assert 0 < longest <= 0.4 * len(CARDS)
    assert 0 < shortest <= 0.4 * len(CARDS)


@each_card
def test_texts_are_printable(card):
    texts = [card.front, card.back, card.explanation]
    for distractor in card.distractors:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", distractor.misconception)
        texts += [distractor.value, distractor.feedback]
    for text in texts:
        assert to_plain(parse(text)).strip()


@each_card
def test_front_is_a_question_without_its_options(card):
    assert card.front.rstrip().endswith("?")
    assert card.back not in card.front
