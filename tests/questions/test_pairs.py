"""What a matching game takes from a question."""

from collections.abc import Callable

import pytest

from quizgen.figures import Figure
from quizgen.folders import bank_folder
from quizgen.questions.answers import (
    Answer,
    Choice,
    Choices,
    Integer,
    Matching,
    Ordering,
    Part,
    Parts,
)
from quizgen.questions.bank import Bank
from quizgen.questions.pairs import look_of, pairs_of
from quizgen.questions.question import Question

PAIRED = Matching((("a", "one"), ("b", "two")))


def question(
    answer: Answer, prompt: str = "How many?", figure: Callable[[], Figure] | None = None
) -> Question:
    return Question(
        id="counts/one",
        variant=0,
        kind="template",
        title="A count",
        topic="counts",
        level=1,
        given={},
        answer=answer,
        distractors=(),
        first_road="",
        second_road=None,
        write_prompt=lambda: prompt,
        write_solution=lambda: "",
        draw_figure=figure,
    )


def test_a_short_question_belongs_to_its_answer() -> None:
    assert pairs_of(question(Integer(3))) == (("How many?", "3"),)
    assert pairs_of(question(Choice("**Three**"))) == (("How many?", "**Three**"),)


def test_a_partner_of_several_is_left_out() -> None:
    answer = Matching((("a", "one"), ("b", "two"), ("c", "one"), ("d", "three")))
    assert pairs_of(question(answer)) == (("b", "two"), ("d", "three"))


@pytest.mark.parametrize(
    "asked",
    [
        question(Integer(3), prompt="Long. " * 40),
        question(Integer(3), prompt="Two\n\nparagraphs."),
        question(Choice("three " * 20)),
        question(Choice("True", among=("True", "False"))),
        question(Choices(("a",), among=("a", "b"))),
        question(Ordering(("a", "b"))),
        question(Parts((Part("a", Integer(1)), Part("b", Integer(2))))),
        question(Integer(3), figure=lambda: Figure("<svg/>", "A drawing")),
        question(PAIRED, figure=lambda: Figure("<svg/>", "A drawing")),
        question(PAIRED, prompt="The scores are 2 and 6. Which value belongs to which loss?"),
    ],
    ids=[
        *("long", "broken", "wordy", "among", "several", "order", "parts"),
        *("figure", "pairs with a figure", "given"),
    ],
)
def test_what_a_pair_cannot_show_is_left_out(asked: Question) -> None:
    assert pairs_of(asked) == ()


@pytest.mark.parametrize(
    ("look", "rights"),
    [
        ("number", ("27", "−0.5", "$-1$", "$2.5$", "0, as nothing is learned", "16 MB")),
        ("formula", ("$K^2$", "$7 \\times 7$ positions", "$1 + L (K - 1)$", "$F$, one a filter")),
        ("code", ("`Dense`", "`AveragePooling2D(7)`")),
        ("words", ("from its bias", "`Dense` and `Conv2D`", "`x` is lost", "mean 0", "A term $x$")),
    ],
)
def test_a_right_side_is_told_by_how_it_looks(look: str, rights: tuple[str, ...]) -> None:
    assert {right: look_of(right) for right in rights} == dict.fromkeys(rights, look)


def test_the_cards_of_the_bank_are_material_for_many_games() -> None:
    cards = [item for item in Bank(bank_folder()).items() if item.kind == "concept"]
    assert len([pair for card in cards for pair in pairs_of(card.question(card.typical))]) > 200
