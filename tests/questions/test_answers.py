import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    Unreadable,
)

AXES = Axes((0, 2), "NCHW")
ANSWERS: list[Answer] = [
    Integer(1728),
    Integer(0),
    Integer(-3),
    Decimal(1 / 3),
    Decimal(-0.00004, places=2),
    Decimal(1234.5678, places=1),
    Shape((None, 26, 26, 64)),
    Shape((3,)),
    Array((1, 2, 3), places=0),
    Array(np.array([[0.5, -0.25], [1, 0]])),
    Choice("Cross-entropy"),
    Axes((0, 1, 2), "NHWC"),
    Axes((), "NCHW"),
    Formula("27*C**2", ("C",)),
    Formula("1 + L*(K-1)", ("L", "K")),
    Choice("True", ("True", "False")),
    Choices(("Dense", "`Conv2D`"), ("Dense", "ReLU", "`Conv2D`", "Flatten")),
    Choices(("Both.", "Each."), ("Both.", "Each.")),
    Ordering(("forward", "loss", "backward", "step")),
    Ordering(("one", "two")),
    Matching((("Dense", "matrix"), ("Conv2D", "kernel"), ("ReLU", "nothing"))),
    Matching((("a", "x"), ("b", "x"), ("c", "x")), among=("x", "y", "z")),
    Parts((Part("one", Integer(27)), Part("all", Integer(270), follows="10*a"))),
    Parts((Part("mean", Decimal(1 / 3)), Part("shape", Shape((None, 3))), Part("axes", AXES))),
]


def marks(answer: Answer, reply: str) -> str:
    try:
        return "right" if answer.accepts(answer.parse(reply)) else "wrong"
    except Unreadable:
        return "unreadable"


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{answer.type} {answer.text}")
def test_every_type_marks_its_own_samples(answer: Answer) -> None:
    samples = answer.samples()
    assert [marks(answer, reply) for reply in samples.right] == ["right"] * len(samples.right)
    assert [marks(answer, reply) for reply in samples.wrong] == ["wrong"] * len(samples.wrong)
    for reply in samples.unreadable:
        assert (reply, marks(answer, reply)) == (reply, "unreadable")
    assert marks(answer, answer.text) == "right"


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{answer.type} {answer.text}")
@given(
    reply=st.text(max_size=60)
    | st.text("0123456789eE.+-*/^()[], xNCLK", max_size=60)
    | st.text("abcdef123;?,> ", max_size=9)
)
def test_no_reply_breaks_a_type(answer: Answer, reply: str) -> None:
    assert marks(answer, reply) in ("right", "wrong", "unreadable")


