"""Concept cards of every kind: what they ask, whom they recognise, what they refuse."""

from fractions import Fraction
from itertools import combinations

import pytest

from quizgen.errors import QuizgenError
from quizgen.figures.dense_network import dense_network
from quizgen.questions.answers import Choices, Matching
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.marking import Partly, Right, Wrong, mark
from quizgen.questions.question import Question

HEAD = """
    [card]
    title = "A card"
    level = 2
    explanation = "Because."
"""
TRUE_FALSE = (
    HEAD
    + """
    kind = "true-false"
    true = [
      "Two is even.",
      { statement = "Two is prime.", feedback = "Its divisors are one and two." },
    ]
    false = [
      { statement = "One is prime.", misconception = "one-prime", feedback = "It is a unit." },
    ]
"""
)
SEVERAL = (
    HEAD
    + """
    kind = "several"
    front = "Which are prime?"
    right = ["two", "three", "five"]
    distractors = [
      { misconception = "one-prime", text = "one", feedback = "It is a unit." },
      { misconception = "odd-prime", text = "nine", feedback = "Three threes." },
      { misconception = "ends-in-seven", text = "twenty-seven", feedback = "Three nines." },
      { misconception = "square-prime", text = "four", feedback = "Two twos." },
    ]
"""
)
ORDERING = (
    HEAD
    + """
    kind = "ordering"
    front = "In which order?"
    items = ["one", "two", "three", "four"]
    distractors = [
      { misconception = "swapped-ends", order = [4, 2, 3, 1], feedback = "No." },
      { misconception = "backwards", order = [4, 3, 2, 1], feedback = "Not down." },
    ]
"""
)
MATCHING = (
    HEAD
    + """
    kind = "matching"
    front = "What says what?"
    pairs = [
      ["dog", "bark"], ["cat", "miaow"], ["cow", "moo"], ["bull", "moo"], ["hen", "cluck"],
      ["duck", "quack"],
    ]
    confused = [
      { lefts = ["dog", "cat"], misconception = "pets-swapped", feedback = "The dog barks." },
      { lefts = ["hen", "duck"], misconception = "birds-swapped", feedback = "Hens cluck." },
    ]
"""
)
KINDS = {"choice": TRUE_FALSE, "choices": SEVERAL, "ordering": ORDERING, "matching": MATCHING}


@pytest.fixture
def read(write_bank):
    def read(text: str) -> Item:
        return Bank(write_bank({"t/concepts.toml": text})).item("t/card")

    return read


