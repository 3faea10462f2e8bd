"""Decimal numbers: how they are rounded, and which are told apart."""

import decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.answers import Decimal
from quizgen.questions.answers.decimal import printed


@given(st.floats(-1e6, 1e6), st.integers(1, 6))
def test_a_printed_decimal_is_right_and_three_units_away_is_wrong(
    value: float, places: int
) -> None:
    answer = Decimal(value, places)
    assert answer.accepts(answer.parse(answer.text))
    assert not answer.accepts(answer.parse(f"{value + 3 * 10.0**-places:.{places}f}"))


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (0.0625, 3, "0.063"),
        (-0.0625, 3, "-0.063"),
        (0.125, 2, "0.13"),
        (2.5, 0, "3"),
        (2.675, 2, "2.68"),  # in binary a little less
        (1.005, 2, "1.01"),
        (0.1874999999999999, 3, "0.188"),  # what arithmetic in binary makes of 3/16
        (0.0624999, 3, "0.062"),
        (-0.0004, 3, "0.000"),
        (-0.0, 1, "0.0"),
        (99.95, 1, "100.0"),
        (1e22, 1, "10000000000000000000000.0"),
    ],
)
def test_a_half_is_rounded_away_from_zero_as_by_hand(value: float, places: int, text: str) -> None:
    assert printed(value, places) == text


@given(st.integers(-(10**9), 10**9), st.integers(1, 5), st.integers(0, 4))
def test_decimals_are_rounded_as_decimal_arithmetic_rounds_them(
    digits: int, given: int, places: int
) -> None:
    exact = decimal.Decimal(digits).scaleb(-given)
    unit = decimal.Decimal(1).scaleb(-places)
    expected = exact.quantize(unit, decimal.ROUND_HALF_UP)
    assert decimal.Decimal(printed(float(exact), places)) == expected


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3), st.integers(1, 4))
def test_options_that_do_not_clash_are_never_taken_for_each_other(
    one: float, other: float, places: int
) -> None:
    first, second = Decimal(one, places), Decimal(other, places)
    if not first.clashes(second):
        assert not first.accepts(first.parse(second.text))
        assert first.text != second.text


@given(st.floats(-1, 1), st.floats(-1, 1), st.integers(1, 3))
def test_two_decimals_clash_if_what_is_printed_is_two_units_apart_or_less(
    one: float, other: float, places: int
) -> None:
    first, second = Decimal(one, places), Decimal(other, places)
    units = abs(Fraction(first.text) - Fraction(second.text)) * 10**places
    assert first.clashes(second) == (units <= 2)