@pytest.mark.parametrize(
    ("answer", "reply", "verdict"),
    [
        (Integer(1728), "1,728", "right"),
        (Integer(1728), "1 728", "right"),
        (Integer(1728), "1'728", "right"),
        (Integer(1728), "17,28", "unreadable"),
        (Integer(1728), "12^3", "right"),
        (Integer(1728), "1728.5", "unreadable"),
        (Integer(-3), "−3", "right"),
        (Decimal(1 / 3), "1/3", "right"),
        (Decimal(1 / 3), ".333", "right"),
        (Decimal(1 / 3), "0,333", "right"),
        (Decimal(1 / 3), ",333", "right"),
        (Decimal(1 / 3), "0.334", "right"),
        (Decimal(1 / 3), "0.335", "wrong"),
        (Decimal(1 / 3), "0.332", "right"),
        (Decimal(3.2045, places=2), "3.19", "right"),
        (Decimal(3.2045, places=2), "3.21", "right"),
        (Decimal(3.2045, places=2), "3.2145", "wrong"),
        (Decimal(1.5), "1,5", "right"),
        (Decimal(1.234), "1,234", "unreadable"),
        (Decimal(math.inf), "inf", "right"),
        (Decimal(math.inf), "7", "wrong"),
        (Decimal(0.0), "-0.0004", "right"),
        (Shape((None, 26, 26, 64)), "26x26x64", "right"),
        (Shape((None, 26, 26, 64)), "(None, 26, 26, 64)", "right"),
        (Shape((None, 26, 26, 64)), "(none,26,26,64)", "right"),
        (Shape((None, 26, 26, 64)), "? × 26 × 26 × 64", "right"),
        (Shape((None, 26, 26, 64)), "64x26x26", "wrong"),
        (Shape((3,)), "(3,)", "right"),
        (Shape((3,)), "3", "right"),
        (Array((1, 2), places=0), "1 2", "right"),
        (Array((1, 2), places=0), "(1; 2)", "right"),
        (Array(((1, 2), (3, 4)), places=0), "1 2; 3 4", "right"),
        (Array(((1, 2), (3, 4)), places=0), "[[1,2],[3,4]]", "right"),
        (Array(((1, 2), (3, 4)), places=0), "[1,2],[3,4]", "right"),
        (Array(((1, 2), (3, 4)), places=0), "[[1,3],[2,4]]", "wrong"),
        (Array((0.5, 0.25)), "1/2, 1/4", "right"),
        (Axes((0, 1, 2), "NHWC"), "N,H,W", "right"),
        (Axes((0, 1, 2), "NHWC"), "w h n", "right"),
        (Axes((0, 1, 2), "NHWC"), "NHW", "right"),
        (Axes((0, 2, 3), "NCHW"), "0, 2, 3", "right"),
        (Axes((0, 2, 3), "NCHW"), "(0, -1, -2)", "right"),
        (Axes((0, 2, 3), "NCHW"), "N, H and W", "right"),
        (Axes((0, 2, 3), "NCHW"), "0, 2, 3 (N, H, W)", "right"),
        (Axes((0, 2, 3), "NCHW"), "0, 1", "wrong"),
        (Axes((0, 2, 3), "NCHW"), "0, 4", "unreadable"),
        (Formula("27*C**2", ("C",)), "27C^2", "right"),
        (Formula("27*C**2", ("C",)), "3*(3*3*C*C)", "right"),
        (Formula("27*C**2", ("C",)), "27C", "wrong"),
        (Formula("27*C**2", ("C",)), "27K", "unreadable"),
        (Formula("27*C**2", ("C",)), "27c^2", "right"),
        (Formula("C*c", ("C", "c")), "C*C", "wrong"),
        (Formula("C", ("C",)), "C/(C-C)", "wrong"),
        (Formula("27*C**2", ("C",)), "27*C^2*(C-3)/(C-3)", "right"),
        (Formula("1/(C-2)", ("C",)), "1/(C-2)", "right"),
        (Formula("C", ("C",)), "C^17/C^16", "unreadable"),
        (Formula("8*C", ("C",)), "C" + "+C" * 7, "right"),
        (Decimal(0.5), "1e299*1e99", "unreadable"),
        (Array((0.5,)), "1e299*1e99", "unreadable"),
        (Choice("The mean"), " the  MEAN", "right"),
    ],
)
def test_replies_as_people_type_them(answer: Answer, reply: str, verdict: str) -> None:
    assert marks(answer, reply) == verdict


@given(st.integers(-(10**12), 10**12))
def test_an_integer_is_read_in_every_way_it_is_written(value: int) -> None:
    for reply in (f"{value}", f"{value:,}", f"{value:_}".replace("_", " "), f"+{value}"):
        assert marks(Integer(value), reply) == "right"


SUMMANDS = st.integers(0, 10**7) | st.integers(0, 200).map(lambda count: count * 125)


@given(SUMMANDS, SUMMANDS)
def test_a_comma_in_a_sum_is_never_taken_for_another_one(one: int, other: int) -> None:
    written = [f"{one:,}", f"{other:,}"]
    is_decimal = max(number.count(",") for number in written) == 1  # two commas never are
    decimals = sum(Fraction(number.replace(",", ".")) for number in written) if is_decimal else 0
    typed = "+".join(written)
    if is_decimal and decimals.denominator == 1:
        assert marks(Integer(one + other), typed) == "unreadable"
        assert marks(Integer(int(decimals)), typed) == "unreadable"
    else:
        assert marks(Integer(one + other), typed) == "right"


