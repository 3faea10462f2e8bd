"""The JSON format, read back by a parser that accepts only what the standard knows."""

import json
import math
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.formats import json as json_format
from quizgen.questions.answers import (
    Array,
    Axes,
    Choice,
    Choices,
    Decimal,
    Formula,
    Integer,
    Matching,
    Ordering,
    Part,
    Parts,
    Shape,
)
from quizgen.questions.as_json import question_json
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from quizgen.questions.problem import Distractor, Road
from quizgen.questions.question import Question

KEYS = {
    *("id", "variant", "kind", "title", "topic", "level", "prompt", "given", "instruction"),
    *("figure", "answer", "options", "distractors", "solution", "roads"),
}


PAIRS = (("dog", "bark"), ("cat", "miaow"))
SWAPPED = (("dog", "miaow"), ("cat", "bark"))


def strict(text):
    def refuse(constant):
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


def ask(answer, wrong, given=None):
    return Question(
        id="losses/x",
        variant=4,
        kind="template",
        title="Títle",
        topic="losses",
        level=3,
        given=given or {},
        answer=answer,
        distractors=(Distractor("forgot-bias", wrong, "Why."),),
        first_road="quizgen.reference",
        second_road=Road("closed form", lambda: answer.value),
        write_prompt=lambda: "What is $x$?",
        write_solution=lambda: "It is.",
    )


@pytest.mark.parametrize(
    ("answer", "wrong", "value", "text", "wrong_value", "wrong_text"),
    [
        (Integer(27), 9, 27, "27", 9, "9"),
        (Integer(10**30), 9, 10**30, "1" + "0" * 30, 9, "9"),
        (Decimal(0.25, 2), 0.5, 0.25, "0.25", 0.5, "0.50"),
        (Decimal(math.inf), -1.0, "∞", "∞", -1.0, "-1.000"),
        (Shape((None, 2)), (None, 3), [None, 2], "(None, 2)", [None, 3], "(None, 3)"),
        (Array(((1, 2),), 0), ((2, 1),), [[1.0, 2.0]], "[[1, 2]]", [[2.0, 1.0]], "[[2, 1]]"),
        (Axes((0, 2), "NHWC"), (1,), [0, 2], "0, 2", [1], "1"),
        (Formula("27*C", ("C",)), "9*C", "27*C", "27*C", "9*C", "9*C"),
        (Choice("`yes`"), "*no*", "`yes`", "`yes`", "*no*", "*no*"),
        (Choices(("p",), ("p", "q")), ("q",), ["p"], "b", ["q"], "a"),
        (
            Ordering(("p", "q", "r")),
            tuple("rqp"),
            ["p", "q", "r"],
            "b a c",
            ["r", "q", "p"],
            "c a b",
        ),
        (Matching(PAIRS), SWAPPED, [*map(list, PAIRS)], "1a 2b", [*map(list, SWAPPED)], "1b 2a"),
        (
            Parts((Part("n", Integer(27)), Part("share", Decimal(0.5, 1)))),
            (9, 0.25),
            [27, 0.5],
            "27; 0.5",
            [9, 0.25],
            "9; 0.3",
        ),
    ],
    ids=lambda value: None,
)
def test_values_are_plain_json(answer, wrong, value, text, wrong_value, wrong_text):
    page = question_json(ask(answer, wrong))
    assert page == strict(json.dumps(page, allow_nan=False))
    assert page["answer"]["type"] == answer.type
    assert {"gain", "loss"} < set(page["answer"])
    assert (page["answer"]["value"], page["answer"]["text"]) == (value, text)
    (mistake,) = page["distractors"]
    assert mistake == {
        "misconception": "forgot-bias",
        "value": wrong_value,
        "text": wrong_text,
        "feedback": "Why.",
    }


@pytest.mark.parametrize(
    ("answer", "gain", "loss"),
    [
        (Integer(27), 1, 0),
        (Ordering(("p", "q", "r")), 1, 0),
        (Matching(PAIRS), 0.5, 0),
        (Parts((Part("n", Integer(27)), Part("m", Integer(9)))), 0.5, 0),
        (Choices(("p", "q"), ("p", "q", "r", "s", "t", "u")), 0.5, 0.25),
        (Choices(("p", "q"), ("p", "q")), 0.5, 0),
    ],
)
def test_an_answer_says_what_a_right_part_is_worth_and_a_wrong_one_costs(answer, gain, loss):
    credit = question_json(ask(answer, answer.value))["answer"]
    assert (credit["gain"], credit["loss"]) == (gain, loss)


def test_given_values_are_plain_json():
    given = {"K": 3, "flag": True, "none": None, "axes": (0, (1, 2)), "limit": math.inf}
    page = question_json(ask(Integer(1), 2, given))
    assert page["given"] == {
        "K": 3,
        "flag": True,
        "none": None,
        "axes": [0, [1, 2]],
        "limit": "∞",
    }


def test_roads_that_disagree_are_not_written(tmp_path):
    good = ask(Integer(1), 2)
    lie = Question(**{**vars(good), "second_road": Road("closed form", lambda: 3)})
    with pytest.raises(QuizgenError, match="closed form says 3"):
        json_format.write([good, lie], tmp_path / "quiz.json", "Quiz")
    assert list(tmp_path.iterdir()) == []


def test_every_question_of_the_bank_is_written_whole(tmp_path):
    items = Bank(bank_folder()).items()
    questions = draw(items, len(items), 3)
    path = tmp_path / "quiz.json"
    json_format.write(questions, path, "A “quiz” \ud83d")
    page = strict(path.read_text(encoding="utf-8"))
    assert page["title"] == "A “quiz” \ud83d"
    assert [entry["id"] for entry in page["questions"]] == [question.id for question in questions]
    for question, entry in zip(questions, page["questions"], strict=True):
        assert set(entry) == KEYS
        assert entry["prompt"] == question.prompt
        assert entry["solution"] == question.solution
        assert len(entry["roads"]) == (0 if question.kind == "concept" else 2)
        assert [option["right"] for option in entry["options"]].count(True) == 1
        assert len(entry["distractors"]) == len(question.distractors)
        assert question.answer.accepts(question.answer.parse(entry["answer"]["text"]))


def test_the_same_questions_give_the_same_bytes(tmp_path: Path):
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    for path in (one, two):
        json_format.write([ask(Integer(1), 2)], path, "Quiz")
    assert one.read_bytes() == two.read_bytes()
    assert b"\r" not in one.read_bytes()
