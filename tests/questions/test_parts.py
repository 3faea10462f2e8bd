"""Several answers in one: each is marked, and an error is carried forward."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.answers import Decimal, Integer, Part, Parts, Shape
from quizgen.questions.marking import NotRead, Partly, Right, Wrong, mark
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question

FORGOT = Distractor("forgot-cin", (9, 90, 100), "")
ONE_BIAS = Distractor("one-bias", (27, 270, 271), "")
ONE, TWO = Fraction(1, 3), Fraction(2, 3)  # of three
QUESTION = Question(
    id="t/parts",
    variant=0,
    kind="template",
    title="",
    topic="t",
    level=1,
    given={},
    answer=Parts(
        (
            Part("weights of one filter", Integer(27)),
            Part("weights of all 10", Integer(270), follows="10a"),
            Part("all parameters", Integer(280), follows="b + 10"),
        )
    ),
    distractors=(FORGOT, ONE_BIAS),
    first_road="",
    second_road=None,
    write_prompt=lambda: "How many?",
    write_solution=str,
)


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("27; 270; 280", Right()),
        (" 3^3;270 ;140*2", Right()),
        ("28; 280; 290", Partly(TWO, (False, True, True), None)),  # used rightly from then on
        ("9; 90; 100", Partly(TWO, (False, True, True), FORGOT)),
        ("9; 90; 101", Partly(ONE, (False, True, False), FORGOT)),
        ("9; 27; 37", Partly(ONE, (False, False, True), FORGOT)),
        ("27; 270; 271", Partly(TWO, (True, True, False), ONE_BIAS)),
        ("27; 27; 271", Partly(ONE, (True, False, False), None)),  # (c) is nobody's first error
        ("27; 28; 38", Partly(TWO, (True, False, True), None)),
        ("27; 28; 280", Partly(TWO, (True, False, True), None)),  # right, whatever it came from
        ("9; 91; 1", Wrong(FORGOT)),
        ("1; 2; 3", Wrong(None)),
        ("27; ?; 280", Partly(TWO, (True, False, True), None)),
        ("?; 10; 20", Partly(ONE, (False, False, True), None)),
        ("?; 270; ?", Partly(ONE, (False, True, False), None)),
        ("?; ?; ?", Wrong(None)),
    ],
)
def test_each_part_is_marked_and_errors_are_carried_forward(reply: str, verdict: object) -> None:
    assert mark(QUESTION, reply) == verdict


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ("", "nothing was typed"),
        (" ; ; ", "nothing was typed"),
        ("27", "3 parts are wanted"),
        ("27; 270; 280; 1", "3 parts are wanted"),
        ("27; ; 280", "(b): nothing was typed"),
        ("27; many; 280", "(b): 'many' is not known here"),
        ("27; 270; 0.5", "(c): 0.5 is not a whole number"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_letter(reply: str, message: str) -> None:
    verdict = mark(QUESTION, reply)
    assert isinstance(verdict, NotRead)
    assert verdict.message.startswith(message)


@given(st.integers(-(10**9), 10**9), st.integers(-5, 5))
def test_whoever_goes_on_rightly_has_the_rest_right(first: int, slip: int) -> None:
    verdict = mark(QUESTION, f"{first}; {10 * first + slip}; {10 * first + slip + 10}")
    assert isinstance(verdict, Right | Partly)
    if isinstance(verdict, Partly):
        assert verdict.parts == (first == 27, 10 * first + slip == 270 or not slip, True)


def test_a_decimal_follows_from_what_was_typed_not_from_what_was_meant() -> None:
    answer = Parts(
        (
            Part("share", Decimal(1 / 3, 2)),
            Part("of 300", Decimal(100.0, 1), follows="300*a"),
            Part("inverse", Decimal(3.0, 2), follows="1/a"),
        )
    )
    assert answer.marks(answer.parse("0.33; 99; 3.03")) == (True, True, True)
    assert answer.marks(answer.parse("1/3; 100; 3")) == (True, True, True)
    assert answer.marks(answer.parse("0.33; 98; 3.1")) == (True, False, False)
    assert answer.marks(answer.parse("0.5; 150.15; 2.015")) == (False, True, True)
    assert answer.marks(answer.parse("0.5; 150.16; 2.016")) == (False, False, False)
    assert answer.marks(answer.parse("?; 100; 9")) == (False, True, False)
    assert not answer.contains(answer.with_value((0.5, 150, 2)), answer.parse("?; 100; 9"))
    assert answer.marks(answer.parse("0; 0; 7")) == (False, True, False)  # 1/0 carries nothing
    assert answer.marks(answer.parse("inf; 0; inf")) == (False, False, False)
    assert answer.marks(answer.parse("1e290; 3e292; 0")) == (False, True, True)


def test_parts_of_other_kinds_stand_beside_numbers() -> None:
    answer = Parts((Part("shape", Shape((None, 3))), Part("how many", Integer(3))))
    assert answer.marks(answer.parse("(None, 3); 3")) == (True, True)
    assert answer.marks(answer.parse("3; 4")) == (True, False)
    assert answer.json == [[None, 3], 3]


def test_a_second_road_must_agree_part_by_part() -> None:
    answer = QUESTION.answer
    assert answer.agrees((27, 270, 280))
    assert not answer.agrees((27, 270, 281))
    assert not answer.agrees((27, 270))


def test_options_are_those_of_the_part_that_most_mistakes_get_wrong() -> None:
    chosen = QUESTION.as_choice()
    assert "(b) weights of all 10" in chosen.prompt
    assert chosen.prompt.endswith("Which is (c)?")
    assert {option.text for option in chosen.options} == {"280", "100", "271"}
    assert chosen.roads == QUESTION.roads


def test_mistakes_that_agree_in_a_part_are_one_option_of_it() -> None:
    answer = Parts((Part("width", Integer(4)), Part("height", Integer(6))))
    offer = answer.offer([(1, 5), (2, 5), (3, 6)])
    assert offer.lead.endswith("Which is (a)?")
    assert (offer.right, offer.wrong) == ("4", (("1",), ("2",), ("3",)))
    offer = answer.offer([(4, 5), (3, 5), (3, 7)])
    assert offer.lead.endswith("Which is (b)?")
    assert (offer.right, offer.wrong) == ("6", (("5",), (), ("7",)))
