"""One question as a page of text."""

from collections.abc import Iterable

from click import style

from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Question
from quizgen.render import parse, read_title, to_plain, to_terminal
from quizgen.render.terminal import measure


def question_page(question: Question, *, with_solution: bool) -> str:
    """Return the question, and if wanted its answer, solution and known mistakes."""
    parts = [
        style(to_plain(read_title(question.title)), bold=True)
        + style(f"  {question.name}", dim=True),
        asked(question),
    ]
    if question.answer.instruction:
        parts.append(style(text(question.answer.instruction), italic=True))
    if with_solution:
        parts.append(solved(question))
        if question.distractors:
            parts.append(_mistakes(question))
        if question.roads:
            parts.append(style(f"Proved by {' and '.join(question.roads)}", dim=True))
    return "\n\n".join(parts)


def asked(question: Question, indent: int = 0) -> str:
    """Return the prompt of a question, its figure and its options, indented."""
    parts = [text(question.prompt, indent)]
    if question.figure:
        parts.append(_indented(question.figure.lines(_columns() - indent), indent))
    if question.is_choice:
        parts.append(
            "\n".join(
                f"{' ' * indent}{letter}){text(option.text, indent + 3)[indent + 2 :]}"
                for letter, option in zip(LETTERS.lower(), question.options, strict=False)
            )
        )
    return "\n\n".join(parts)


def solved(question: Question, indent: int = 0) -> str:
    """Return the answer of a question and its worked solution, indented."""
    lettered = zip(LETTERS.lower(), question.options, strict=False) if question.is_choice else ()
    letter = next((f"{letter}) " for letter, option in lettered if option.is_right), "")
    answer = text(letter + question.answer.said, indent + 2)
    label = " " * indent + style("Answer", bold=True, fg="green")
    parts = [f"{label}\n{answer}" if "\n" in answer else f"{label}  {answer.strip()}"]
    if question.solution:
        parts.append(text(question.solution, indent))
    return "\n\n".join(parts)


def text(markdown: str, indent: int = 0) -> str:
    """Return Markdown as text for the terminal, indented."""
    return _indented(to_terminal(parse(markdown), width=_columns() - indent).splitlines(), indent)


def _mistakes(question: Question) -> str:
    parts = [style("Common mistakes", bold=True)]
    for wrong in question.distractors:
        value = text(question.mistaken(wrong), 2)
        name = style(question.misconception(wrong).name, fg="yellow")
        parts.append(f"{value}  {name}\n{text(wrong.feedback, 4)}")
    return "\n".join(parts)


def _indented(lines: Iterable[str], indent: int) -> str:
    return "\n".join(" " * indent + line if line else "" for line in lines)


def _columns() -> int:
    from shutil import get_terminal_size

    return measure(get_terminal_size().columns)