def questions(item: Item) -> list[Question]:
    return [item.question(variant) for variant in item.variants()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_variant_is_marked_and_every_mistake_recognised(read, kind: str) -> None:
    item = read(KINDS[kind])
    assert (item.kind, item.answer_type, item.topic) == ("concept", kind, "t")
    assert sorted(item.variants("any")) == list(item.variants()) == list(range(item.size))
    for question in questions(item):
        assert question.answer.type == kind
        assert mark(question, question.answer.text) == Right()
        assert question.distractors
        for mistake in question.distractors:
            reply = question.answer.with_value(mistake.value).text
            verdict = mark(question, reply)
            assert isinstance(verdict, Wrong | Partly)
            assert verdict.distractor == mistake
    with pytest.raises(QuizgenError, match=f"no variant {item.size}"):
        item.question(item.size)


def test_a_statement_is_put_forward_at_a_time(read) -> None:
    asked = [(q.prompt, q.answer.text, q.solution) for q in questions(read(TRUE_FALSE))]
    assert asked == [
        ("True or false? Two is even.", "True", "True. It is true. Because."),
        ("True or false? Two is prime.", "True", "True. Its divisors are one and two. Because."),
        ("True or false? One is prime.", "False", "False. It is a unit. Because."),
    ]
    (question,) = questions(read(TRUE_FALSE))[2:]
    assert [option.text for option in question.options] == ["True", "False"]


def test_several_show_some_of_both(read) -> None:
    right, wrong = {"two", "three", "five"}, {"one", "nine", "twenty-seven", "four"}
    item = read(SEVERAL)
    seen = set()
    for question in questions(item):
        assert isinstance(question.answer, Choices)
        shown = set(question.answer.among)
        assert len(shown) == 6
        assert set(question.answer.value) == shown & right != set()
        assert len(shown & wrong) >= 3
        assert {each.misconception for each in question.distractors} == {
            name
            for name, text in (
                ("one-prime", "one"),
                ("odd-prime", "nine"),
                ("ends-in-seven", "twenty-seven"),
                ("square-prime", "four"),
            )
            if text in shown
        }
        seen.add(frozenset(shown))
    every = {frozenset(each) for each in combinations(right | wrong, 6)}
    assert seen == {each for each in every if len(each & wrong) >= 3}


def test_where_most_are_right_three_wrong_ones_are_shown_all_the_same(read) -> None:
    more = SEVERAL.replace('"five"]', '"five", "seven", "eleven"]')
    for question in questions(read(more)):
        assert isinstance(question.answer, Choices)
        assert len(question.distractors) >= 3
        assert len(question.answer.among) == 6


def test_with_options_one_right_thing_is_to_be_found(read) -> None:
    item = read(SEVERAL)
    right = {thing for question in questions(item) for thing in question.answer.value}
    for question in questions(item):
        asked = question.as_choice()
        assert asked.prompt.endswith("Only one of them is among the options.")
        assert len(asked.options) == 4
        for option in asked.options:
            assert (option.text in right) == option.is_right
    # every right thing has its turn
    assert {question.as_choice().answer.value for question in questions(item)} == right


def test_who_takes_one_wrong_thing_is_recognised_whatever_else_he_took(read) -> None:
    question = next(
        q for q in questions(read(SEVERAL)) if {"two", "three", "nine"} <= {*q.answer.among}
    )
    letter = question.answer.letter
    (nine,) = (each for each in question.distractors if each.misconception == "odd-prime")
    # one of the two right things is half, and one of the four wrong ones takes a quarter away
    both = mark(question, f"{letter('two')} {letter('nine')}")
    assert isinstance(both, Partly)
    assert (both.share, both.distractor) == (Fraction(1, 4), nine)
    alone = mark(question, letter("two"))
    assert isinstance(alone, Partly)
    assert (alone.share, alone.distractor) == (Fraction(1, 2), None)


def test_variants_list_an_order_in_other_orders(read) -> None:
    replies = {question.answer.text for question in questions(read(ORDERING))}
    assert len(replies) > 6
    assert {q.answer.markdown for q in questions(read(ORDERING))} == {"one → two → three → four"}


def test_some_pairs_are_asked_always_with_two_that_are_confused(read) -> None:
    item = read(MATCHING)
    sounds = {"dog": "bark", "cat": "miaow", "cow": "moo", "bull": "moo"}
    sounds |= {"hen": "cluck", "duck": "quack"}
    for question in questions(item):
        assert isinstance(question.answer, Matching)
        pairs = dict(question.answer.value)
        assert len(pairs) == 5
        assert all(sounds[left] == right for left, right in pairs.items())
        confused = {frozenset(two) for two in (("dog", "cat"), ("hen", "duck"))}
        asked = {two for two in confused if two <= set(pairs)}
        moved = set()
        for mistake in question.distractors:
            other = dict(mistake.value)  # type: ignore[call-overload]
            moved.add(frozenset(left for left in pairs if other[left] != pairs[left]))
        # with both confusions at once, none of four options stands between the others
        assert moved == {*asked, frozenset().union(*asked)}


def test_pairs_that_nobody_confuses_are_asked_with_some_that_are(read) -> None:
    rest = MATCHING[MATCHING.index('      { lefts = ["hen') : MATCHING.index("    ]\n", -8)]
    only = [set(dict(q.answer.value)) for q in questions(read(MATCHING.replace(rest, "")))]
    assert all({"dog", "cat"} < lefts for lefts in only)
    assert len({frozenset(lefts) for lefts in only}) == 4


@pytest.mark.parametrize(
    ("text", "old", "new", "reason"),
    [
        (TRUE_FALSE, '"true-false"', '"yes-no"', "the kinds are multiple-choice, true-false"),
        (TRUE_FALSE, "true = [", "truth = [", "needs true"),
        (TRUE_FALSE, '"Two is even."', "2", "true: 2 is no table; put its keys in { }"),
        (TRUE_FALSE, '{ statement = "One', '{ text = "One', "false, number 1: needs statement"),
        (
            TRUE_FALSE,
            'feedback = "It i',
            'colour = "red", feedback = "It i',
            "1: does not know colour",
        ),
        (SEVERAL, '"three", "five"', "", "needs at least two right"),
        (SEVERAL, '"nine"', '"two"', "lists the same text twice"),
        (SEVERAL, '"two"', "2", "right is no list of different texts"),
        (ORDERING, "[4, 2, 3, 1]", "[1, 2, 3, 4]", "distractors, number 1: order is the numbers"),
        (ORDERING, "[4, 2, 3, 1]", "[4, 2, 3]", "numbers 1 to 4 in a wrong order"),
        (ORDERING, "[4, 2, 3, 1]", '["four"]', "order is no list of whole numbers"),
        (ORDERING, ', "three", "four"', "", "needs at least three items"),
        (MATCHING, '["cow", "moo"]', '["dog", "moo"]', "a left side stands there twice"),
        (MATCHING, '["cow", "moo"]', '["cow"]', "['cow'] is no pair of texts"),
        (MATCHING, '["hen", "duck"]', '["cow", "bull"]', "cow and bull have the same partner"),
        (MATCHING, '["hen", "duck"]', '["hen", "goose"]', "are two left sides"),
        (MATCHING, "confused =", "mixed =", "needs confused"),
    ],
)
def test_a_broken_card_is_named(write_bank, text: str, old: str, new: str, reason: str) -> None:
    assert old in text
    bank = Bank(write_bank({"t/concepts.toml": text.replace(old, new)}))
    assert bank.items() == ()
    (broken,) = bank.broken
    assert str(broken).startswith(f"{bank.folder / 't' / 'concepts.toml'}:2: card ")
    assert reason in str(broken)


def test_a_file_may_begin_with_the_mark_of_an_editor(write_bank) -> None:
    folder = write_bank({"t/concepts.toml": SEVERAL})
    path = folder / "t" / "concepts.toml"
    path.write_text(path.read_text(), encoding="utf-8-sig")
    assert [item.id for item in Bank(folder).items()] == ["t/card"]


FIGURE = 'figure = { name = "dense_network", widths = [3, 2] }'


def test_a_card_shows_a_figure_of_its_values(read) -> None:
    for text in KINDS.values():
        item = read(text.replace("title =", f"{FIGURE}\n    title =", 1))
        (figure,) = {question.figure for question in questions(item)}
        assert figure == dense_network([3, 2])
        assert {question.figure for question in questions(read(text))} == {None}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("dense_network", "sense_network", "needs the name of a figure"),
        ("dense_network", "drawing", "needs the name of a figure"),  # a module without a figure
        ("dense_network", "..reading", "needs the name of a figure"),
        ("dense_network", "", "needs the name of a figure"),
        ("widths", "sizes", "dense_network: missing a required argument"),
        (FIGURE, 'figure = "dense_network"', "is no table"),
    ],
)
def test_a_figure_that_there_is_not_is_told(read, old: str, new: str, reason: str) -> None:
    text = SEVERAL.replace("title =", f"{FIGURE.replace(old, new)}\n    title =", 1)
    with pytest.raises(QuizgenError, match=reason):
        read(text)


def test_values_that_cannot_be_drawn_are_told_with_the_card(read) -> None:
    item = read(SEVERAL.replace("title =", f"{FIGURE.replace('3, 2', '3')}\n    title =", 1))
    with pytest.raises(QuizgenError, match="its figure cannot be drawn: widths must be two"):
        _ = item.question(0).figure
