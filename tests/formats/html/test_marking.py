"""One specification of marking: the page in Chromium and `mark` in Python give one verdict."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from quizgen.folders import bank_folder
from quizgen.questions.answers import (
    Answer,
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
from quizgen.questions.bank import Bank
from quizgen.questions.marking import NotRead, Partly, Right, Wrong, mark
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question
from quizgen.render import parse, to_plain

CASES = tomllib.loads((Path(__file__).parents[2] / "marking_cases.toml").read_text("utf-8"))["case"]
TYPES = {
    each.type: each
    for each in (
        *(Array, Axes, Choice, Choices, Decimal, Formula, Integer, Matching, Ordering, Parts),
        Shape,
    )
}
NAMES = [f"{case['type']} {case['value']}" for case in CASES]

MARK = """async replies => {
  const questions = (await unpacked()).slots.map(([first]) => first);
  return replies.map(([place, reply]) => {
    const { verdict, distractor, share, parts } = mark(questions[place], reply);
    const inPart = (share ?? 0) !== 0 ? [Number(share.toFixed(9)), parts] : null;
    return [verdict, distractor ?? null, inPart];
  });
}"""


def in_python(question: Question, reply: str) -> list[Any]:
    def place(found: Distractor | None) -> int | None:
        return None if found is None else question.distractors.index(found)

    match mark(question, reply):
        case Right():
            return ["right", None, None]
        case NotRead():
            return ["unreadable", None, None]
        case Wrong(distractor=found):
            return ["wrong", place(found), None]
        case Partly(share, parts, distractor=found):
            return ["partly", place(found), in_part(share, parts)]


def in_part(share: Fraction, parts: Sequence[bool]) -> list[Any]:
    return [round(float(share), 9), list(parts)]


def in_chromium(page: Page, *replies: tuple[int, str]) -> list[list[Any]]:
    verdicts: list[list[Any]] = page.evaluate(MARK, replies)
    return verdicts


def verdicts(case: dict[str, Any]) -> dict[str, list[Any]]:
    """What the table says about every reply of a case."""
    return {
        **{
            reply: [kind, None, None]
            for kind in ("right", "wrong", "unreadable")
            for reply in case[kind]
        },
        **{reply: ["wrong", place, None] for reply, place in case["recognised"]},
        **{
            reply: ["partly", None if place < 0 else place, in_part(Fraction(share), parts)]
            for reply, share, parts, place in case.get("partly", ())
        },
    }


def answer_of(case: dict[str, Any]) -> Answer:
    options = {name: case[name] for name in ("places", "layout") if name in case}
    options |= {name: tuple(case[name]) for name in ("symbols", "among") if name in case}
    if case["type"] == "parts":
        return Parts(
            tuple(Part("", answer_of(part), part.get("follows", "")) for part in case["parts"])
        )
    return TYPES[case["type"]](batch(case["value"]), **options)


def batch(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(None if length == "None" else batch(length) for length in value)
    return value


@pytest.fixture
def asked(ask) -> list[Question]:
    def question(case: dict[str, Any]) -> Question:
        mistakes = (("mistake", batch(wrong), "No.") for wrong in case["distractors"])
        return ask(answer_of(case), *mistakes)

    return [question(case) for case in CASES]


@pytest.mark.parametrize("place", range(len(CASES)), ids=NAMES)
def test_python_marks_by_the_table(asked: list[Question], place: int) -> None:
    expected = verdicts(CASES[place])
    assert {reply: in_python(asked[place], reply) for reply in expected} == expected


def test_the_table_lists_things_in_the_order_of_their_letters(asked: list[Question]) -> None:
    for case, question in zip(CASES, asked, strict=True):
        for name in ("listed", "numbered"):
            if name in case:
                assert getattr(question.answer, name) == tuple(case[name])


COMPUTED = """async replies => {
  const questions = (await unpacked()).slots.map(([first]) => first);
  return replies.map(([place, reply]) => {
    const { answer } = questions[place];
    const said = computed(reply, answer, mark(questions[place], reply).parts);
    return said.map((each) => each.join(" is ")).join(", ");
  });
}"""


def test_what_a_wrong_computation_comes_to_is_said_alike(visit, asked: list[Question]) -> None:
    told = {
        (place, reply): said
        for place, case in enumerate(CASES)
        for reply, said in case.get("computed", ())
    }
    assert {
        (place, reply): to_plain(parse(asked[place].answer.computed(reply)))
        for place, reply in told
    } == told
    assert visit(asked).evaluate(COMPUTED, list(told)) == list(told.values())


def test_the_page_marks_by_the_table(visit, asked: list[Question]) -> None:
    page = visit(asked)
    for place, case in enumerate(CASES):
        expected = verdicts(case)
        found = in_chromium(page, *((place, reply) for reply in expected))
        assert dict(zip(expected, found, strict=True)) == expected, NAMES[place]


def test_the_table_has_every_type_of_answer() -> None:
    assert {case["type"] for case in CASES} == set(TYPES)
    wrong = ("wrong", "recognised")
    assert all(case["right"] and case["unreadable"] for case in CASES)
    assert all(any(case[name] for name in wrong) for case in CASES)


@pytest.mark.parametrize("topic", Bank(bank_folder()).topics())
def test_the_page_marks_the_whole_bank_as_python_does(visit, topic: str) -> None:
    questions = [
        replace(item.question(variant), draw_figure=None)  # it marks nothing
        for item in Bank(bank_folder()).items(topic)
        for variant, _ in zip(item.variants("marking"), range(3), strict=False)
    ]
    questions += [question.as_choice() for question in questions if not question.is_choice]
    for batch in (questions[start : start + 200] for start in range(0, len(questions), 200)):
        compare(visit(batch), batch)


def compare(page: Page, questions: list[Question]) -> None:
    replies = []
    for place, question in enumerate(questions):
        samples = question.answer.samples()
        mistakes = [question.answer.with_value(each.value) for each in question.distractors]
        texts = [*samples.right, *samples.wrong, *samples.unreadable]
        texts += [text for mistake in mistakes for text in (mistake.text, *mistake.samples().right)]
        replies += [(place, text) for text in texts]
    found = in_chromium(page, *replies)
    for (place, reply), verdict in zip(replies, found, strict=True):
        assert verdict == in_python(questions[place], reply), (questions[place].name, reply)


FUNCTIONS = (
    "ln(",
    "ln ",
    "ln",
    "log2(",
    "log10 ",
    "exp(",
    "sqrt(",
    "sqrt 2",
    "√",
    "log",
    "pi",
    " px",
)
ARITHMETIC = st.text("0123.,+-−*/×() ²e", max_size=14) | st.lists(
    st.sampled_from(FUNCTIONS) | st.sampled_from("0123456789.ex^)-/=≈~%"), max_size=9
).map("".join)
REPLIES = {
    "integer": st.text("0123'_.,+-*/^() ²", max_size=14)
    | st.lists(
        st.sampled_from(("1,234", "12,500", "4", ",", "0.5", "x", *"=≈~+*/() ")), max_size=6
    ).map("".join),
    "decimal": ARITHMETIC,
    "shape": st.text("0123456789()[],x× ?nNone=~", max_size=14),
    "array": st.text("0123.,;-/() []", max_size=18)
    | st.lists(
        st.sampled_from(("sqrt(4)", "ln 2", "(1+2)/6", "1 - 2", " -2", "2 * 3", "1/2", "0,5"))
        | st.sampled_from((", ", ";", " ", "(", ")", "[", "]", "], [", "][", "+", "1", "x=", "≈")),
        max_size=9,
    ).map("".join),
    "axes": st.text("0123456789-,;&()[] NCHWand", max_size=10),
    "formula": st.text("0123KCin_out+-*/^() ²", max_size=14),
    "choices": st.text("abcdefz129 ,;and>→-()", max_size=12),
    "ordering": st.text("abcd>, ", max_size=8) | st.permutations("abcd").map("".join),
    "matching": st.text("1234abcd 5", max_size=12) | st.text("abcd", min_size=4, max_size=4),
    "parts": st.text("0123456789.,?;/ ", max_size=24)
    | st.text("(a)b)c) 0123,;=", max_size=24)
    | st.lists(
        st.sampled_from(("?", "27", "9", "90", "0.33", "1/3", "99", "3", "300", "2", "0", "5/7")),
        min_size=3,
        max_size=5,
    ).map("; ".join),
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
