"""Cards of one's own in a sitting: what is said when there is little to say."""

import io

import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.marking import Right, Wrong, mark
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.summary import show_missed
from quizgen.study.verdict import explain, show_verdict

CARDS = """
    [one]
    kind = "flashcard"
    front = "eins"
    back = "one"

    [two]
    kind = "flashcard"
    front = "zwei"
    back = "two"
"""


@pytest.fixture
def asked(write_bank) -> Asked:
    question = Bank(write_bank({"words/concepts.toml": CARDS})).item("words/one").question(0)
    return Asked("", question, question.options)


def test_the_explanation_points_to_notes_where_there_are_some(asked, write_bank) -> None:
    for files, is_pointed in ({}, False), ({"words/notes.md": "# Words"}, True):
        write_bank(files)
        out = io.StringIO()
        explain(asked, None, Screen(io.StringIO(), out, True))
        assert "That answers “zwei”." in out.getvalue()
        assert ("quizgen notes words" in out.getvalue()) == is_pointed


def test_a_card_without_an_explanation_leaves_no_gap(asked) -> None:
    out = io.StringIO()
    show_verdict(asked, Answered(asked.question, "one", Right()), Screen(io.StringIO(), out, True))
    assert out.getvalue() == "\nRight.\n\nwords/one#0\n"


def test_the_back_of_another_card_counts_as_no_misconception(asked) -> None:
    answered = Answered(asked.question, "two", mark(asked.question, "two"))
    assert answered.outcome == Wrong(asked.question.distractors[0])
    assert answered.distractor is None
    assert Score((answered,), End.DONE).misconceptions == {}


def test_a_formula_on_the_front_of_a_missed_card_is_drawn(write_bank) -> None:
    card = '[energy]\nkind = "flashcard"\nfront = "What is $E = mc^2$?"\nback = "energy"\n'
    question = Bank(write_bank({"physics/concepts.toml": card})).item("physics/energy").question(0)
    out = io.StringIO()
    missed = (Answered(question, "", GaveUp()),)
    show_missed("To review", missed, Screen(io.StringIO(), out, True))
    assert out.getvalue() == (
        "\nTo review\n  What is E = mc²?\n    quizgen show physics/energy#0 --solution\n"
    )
