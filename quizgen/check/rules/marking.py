"""The answer is marked right as each medium prints it, each distractor by its own name."""

from collections.abc import Iterator

from quizgen.check.texts import plain
from quizgen.questions.answers import Answer
from quizgen.questions.marking import NotRead, Partly, Right, Verdict, Wrong, mark
from quizgen.questions.question import Question

IN_WORDS = {"axes", "choice", "choices", "formula", "matching", "ordering", "parts"}


def of_question(question: Question) -> Iterator[str]:
    """Type the printed answer, each printed distractor and the samples, and look at the marks."""
    answer, samples = question.answer, question.answer.samples()
    for reply in {*_printed(answer), *samples.right}:
        yield from _expect(question, reply, Right)
    for reply in samples.wrong:
        yield from _expect(question, reply, Wrong, Partly)
    for reply in samples.unreadable:
        yield from _expect(question, reply, NotRead)
    for distractor in question.distractors:
        for reply in _printed(answer.with_value(distractor.value)):
            verdict = mark(question, reply)
            if getattr(verdict, "distractor", None) != distractor:
                yield f"{reply!r}, from {distractor.misconception}, is marked {verdict}"


def _printed(answer: Answer) -> set[str]:
    """Return the value as it is typed, and as a page shows it where that can be typed too."""
    return {answer.text} if answer.type in IN_WORDS else {answer.text, plain(answer.markdown)}


def _expect(question: Question, reply: str, *verdicts: type[Verdict]) -> Iterator[str]:
    found = mark(question, reply)
    if not isinstance(found, verdicts):
        yield f"{reply!r} is marked {found}, not {verdicts[0].__name__}"
