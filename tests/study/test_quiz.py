import io
import re
import subprocess
import sys

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.study.quiz import renewed, run_quiz
from quizgen.study.score import End
from quizgen.study.screen import Screen


def same(question: Question) -> Question:
    return question


@pytest.fixture
def questions(bank: Bank) -> list[Question]:
    return [
        bank.item("sums/addition").question(58 + 2),  # 3 + 4
        bank.item("powers/exponent-zero").question(0),
        bank.item("powers/square").question(2),  # 5 squared
    ]


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def letter(question: Question, misconception: str | None) -> str:
    for name, option in zip("abcd", question.options, strict=True):
        if (option.distractor and option.distractor.misconception) == misconception:
            return name
    raise AssertionError(misconception)


def test_a_whole_quiz_reads_like_this(questions: list[Question]) -> None:
    out = io.StringIO()
    right = letter(questions[1], None)
    replies = f"12\n{letter(questions[1], 'one-special')}\n\n"
    score = run_quiz(questions, Screen(io.StringIO(replies), out), same)
    shown = out.getvalue()
    assert (score.right, score.total, score.end) == (0, 3, End.DONE)
    first, second, third = re.split(r"Question \d of 3 · \w+\n", shown)[1:]
    assert first == (
        "\nWhat is 3 + 4?\n\nGive a whole number.\n> 12\n"
        "\nWrong: took product.\nThat is the product of the two.\nThe answer is 7\n"
        "\n      3 + 4 = 7\n"
        "\nsums/addition#60\n0 of 1 right so far\n\n"
    )
    assert f"The answer is {right}) Dividing aⁿ by itself" in second
    assert "Wrong: one special.\nIt holds for every base but 0.\n" in second
    assert "Not known yet.\nThe answer is 25\n" in third
    assert third.endswith(
        "\nScore: 0 of 3 (0 %)\n  powers: 0 of 2\n  sums: 0 of 1\n"
        "\nMisconceptions met\n  took product\n  one special\n"
        "\nTo review\n"
        "  The sum of two numbers\n"
        "    quizgen show sums/addition#60 --solution\n"
        "  The power of zero\n"
        "    quizgen show powers/exponent-zero#0 --solution\n"
        "  The square of a number\n"
        "    quizgen show powers/square#2 --solution\n"
        "\n3 questions missed: a asks again, n with new numbers, q stops.\n> \n"
    )


def test_right_answers_need_no_review(questions: list[Question]) -> None:
    out = io.StringIO()
    replies = f"7\n{letter(questions[1], None)}\n5*5\n"
    score = run_quiz(questions, Screen(io.StringIO(replies), out), same)
    assert (score.right, score.total) == (3, 3)
    shown = out.getvalue()
    assert shown.count("\nRight.\n") == 3
    assert "Score: 3 of 3 (100 %)" in shown
    assert "To review" not in shown
    assert "Misconceptions" not in shown
    assert "The answer is" not in shown  # the learner just gave it
    assert shown.count("5² = 5·5 = 25") == 1  # but the way to it is shown


def test_an_unreadable_reply_costs_nothing(questions: list[Question]) -> None:
    out = io.StringIO()
    score = run_quiz(questions[:1], Screen(io.StringIO("seven\n3.5\n7\n"), out), same)
    assert (score.right, score.total) == (1, 1)
    assert out.getvalue().count("Not counted: ") == 2
    assert "3.5 is not a whole number." in out.getvalue()


def test_the_right_answer_is_not_on_screen_before_it_is_given(questions: list[Question]) -> None:
    for question in questions:
        out = io.StringIO()
        run_quiz([question], Screen(io.StringIO("q\n"), out), same)
        assert question.title not in out.getvalue()
        assert question.id not in out.getvalue()
        if not question.is_choice:
            assert question.answer.text not in out.getvalue().replace(" 1 of 1 ", "")


def test_the_missed_questions_are_asked_again_until_they_are_right(
    questions: list[Question],
) -> None:
    out = io.StringIO()
    replies = f"8\n{letter(questions[1], None)}\n24\nx\na\n7\n26\na\n25\n"
    score = run_quiz(questions, Screen(io.StringIO(replies), out), same)
    first, second, third = re.split(r"\d questions? missed: [^\n]*\n", out.getvalue())
    assert "Score: 1 of 3" in first
    assert "Type a, n or q." in second
    assert re.findall(r"Again \d of \d · \w+", second) == [
        "Again 1 of 2 · sums",
        "Again 2 of 2 · powers",
    ]
    assert "Review: 1 of 2" in second
    assert "Again 1 of 1 · powers" in third
    assert third.endswith("\nReview: 1 of 1\n")
    assert (score.right, score.total) == (1, 3)  # the review does not make the score better


