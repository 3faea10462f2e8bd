"""A card that puts forward one statement at a time: is it true?"""

from dataclasses import dataclass
from typing import ClassVar, Self

from quizgen.questions.answers import Choice
from quizgen.questions.cards.card import Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor

AMONG = ("True", "False")
DOUBTED = Distractor("true-statement-doubted", "False", "The statement is true.")


@dataclass(frozen=True)
class TrueFalseCard(Card):
    """True and false statements, each with what somebody believes who takes it for the other."""

    statements: tuple[tuple[str, str, Distractor], ...]  # with True or False, and the mistake
    explanation: str

    answer_type: ClassVar[str] = Choice.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        true = ((statement, "True", DOUBTED) for statement in entry.texts("true", 1))
        false = (
            (row.text("statement"), "False", row.mistake("True"))
            for row in entry.tables("false", 1)
        )
        return cls(
            card_id,
            entry.text("title"),
            level_in(entry),
            (*true, *false),
            entry.text("explanation"),
        )

    @property
    def size(self) -> int:
        """How many statements there are."""
        return len(self.statements)

    def face(self, variant: int) -> Face:
        """Put one statement forward."""
        statement, answer, mistake = self.statements[variant]
        reason = "" if mistake is DOUBTED else f" {mistake.feedback}"
        return Face(
            f"True or false? {statement}",
            Choice(answer, AMONG),
            (mistake,),
            f"{answer}.{reason} {self.explanation}",
        )
