from quizgen.questions.answers import Decimal, Integer
from quizgen.questions.bank import Bank
from quizgen.questions.marking import NotRead, Right, Wrong, mark
from quizgen.questions.problem import Distractor
from quizgen.questions.template import distinct
from tests.questions.test_bank import CARDS, GOOD


def test_a_wrong_reply_is_recognised_in_any_form(write_bank) -> None:
    question = Bank(write_bank({"t/one.py": GOOD})).item("t/one").question(1)  # 1 + 4
    assert mark(question, "10/2") == Right()
    assert mark(question, " 2*2 ") == Wrong(question.distractors[0])
    assert question.distractors[0].misconception == "multiplied"
    assert mark(question, "99") == Wrong(None)
    assert isinstance(mark(question, "four"), NotRead)


def test_distractors_that_meet_the_answer_or_each_other_are_dropped() -> None:
    kept = distinct(
        Decimal(0.5),
        (
            Distractor("same", 0.5009, ""),
            Distractor("first", 0.7, ""),
            Distractor("too-near", 0.7015, ""),
            Distractor("second", 0.71, ""),
        ),
    )
    assert [distractor.misconception for distractor in kept] == ["first", "second"]
    assert distinct(Integer(3), (Distractor("same", 3, ""),)) == ()


def test_options_hold_the_answer_once_in_an_order_of_their_own(write_bank) -> None:
    bank = Bank(write_bank({"t/concepts.toml": CARDS, "t/one.py": GOOD}))
    question = bank.item("t/one-fact").question(0)
    assert sorted(option.text for option in question.options) == [
        "That.",
        "These.",
        "This.",
        "Those.",
    ]
    assert [option.text for option in question.options if option.is_right] == ["That."]
    places = {
        next(place for place, option in enumerate(question.options_for(key)) if option.is_right)
        for key in range(40)
    }
    assert places == {0, 1, 2, 3}


def test_a_typed_question_can_be_asked_with_options(write_bank) -> None:
    question = Bank(write_bank({"t/one.py": GOOD})).item("t/one").question(1).as_choice()
    assert question.is_choice
    assert mark(question, "5") == Right()
    assert {option.text for option in question.options} == {"5", "4", "3", "14"}
    assert question.roads  # what is handed out stays proved


def test_every_mistake_is_offered_to_somebody(write_bank) -> None:
    fourth = 'Distractor("fourth", 99, "No."),\n            ),\n            working'
    text = GOOD.replace("),\n            working", fourth)
    question = Bank(write_bank({"t/one.py": text})).item("t/one").question(1).as_choice()
    offered = [{option.text for option in question.options_for(key)} for key in range(40)]
    assert all(len(texts) == 4 and "5" in texts for texts in offered)
    assert set.union(*offered) == {"5", "4", "3", "14", "99"}
    assert set.intersection(*offered) == {"5"}
