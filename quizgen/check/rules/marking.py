"""The answer as printed is marked right, and every distractor as printed by its own name."""

from collections.abc import Iterator

from quizgen.questions.marking import NotRead, Right, Verdict, Wrong, mark
from quizgen.questions.question import Question


def complaints(question: Question) -> Iterator[str]:
    """Type the printed answer, each printed distractor and the samples, and look at the marks."""
    answer, samples = question.answer, question.answer.samples()
    for reply in (answer.text, *samples.right):
        yield from _expect(question, reply, Right)
    for reply in samples.wrong:
        yield from _expect(question, reply, Wrong)
    for reply in samples.unreadable:
        yield from _expect(question, reply, NotRead)
    for distractor in question.distractors:
        reply = answer.with_value(distractor.value).text
        verdict = mark(question, reply)
        if verdict != Wrong(distractor):
            yield f"{reply!r}, from {distractor.misconception}, is marked {verdict}"


def _expect(question: Question, reply: str, verdict: type[Verdict]) -> Iterator[str]:
    found = mark(question, reply)
    if not isinstance(found, verdict):
        yield f"{reply!r} is marked {found}, not {verdict.__name__}"
