"""A figure on its way from an author's function to a question."""

from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.as_json import question_json
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from tests.conftest import WriteBank

PICTURED = '''
    """A count."""

    from quizgen.authoring import Distractor, Integer, Problem, template
    from quizgen.figures import Figure

    drawn = []

    def draw(n: int) -> Figure:
        drawn.append(n)
        return Figure("<svg/>", f"{n} dots", "." * (6 // n))


    @template(level=1, parameters={"n": (0, 1, 2)}, prompt="How many?", solution="<<answer>>.")
    def dots(n: int) -> Problem:
        return Problem(
            answer=Integer(n),
            proof="n",
            distractors=(Distractor("forgot-bias", n + 1, "Too many."),),
            figure=lambda: draw(n),
        )
'''


@pytest.fixture
def dots(write_bank: WriteBank) -> Path:
    return write_bank({"counting/dots.py": PICTURED})


def test_a_figure_is_drawn_once_and_only_when_it_is_asked_for(dots: Path) -> None:
    item = Bank(dots).item("counting/dots")
    question = item.question(2)
    drawn = item.solve.__globals__["drawn"]
    assert drawn == []
    assert question.figure is not None
    assert question.figure.alt == "2 dots"
    assert question.figure.lines(80) == ["..."]
    assert question.figure is question.figure
    assert drawn == [2]


def test_the_same_question_with_options_has_the_same_figure(dots: Path) -> None:
    question = Bank(dots).item("counting/dots").question(1)
    assert question.as_choice().figure == question.figure


def test_json_has_the_figure_and_its_words(dots: Path) -> None:
    question = Bank(dots).item("counting/dots").question(1)
    assert question_json(question)["figure"] == {"alt": "1 dots", "svg": "<svg/>"}


def test_a_figure_that_cannot_be_drawn_is_reported_with_its_place(dots: Path) -> None:
    question: Question = Bank(dots).item("counting/dots").question(0)
    with pytest.raises(QuizgenError, match=r"dots\.py:1\d: variant 0: ZeroDivisionError"):
        _ = question.figure
