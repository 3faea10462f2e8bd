"""Figures where there are only letters."""

from io import StringIO

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.figures import Figure
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.study.quiz import run_quiz
from quizgen.study.screen import Screen
from tests.conftest import WriteBank

DRAWN, SAID = "optimization/cosine-decay", "convolution/receptive-field-stack"


def test_a_drawing_is_kept_as_it_is_but_never_cut() -> None:
    figure = Figure("<svg/>", "Some dots in two rows.", "..    ..\n    ....")
    assert figure.lines(8) == ["..    ..", "    ...."]
    assert figure.lines(7) == ["Figure:", "Some", "dots in", "two", "rows."]


def test_without_a_drawing_its_words_are_said() -> None:
    assert Figure("<svg/>", "Dots.").lines(80) == ["Figure: Dots."]


@pytest.mark.parametrize("name", [DRAWN, SAID])
def test_the_page_of_a_question_has_its_figure(name: str) -> None:
    item = Bank(bank_folder()).item(name)
    shown = CliRunner().invoke(main, ["show", name], env={"COLUMNS": "80"})
    assert shown.exit_code == 0
    figure = "\n".join(item.question(item.typical).figure.lines(80))
    prompt_end = shown.output.index("?\n\n")
    assert shown.output.index(figure) == prompt_end + 3


@pytest.mark.parametrize("name", [DRAWN, SAID])
def test_a_quiz_shows_it_between_the_prompt_and_the_instruction(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    item = Bank(bank_folder()).item(name)
    question = item.question(item.typical)
    target = StringIO()
    run_quiz([question], Screen(StringIO("\n"), target), lambda same: same)
    before, after = target.getvalue().split("\n".join(question.figure.lines(80)))
    assert before.rstrip().endswith("?")
    assert after.lstrip().startswith("Give a ")


@pytest.mark.parametrize(("wide", "drawn"), [(76, "." * 76), (77, "Figure: Many dots.")])
def test_an_example_in_the_notes_has_its_figure_too(
    write_bank: WriteBank, wide: int, drawn: str
) -> None:
    """An example stands four columns to the right, so that less of the screen is left for it."""
    folder = write_bank(
        {
            "dots/count.py": f"""
                '''A count.'''
                from quizgen.authoring import Integer, Problem, template
                from quizgen.figures import Figure

                @template(level=1, parameters={{"n": ({wide},)}}, prompt="How many?", solution="")
                def count(n):
                    figure = Figure("<svg/>", "Many dots.", "." * n)
                    return Problem(Integer(n), "n", (), figure=lambda: figure)
            """,
            "dots/notes.md": "# Dots\n\nCount them.\n\n[Worked example](dots/count)\n",
        }
    )
    asked = ["notes", "dots", "--bank", str(folder), "--trust-bank"]
    shown = CliRunner().invoke(main, asked, env={"COLUMNS": "80", "LINES": "24"})
    assert shown.exit_code == 0, shown.output
    assert f"How many?\n\n    {drawn}\n\n" in shown.output
