"""One question as a page of text."""

from collections.abc import Iterable

from click import style

from quizgen.questions.letters import LETTERS
from quizgen.questions.question import Question
from quizgen.render import parse, to_terminal
from quizgen.render.terminal import measure


def question_page(question: Question, *, with_solution: bool) -> str:
    """Return the question, and if wanted its answer, solution and known mistakes."""
    parts = [
        style(f"{question.title}", bold=True) + style(f"  {question.name}", dim=True),
        asked(question),
    ]
    if question.is_choice:
        parts.append(_options(question))
    else:
        parts.append(style(text(question.answer.instruction), italic=True))
    if with_solution:
        parts += _solution(question)
    return "\n\n".join(parts)


def asked(question: Question, indent: int = 0) -> str:
    """Return the prompt of a question and its figure, indented."""
    prompt = text(question.prompt, indent)
    if question.figure is None:
        return prompt
    return f"{prompt}\n\n{_indented(question.figure.lines(_columns() - indent), indent)}"


def text(markdown: str, indent: int = 0) -> str:
    """Return Markdown as text for the terminal, indented."""
    return _indented(to_terminal(parse(markdown), width=_columns() - indent).splitlines(), indent)


def _indented(lines: Iterable[str], indent: int) -> str:
    return "\n".join(" " * indent + line if line else "" for line in lines)


def _columns() -> int:
    from shutil import get_terminal_size

    return measure(get_terminal_size().columns)


def _options(question: Question) -> str:
    return "\n".join(
        f"{letter})" + text(option.text, 3)[2:]
        for letter, option in zip(LETTERS.lower(), question.options, strict=False)
    )


def _solution(question: Question) -> list[str]:
    lettered = zip(LETTERS.lower(), question.options, strict=False)
    letter = next((f"{letter}) " for letter, option in lettered if option.is_right), "")
    answer = (letter if question.is_choice else "") + text(question.answer.said)
    parts = [style("Answer", bold=True, fg="green") + "  " + answer]
    if question.solution:
        parts.append(text(question.solution))
    mistakes = [style("Common mistakes", bold=True)]
    for wrong in question.distractors:
        value = text(question.mistaken(wrong), 2)
        name = question.misconception(wrong).name
        mistakes.append(f"{value}  {style(name, fg='yellow')}\n{text(wrong.feedback, 4)}")
    parts.append("\n".join(mistakes))
    if question.roads:
        parts.append(style(f"Proved by {' and '.join(question.roads)}", dim=True))
    return parts