def test_a_review_with_new_numbers_asks_the_same_items(
    bank: Bank, questions: list[Question]
) -> None:
    out = io.StringIO()
    replies = f"8\n{letter(questions[1], None)}\n24\nn\nq\n"
    run_quiz(
        questions,
        Screen(io.StringIO(replies), out),
        lambda question: renewed(bank.item(question.id), question),
    )
    asked = re.search(r"Again 1 of 2 · sums\n\n(.*)\n", out.getvalue())
    assert asked
    assert re.fullmatch(r"What is \d+ \+ \d+\?", asked[1])
    assert asked[1] != "What is 3 + 4?"


def test_a_question_that_has_no_other_numbers_stays_as_it_is(bank: Bank) -> None:
    card = bank.item("powers/exponent-zero")
    assert renewed(card, card.question(0)).name == "powers/exponent-zero#0"
    for item in (bank.item("sums/halving"), bank.item("powers/square")):
        for variant in item.variants():
            assert renewed(item, item.question(variant)).variant != variant


def test_whoever_stops_early_is_asked_nothing_more(questions: list[Question]) -> None:
    out = io.StringIO()
    run_quiz(questions, Screen(io.StringIO("8\nq\na\n"), out), same)
    assert "missed" not in out.getvalue()


def test_q_stops_and_says_how_far_it_came(questions: list[Question]) -> None:
    out = io.StringIO()
    score = run_quiz(questions, Screen(io.StringIO("7\nq\n"), out), same)
    assert (score.right, score.total, score.end) == (1, 1, End.QUIT)
    assert "Score: 1 of 1" in out.getvalue()


def test_nothing_answered_is_said(questions: list[Question]) -> None:
    out = io.StringIO()
    assert run_quiz(questions, Screen(io.StringIO("q\n"), out), same).total == 0
    assert out.getvalue().endswith("\nNo question was answered.\n")


def test_the_end_of_the_input_is_one_line_after_the_summary(questions: list[Question]) -> None:
    out = io.StringIO()
    with pytest.raises(
        QuizgenError, match=r"^quiz: the input ended after 1 of 3 questions; [^\n]*$"
    ):
        run_quiz(questions, Screen(io.StringIO("7\n"), out), same)
    assert "Score: 1 of 1" in out.getvalue()


def test_a_reply_without_a_line_end_is_read(questions: list[Question]) -> None:
    assert run_quiz(questions[:1], Screen(io.StringIO("7"), io.StringIO()), same).right == 1


def test_misconceptions_are_counted_and_ordered(bank: Bank) -> None:
    addition = bank.item("sums/addition")
    questions = [addition.question(58 * 3 + b) for b in (5, 6, 7)]  # 5 + 7, 5 + 8, 5 + 9
    out = io.StringIO()
    score = run_quiz(questions, Screen(io.StringIO("-2\n40\n45\n"), out), same)
    met = [(known.id, times) for known, times in score.misconceptions.items()]
    assert met == [("took-product", 2), ("took-difference", 1)]
    assert "Misconceptions met\n  took product, 2 times\n  took difference\n" in out.getvalue()
    assert len(score.missed) == 1  # one item, named once


def test_odd_bytes_neither_stop_a_quiz_nor_reach_the_screen(questions: list[Question]) -> None:
    source = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x1b[2J\x00\n7\t\n"), encoding="utf-8")
    shown = io.BytesIO()
    target = io.TextIOWrapper(shown, encoding="ascii")
    assert run_quiz(questions[:1], Screen(source, target), same).right == 1
    target.flush()
    assert b"\x1b" not in shown.getvalue()


def test_a_quiz_loads_neither_the_store_nor_the_scheduler_nor_sympy() -> None:
    program = (
        "import sys, quizgen.study.quiz\n"
        "print({'sqlite3', 'fsrs', 'sympy', 'numpy', 'jinja2'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("set()\n", "")
