"""The notes of each topic can be written in every medium, and their examples exist."""

from collections.abc import Iterator, Sequence

from quizgen.check.report import Report
from quizgen.check.rules.media import fault
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.notes import Example, all_notes


def of_bank(bank: Bank, reports: Sequence[Report]) -> Iterator[str]:
    """Write every part, and look for the question of every example."""
    for notes in all_notes(bank.folder):
        place = f"{notes.topic}/{notes.path.name}"
        for part in notes.parts:
            if isinstance(part, Example):
                try:
                    bank.item(part.item_id)
                except QuizgenError as error:
                    yield f"{place}:{part.line}: {error}"
            elif reason := fault(part):
                yield f"{place}{reason}"
