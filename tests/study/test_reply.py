import pytest

from quizgen.questions.answers import Choice
from quizgen.questions.bank import Bank
from quizgen.questions.marking import NotRead, Right, Wrong
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.keys import Key
from quizgen.study.reply import read_reply


@pytest.fixture
def choice(bank: Bank) -> Asked:
    question = bank.item("powers/exponent-zero").question(0)
    return Asked("Question 1", question, question.options)


@pytest.fixture
def typed(bank: Bank) -> Asked:
    return Asked("Question 1", bank.item("sums/addition").question(0), ())  # 2 + 2


@pytest.mark.parametrize("reply", ["{}", " {} ", "{})", "{}.", "({})"])
def test_a_letter_chooses_an_option(choice: Asked, reply: str) -> None:
    for letter, option in zip("abcd", choice.options, strict=True):
        for text in (reply.format(letter), reply.format(letter.upper())):
            answered = read_reply(choice, text)
            assert isinstance(answered, Answered)
            assert answered.given == option.text
            assert answered.is_right == option.is_right
            if option.distractor:
                assert answered.distractor == option.distractor


def test_the_whole_text_of_an_option_chooses_it(choice: Asked) -> None:
    for option in choice.options:
        for text in (option.text, option.text.upper(), option.text.rstrip(".") + "."):
            answered = read_reply(choice, text)
            assert isinstance(answered, Answered)
            assert answered.given == option.text


def test_a_number_alone_is_no_option(typed: Asked) -> None:
    question = typed.question.as_choice()
    asked = Asked("Question 1", question, question.options)
    assert "4" in {option.text for option in asked.options}
    assert isinstance(read_reply(asked, "4"), NotRead)


@pytest.mark.parametrize("reply", ["e", "ab", "1", ")", "Dividing", "a b"])
def test_anything_but_a_letter_is_asked_for_again(choice: Asked, reply: str) -> None:
    assert read_reply(choice, reply) == NotRead("type a letter from a to d")


@pytest.mark.parametrize("reply", ["", "   "])
def test_an_empty_line_gives_up(choice: Asked, typed: Asked, reply: str) -> None:
    for asked in (choice, typed):
        assert read_reply(asked, reply) == Answered(asked.question, "", GaveUp())


@pytest.mark.parametrize("reply", ["q", " Q "])
def test_q_stops(choice: Asked, typed: Asked, reply: str) -> None:
    assert read_reply(choice, reply) is Key.QUIT
    assert read_reply(typed, reply) is Key.QUIT


def test_a_typed_answer_is_marked(typed: Asked) -> None:
    assert read_reply(typed, "8/2") == Answered(typed.question, "8/2", Right())
    assert read_reply(typed, "11") == Answered(typed.question, "11", Wrong(None))
    recognised = read_reply(typed, "0")
    assert isinstance(recognised, Answered)
    assert recognised.distractor
    assert recognised.distractor.misconception == "took-difference"
    assert isinstance(read_reply(typed, "four"), NotRead)


@pytest.mark.parametrize(
    ("among", "replies"),
    [
        (("True", "False"), {"a": 0, "b": 1, "t": 0, "F": 1, "y": 0, "n": 1, "true": 0, "NO": 1}),
        (("No", "Yes"), {"a": 0, "b": 1, "n": 0, "y": 1, "yes": 1}),
        (tuple(f"Line {n}" for n in range(1, 7)), {"a": 0, "f": 5, "C)": 2}),
    ],
)
def test_fixed_options_keep_their_order_and_take_short_replies(
    among: tuple[str, ...], replies: dict[str, int]
) -> None:
    question = Question(
        id="t/fixed",
        variant=0,
        kind="template",
        title="",
        topic="t",
        level=1,
        given={},
        answer=Choice(among[1], among),
        distractors=tuple(Distractor("other", each, "") for each in among if each != among[1]),
        first_road="",
        second_road=None,
        write_prompt=str,
        write_solution=str,
    )
    assert [option.text for option in question.options_for("any")] == list(among)
    for reply, place in replies.items():
        answered = read_reply(Asked("", question, question.options), reply)
        assert isinstance(answered, Answered)
        assert answered.given == among[place]
        assert answered.is_right == (place == 1)
    assert isinstance(read_reply(Asked("", question, question.options), "h"), NotRead)
