"""One specification of marking: the page in Chromium and `mark` in Python give one verdict."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from quizgen.folders import bank_folder
from quizgen.questions.answers import Array, Axes, Choice, Decimal, Formula, Integer, Shape
from quizgen.questions.bank import Bank
from quizgen.questions.marking import NotRead, Right, Wrong, mark
from quizgen.questions.question import Question

CASES = tomllib.loads((Path(__file__).parents[2] / "marking_cases.toml").read_text("utf-8"))["case"]
TYPES = {each.type: each for each in (Array, Axes, Choice, Decimal, Formula, Integer, Shape)}
NAMES = [f"{case['type']} {case['value']}" for case in CASES]

MARK = """replies => {
  const questions = JSON.parse(document.getElementById("questions").textContent);
  return replies.map(([place, reply]) => {
    const { verdict, distractor } = mark(questions[place], reply);
    return [verdict, distractor ?? null];
  });
}"""


def in_python(question: Question, reply: str) -> list[Any]:
    match mark(question, reply):
        case Right():
            return ["right", None]
        case NotRead():
            return ["unreadable", None]
        case Wrong(distractor=None):
            return ["wrong", None]
        case Wrong(distractor=found):
            return ["wrong", question.distractors.index(found)]


def in_chromium(page: Page, *replies: tuple[int, str]) -> list[list[Any]]:
    verdicts: list[list[Any]] = page.evaluate(MARK, replies)
    return verdicts


def verdicts(case: dict[str, Any]) -> dict[str, list[Any]]:
    """What the table says about every reply of a case."""
    return {
        **{
            reply: [kind, None] for kind in ("right", "wrong", "unreadable") for reply in case[kind]
        },
        **{reply: ["wrong", place] for reply, place in case["recognised"]},
    }


@pytest.fixture
def asked(ask) -> list[Question]:
    def question(case: dict[str, Any]) -> Question:
        options = {name: case[name] for name in ("places", "layout") if name in case}
        if "symbols" in case:
            options["symbols"] = tuple(case["symbols"])
        answer = TYPES[case["type"]](batch(case["value"]), **options)
        return ask(answer, *(("mistake", batch(wrong), "No.") for wrong in case["distractors"]))

    def batch(value: Any) -> Any:
        if isinstance(value, list):
            return tuple(None if length == "None" else batch(length) for length in value)
        return value

    return [question(case) for case in CASES]


@pytest.mark.parametrize("place", range(len(CASES)), ids=NAMES)
def test_python_marks_by_the_table(asked: list[Question], place: int) -> None:
    expected = verdicts(CASES[place])
    assert {reply: in_python(asked[place], reply) for reply in expected} == expected


def test_the_page_marks_by_the_table(visit, asked: list[Question]) -> None:
    page = visit(asked)
    for place, case in enumerate(CASES):
        expected = verdicts(case)
        found = in_chromium(page, *((place, reply) for reply in expected))
        assert dict(zip(expected, found, strict=True)) == expected, NAMES[place]


def test_the_table_has_every_type_of_answer() -> None:
    assert {case["type"] for case in CASES} == set(TYPES)
    assert all(case["right"] and case["wrong"] and case["unreadable"] for case in CASES)


def test_the_page_marks_the_whole_bank_as_python_does(visit) -> None:
    bank = Bank(bank_folder())
    questions = [
        item.question(variant)
        for item in bank.items()
        for variant, _ in zip(item.variants("marking"), range(3), strict=False)
    ]
    questions += [question.as_choice() for question in questions if not question.is_choice]
    replies = []
    for place, question in enumerate(questions):
        samples = question.answer.samples()
        mistakes = [question.answer.with_value(each.value) for each in question.distractors]
        texts = [*samples.right, *samples.wrong, *samples.unreadable]
        texts += [text for mistake in mistakes for text in (mistake.text, *mistake.samples().right)]
        replies += [(place, text) for text in texts]
    found = in_chromium(visit(questions), *replies)
    for (place, reply), verdict in zip(replies, found, strict=True):
        assert verdict == in_python(questions[place], reply), (questions[place].name, reply)


ARITHMETIC = st.text("0123.,+-−*/×() ²e", max_size=14)
REPLIES = {
    "integer": st.text("0123'_.,+-*/^() ²", max_size=14),
    "decimal": ARITHMETIC,
    "shape": st.text("0123456789()[],x× ?nNone", max_size=14),
    "array": st.text("0123.,;-/() []", max_size=18),
    "axes": st.text("0123456789-,;&()[] NCHWand", max_size=10),
    "formula": st.text("0123KCin_out+-*/^() ²", max_size=14),
    "choice": st.text("The same *kernel* is reused.STRAßEstraße\n\t", max_size=30),
}


def test_the_page_reads_anything_as_python_does(visit, asked: list[Question]) -> None:
    page = visit(asked)

    @settings(max_examples=150, deadline=None, derandomize=True)
    @given(st.data())
    def alike(data: st.DataObject) -> None:
        place = data.draw(st.sampled_from(range(len(CASES))))
        typed = data.draw(st.lists(REPLIES[CASES[place]["type"]], min_size=20, max_size=20))
        found = in_chromium(page, *((place, reply) for reply in typed))
        expected = [in_python(asked[place], reply) for reply in typed]
        assert list(zip(typed, found, strict=True)) == list(zip(typed, expected, strict=True))

    alike()