@given(st.lists(st.integers(0, 9999), min_size=1, max_size=6))
def test_a_shape_is_read_in_every_way_it_is_written(lengths: list[int]) -> None:
    answer = Shape(tuple(lengths))
    for separator in (",", ", ", "x", " x ", "×", " "):
        assert marks(answer, separator.join(map(str, lengths))) == "right"


MATCHING = Matching((("a", "x"), ("b", "y")))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Integer(1.5), "whole number"),
        (lambda: Integer(True), "whole number"),
        (lambda: Decimal(math.nan), "NaN"),
        (lambda: Decimal(1.0, places=0), "at least one place"),
        (lambda: Array((1.5,), places=0), "whole numbers"),
        (lambda: Axes((4,), "NCHW"), "do not exist"),
        (lambda: Array(np.zeros((2, 2, 2))), "a vector, or a matrix"),
        (lambda: Array(((1, 2), (3,))), "a vector, or a matrix"),
        (lambda: Array((1, (2, 3))), "a vector, or a matrix"),
        (lambda: Array(((1, 2), 3)), "a vector, or a matrix"),
        (lambda: Array(()), "a vector, or a matrix"),
        (lambda: Array(((),)), "a vector, or a matrix"),
        (lambda: Array((1, math.inf)), "finite"),
        (lambda: Formula("2*X", ("C",)), "not known"),
        (lambda: Choice("Maybe", ("Yes", "No")), "not among"),
        (lambda: Choice("1", tuple("123456789")), "among 8"),
        (lambda: Choices(("c",), ("a", "b")), "not among"),
        (lambda: Choices((), ("a", "b")), "at least one"),
        (lambda: Choices(("a",), ("a", "a")), "told apart"),
        (lambda: Choices(("a",), ("a", " ")), "told apart"),
        (lambda: Ordering(tuple("abcdefghi")), "2 to 8"),
        (lambda: Ordering(("a", "b")).with_value(("a", "c")), "each of them once"),
        (lambda: Matching((("a", "x"), ("a", "y"))), "told apart"),
        (lambda: Matching((("a", "x"), ("b", "x"))), "their partners"),
        (lambda: MATCHING.with_value((("a", "x"), ("c", "y"))), "has one partner"),
        (lambda: MATCHING.with_value((("a", "x"), ("b", "z"))), "not among"),
        (lambda: Parts((Part("a", Integer(1)),)), "2 to 8 parts"),
        (lambda: Parts((Part("a", Integer(1)), Part("b", MATCHING))), "one value"),
        (lambda: Parts((Part("a", Integer(1)), Part("b", Integer(2), "a+2"))), "does not follow"),
        (lambda: Parts((Part("a", Integer(1)), Part("b", Integer(2), "2*b"))), "symbols here"),
        (lambda: Parts((Part("a", AXES), Part("b", Integer(2), "2*a"))), "not known"),
        (lambda: Parts((Part("a", Integer(1)), Part("b", AXES, "a"))), "no number"),
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(make: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()  # type: ignore[operator]


def test_a_second_road_must_agree_to_full_precision() -> None:
    assert Decimal(1 / 3).agrees(0.3333333333333333)
    assert not Decimal(1 / 3).agrees(0.3333)
    assert not Array((1, 2)).agrees((1, 2.0001))
    assert not Integer(3).agrees(3.0001)
    assert not Shape((None, 3)).agrees((3,))


def test_values_are_plain_json() -> None:
    assert Decimal(math.inf).json == "∞"
    assert Array(np.array([[1, 2]])).json == [[1.0, 2.0]]
    assert Shape((None, np.int64(2))).json == [None, 2]
    assert Axes((np.int64(1),), "NC").json == [1]
