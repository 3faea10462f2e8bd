"""Which line of a computation is wrong, and what the others are."""

import numpy as np
import pytest

from quizgen.questions.finding import Planted, find_line

MISSING_BIAS = Planted(2, "the bias is missing")


def test_the_first_line_that_says_something_else_is_the_answer():
    # 2 * 3 = 6 is right, 6 + 1 was taken for 6, 10 does not use it, 6 * 10 does
    problem = find_line(MISSING_BIAS, right=(6, 7, 10, 70), said=(6, 6, 10, 60))
    assert problem.answer.value == "Line 2"
    assert problem.answer.among == ("Line 1", "Line 2", "Line 3", "Line 4")
    assert {each.value: each.misconception for each in problem.distractors} == {
        "Line 1": "sound-step-doubted",
        "Line 3": "sound-step-doubted",
        "Line 4": "consequence-blamed",
    }


def test_a_mistake_in_another_line_than_planned_is_disproved():
    problem = find_line(MISSING_BIAS, right=(6, 7), said=(5, 6))
    assert not problem.answer.agrees(problem.proof.walk())


def test_the_solution_alone_sees_what_is_right():
    problem = find_line(MISSING_BIAS, (6, 7), (6, 6), shown={"x": 3}, working={"b": 1})
    assert problem.shown == {"said": (6, 6), "x": 3}
    assert problem.working == {"right": (6, 7), "why": "the bias is missing", "b": 1}


@pytest.mark.parametrize(
    ("right", "said"),
    [
        (0.3, 0.1 + 0.2),
        (np.array([0.3, 1.0]), [0.1 + 0.2, 1]),
        ((1, 2), np.array([1, 2])),
        ("channel", "channel"),
    ],
)
def test_the_same_in_another_form_is_no_mistake(right, said):
    problem = find_line(Planted(2), (right, 1), (said, 2))
    assert problem.answer.value == "Line 2"


@pytest.mark.parametrize(
    ("right", "said"),
    [(0.3, 0.3001), (np.array([1.0, 2.0]), [1.0]), ((None, 3), (None, 4)), ("channel", "sample")],
)
def test_another_value_shape_or_word_is_one(right, said):
    assert find_line(Planted(1), (right, 1), (said, 1)).answer.value == "Line 1"


def test_a_mistake_that_does_not_show_is_told():
    with pytest.raises(ValueError, match="no line is wrong"):
        find_line(MISSING_BIAS, right=(6, 7), said=(6, 7))
