"""Which mistakes are offered: whoever goes by looks is right as often as by chance."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.looks import LOOKS, luck
from quizgen.questions.offering import even_draws


@given(
    right=st.integers(0, 500),
    wrong=st.lists(st.integers(0, 500), min_size=3, max_size=7, unique=True),
)
def test_every_mistake_is_offered_among_as_many_as_are_wanted(right, wrong) -> None:
    draws = even_draws(str(right), list(map(str, wrong)), 3)
    assert all(len(set(places)) == 3 for places in draws)
    assert set().union(*draws) == set(range(len(wrong)))


def test_an_answer_between_its_mistakes_is_not_always_in_the_middle() -> None:
    """Three mistakes are smaller and three larger, so the answer can be at either end."""
    wrong = [10, 20, 30, 50, 60, 70]
    draws = even_draws("40", list(map(str, wrong)), 3)
    smaller = Counter(sum(wrong[place] < 40 for place in places) for places in draws)
    assert min(smaller[0], smaller[3]) >= 0.15 * len(draws)
    assert smaller[1] + smaller[2] <= 0.65 * len(draws)


SCORES = {end: scores for ends, scores in LOOKS.items() for end in ends}


@pytest.mark.parametrize(
    ("end", "texts", "taken"),
    [
        ("largest", ["3", "12", "5", "7"], "12"),
        ("smallest", ["3", "$-12$", "5", "7"], "$-12$"),
        ("largest", ["(None, 4, 4)", "(None, 4, 4, 8)", "(None, 2)"], "(None, 4, 4, 8)"),
        ("longest", ["at once", "never in any case", "now"], "never in any case"),
        ("shortest", ["at once", "never in any case", "now"], "now"),
        ("most digits", ["9.9", "0.125", "12"], "0.125"),
        ("fewest digits", ["9.9", "0.125", "120"], "9.9"),
        ("most like the others", ["26 x 26", "26 x 28", "28 x 28"], "26 x 28"),
        ("odd one out", ["26 x 26", "26 x 27", "nothing"], "nothing"),
        ("most usual words", ["the mean of x", "the sum of y", "the sum of x"], "the sum of x"),
        ("most unusual words", ["[1, 2, 3]", "[1, 5, 3]", "[9, 2, 8]"], "[9, 2, 8]"),
    ],
)
def test_looks_prefer_what_they_say(end: str, texts: list[str], taken: str) -> None:
    scores = SCORES[end](texts)
    extreme = max if any(end == most for most, _ in LOOKS) else min
    assert texts[extreme(range(len(texts)), key=scores.__getitem__)] == taken


def test_luck_is_measured_from_chance_rank_by_rank() -> None:
    assert luck([9, 5, 3, 1], right=0) == [0.75, -0.25, -0.25, -0.25]
    assert luck([9, 5, 3, 1], right=2) == [-0.25, -0.25, 0.75, -0.25]
    assert luck([9, 9, 3, 1], right=0) == [0.25, 0.25, -0.25, -0.25]
    assert luck([1, 1, 1, 1], right=2) == [0, 0, 0, 0]


def test_marks_of_formulas_and_code_are_not_seen() -> None:
    assert even_draws("$-3$", ["$-2$", "`4`", "5", "6"], 3) == even_draws(
        "-3", ["-2", "4", "5", "6"], 3
    )
    assert even_draws("-3", ["-2", "4", "5", "6"], 3) != even_draws(
        "(-3)", ["(-2)", "(4)", "5", "6"], 3
    )
