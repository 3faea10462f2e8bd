"""An answer that is right in part: counted by its share, said part by part, asked again."""

import io
import re
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.marking import mark
from quizgen.study.answered import Answered
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.quiz import run_quiz
from quizgen.study.screen import Screen
from quizgen.study.session import Session
from quizgen.study.words import amount

STEPS = """
    '''Steps.'''

    from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template

    @template(
        level=2,
        parameters={"n": range(10, 40)},
        prompt="Take <<n>>.",
        solution="They are <<answer>>.",
    )
    def steps(n: int) -> Problem:
        parts = (
            Part("Double it.", Integer(2 * n)),
            Part("Add one.", Integer(2 * n + 1), follows="a + 1"),
            Part("Triple it.", Integer(3 * n)),
        )
        return Problem(
            answer=Parts(parts),
            proof="(n + n, n + n + 1, n + n + n)",
            distractors=(
                Distractor("took-the-square", (n * n, n * n + 1, 3 * n), "That is a square."),
                Distractor("took-half", (n // 2, n // 2 + 1, 3 * n), "That is half."),
                Distractor("added-first", (2 * n + 2, 2 * n + 3, 3 * n), "Double first."),
            ),
        )
"""


@pytest.fixture
def item(write_bank) -> Item:
    return Bank(write_bank({"sums/steps.py": STEPS})).item("sums/steps")


def test_a_quiz_says_what_was_right_and_counts_its_share(
    item: Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    questions = [item.question(0), item.question(1), item.question(2)]  # 10, 11, 12
    out = io.StringIO()
    screen = Screen(io.StringIO("100; 101; 31\n22; 23; 33\n24; ?; 1\n"), out)
    score = run_quiz(questions, screen, lambda same: same)
    shown = out.getvalue()
    first, second, third = re.split(r"Question \d of 3 · \w+\n", shown)[1:]
    assert "Take 10.\n\n(a) Double it.\n(b) Add one.\n(c) Triple it." in first
    assert "\n1 of 3 right: (b).\nWrong: took the square.\nThat is a square.\n" in first
    assert "\nThe answer is (a) 20, (b) 21, (c) 30\n" in first
    assert first.endswith("\n0.33 of 1 right so far\n\n")
    assert second.endswith("\n1.33 of 2 right so far\n\n")
    assert "\n1 of 3 right: (a).\nThe answer is" in third  # nobody's known mistake
    assert "Score: 1.67 of 3 (56 %)\n  sums: 1.67 of 3\n" in third
    assert "quizgen show sums/steps#2 --solution" in third
    assert score.right == Fraction(5, 3)
    assert [known.id for known in score.misconceptions] == ["took-the-square"]


def test_a_skill_that_is_known_in_part_comes_again(
    item: Item, database: Path, morning: datetime
) -> None:
    with open_store(database) as store:
        session = Session([item], store, new=1)
        asked = session.next(morning)
        assert asked is not None
        n = asked.question.given["n"]
        assert isinstance(n, int)
        reply = f"{n * n}; {n * n + 1}; {3 * n}"
        outcome = mark(asked.question, reply)
        card = session.answer(Answered(asked.question, reply, outcome), 800, morning)
        assert card.is_failed
        (review,) = store.reviews()
        assert (review.verdict, review.rating) == ("partly", Rating.AGAIN)
        assert (review.given, review.misconception) == (reply, "took-the-square")
        again = session.next(morning + timedelta(minutes=1))
        assert again is not None
        assert again.question.name != asked.question.name


@pytest.mark.parametrize(
    ("count", "words"),
    [("0", "0"), ("2", "2"), ("5/2", "2.5"), ("7/3", "2.33"), ("10", "10"), ("1/3", "0.33")],
)
def test_points_are_said_in_decimals(count: str, words: str) -> None:
    assert amount(Fraction(count)) == words
