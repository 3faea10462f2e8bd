"""Vectors and matrices: which are told apart, and how their entries are read."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.answers import Array


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Array((1, 2, 3), places=0), (1, 2, 3), True),
        (Array((1, 2, 3), places=0), (1, 2, 4), False),
        (Array((0.1, 0.2), places=1), (0.2, 0.4), True),
        (Array((0.1, 0.2), places=1), (0.1, 0.5), False),
        (Array(((1, 2), (3, 4)), places=0), ((1, 2), (3, 4)), True),
        (Array(((1, 2), (3, 4)), places=0), ((1, 2), (3, 5)), False),
        (Array(((1, 2), (3, 4)), places=0), (1, 2, 3, 4), False),
        (Array(((1, 2), (3, 4)), places=0), ((1, 2),), False),
        (Array((1, 2), places=0), (1, 2, 3), False),
    ],
)
def test_arrays_clash_if_no_entry_tells_them_apart(one: Array, other: object, clash: bool) -> None:
    assert one.clashes(one.with_value(other)) == clash


ENTRIES = st.sampled_from(
    [
        ("sqrt(2)", math.sqrt(2)),
        ("ln(2)", math.log(2)),
        ("2^3", 8),
        ("-1/4", -0.25),
        ("(1+2)/6", 0.5),
        ("exp(-(1+1))", math.exp(-2)),
        ("−0.5", -0.5),
        ("2 * 3", 6),
    ]
)
SPACED = (("1 + 2", 3), ("4 - 1/2", 3.5), ("sqrt 4", 2), ("2 - ln 2", 2 - math.log(2)))


def written(rows: list[list[str]], comma: str, semicolon: str, ends: Sequence[str]) -> str:
    return ends[0] + semicolon.join(comma.join(row) for row in rows) + ends[1]


@pytest.mark.parametrize("comma", [", ", ",", " "])
@pytest.mark.parametrize("ends", ["[]", "()", "  "])
@given(entries=st.lists(ENTRIES, min_size=2, max_size=4))
def test_the_entries_of_a_vector_may_be_arithmetic(
    comma: str, ends: str, entries: list[tuple[str, float]]
) -> None:
    reply = written([[text for text, _ in entries]], comma, "", ends)
    values = [value for _, value in entries]
    assert Array(values).parse(reply) == pytest.approx(values, rel=1e-9)
    semicolons = reply.replace(comma, ";") if comma != " " else reply
    assert Array(values).parse(semicolons) == pytest.approx(values, rel=1e-9)


@pytest.mark.parametrize(
    ("semicolon", "ends"),
    [("; ", ("[", "]")), ("; ", ("", "")), ("], [", ("[[", "]]")), ("), (", ("((", "))"))],
)
@given(data=st.data())
def test_the_entries_of_a_matrix_may_be_arithmetic(
    semicolon: str, ends: tuple[str, str], data: st.DataObject
) -> None:
    width = data.draw(st.integers(2, 3))
    row = st.lists(ENTRIES | st.sampled_from(SPACED), min_size=width, max_size=width)
    rows = data.draw(st.lists(row, min_size=2, max_size=3))
    reply = written([[text for text, _ in row] for row in rows], ", ", semicolon, ends)
    values = [[value for _, value in row] for row in rows]
    assert np.array(Array(values).parse(reply)) == pytest.approx(np.array(values), rel=1e-9)
