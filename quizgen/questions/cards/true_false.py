"""A card that puts forward one statement at a time: is it true?"""

from dataclasses import dataclass
from typing import ClassVar, Self

from quizgen.questions.answers import Choice
from quizgen.questions.cards.card import Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor

AMONG = ("True", "False")
DOUBTED = "true-statement-doubted"  # by somebody whose reason the card does not know


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, whether it is true, and the mistake of who thinks otherwise."""

    text: str
    answer: str
    mistake: Distractor


@dataclass(frozen=True)
class TrueFalseCard(Card):
    """True and false statements, each with what somebody believes who takes it for the other."""

    statements: tuple[Statement, ...]
    explanation: str

    answer_type: ClassVar[str] = Choice.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        true = (
            Statement(
                row.text("statement"),
                "True",
                Distractor(
                    row.text("misconception", DOUBTED), "False", row.text("feedback", "It is true.")
                ),
            )
            for row in entry.tables("true", 1, bare="statement")
        )
        false = (
            Statement(row.text("statement"), "False", row.mistake("True"))
            for row in entry.tables("false", 1)
        )
        return cls(
            card_id,
            entry.title(),
            level_in(entry),
            (*true, *false),
            entry.text("explanation", ""),
        )

    @property
    def size(self) -> int:
        """How many statements there are."""
        return len(self.statements)

    def face(self, variant: int) -> Face:
        """Put one statement forward."""
        statement = self.statements[variant]
        return Face(
            f"True or false? {statement.text}",
            Choice(statement.answer, AMONG),
            (statement.mistake,),
            f"{statement.answer}. {statement.mistake.feedback} {self.explanation}",
        )
