"""A card of one's own: a front and a back, among others that lend their backs as wrong options."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import nsmallest
from typing import ClassVar, Self

from quizgen.questions.answers import Choice
from quizgen.questions.cards.card import ORDERS, Card, Face
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor
from quizgen.questions.question import OFFERED
from quizgen.questions.streams import shuffled

FLASHCARD = "flashcard"  # its kind in a card file
MISTAKEN = "answer-of-another-card"  # no misconception: nobody has looked at what it may mean
LENT = 5  # backs at a time, of which a question draws its options
ALIKE = 12  # siblings in length, from which they are taken in turns
LONGEST_TITLE = 60
_END = re.compile(r"\n\s*\n|\n\s*(?:```|~~~)")  # of the first paragraph
_ATOM = re.compile(
    r"`[^`]+`|\$\$[^$]+\$\$|\$[^$]+\$|\*\*.+?\*\*|\*.+?\*|\[[^\]]*\]\([^)]*\)|(?:\\.|[^\s`$*\[]){1,12}|."
)


@dataclass(frozen=True)
class Flashcard(Card):
    """A front and its back; each variant offers the backs of other siblings, alike in length.

    Siblings are the cards of the same group in the same topic, or all of these where they are few.
    """

    front: str
    back: str
    explanation: str
    group: str
    siblings: Sequence["Flashcard"] = field(default=(), repr=False, compare=False)

    size: ClassVar[int] = ORDERS
    different: ClassVar[int] = 1
    answer_type: ClassVar[str] = Choice.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        front = entry.text("front")
        return cls(
            card_id,
            entry.title(default=_beginning(front)),
            1,
            front,
            entry.text("back"),
            entry.text("explanation", default=""),
            entry.text("group", default=""),
        )

    def among(self, siblings: Sequence["Flashcard"]) -> Self:
        """Return the card among siblings; where none can lend a wrong option, it has none."""
        return replace(self, siblings=siblings)

    def face(self, variant: int) -> Face:
        """Ask for the back among those of some siblings."""
        lenders = shuffled(self._lenders, "lent", self.id, variant)[:LENT]
        wrong = (
            Distractor(MISTAKEN, each.back, f"That answers “{_beginning(each.front)}”.")
            for each in lenders
        )
        return Face(self.front, Choice(self.back), tuple(wrong), self.explanation)

    @cached_property
    def _lenders(self) -> tuple["Flashcard", ...]:
        """The siblings whose backs could be this one's by their length, each back once."""
        own = _words(self.back)
        backs = {back: each for each in self.siblings if (back := _words(each.back)) != own}
        return tuple(
            nsmallest(ALIKE, backs.values(), key=lambda each: abs(len(each.back) - len(self.back)))
        )


def by_group(cards: Iterable[Card]) -> Mapping[str, Sequence[Flashcard]]:
    """Return the siblings among the cards of a topic, by their groups."""
    own = tuple(card for card in cards if isinstance(card, Flashcard))
    groups: dict[str, list[Flashcard]] = {}
    for card in own:
        groups.setdefault(card.group, []).append(card)
    return {
        group: members if len({_words(card.back) for card in members}) >= OFFERED else own
        for group, members in groups.items()
    }


def _beginning(front: str) -> str:
    """Return the beginning of a front in one line, cut where no code or formula is open."""
    first = _END.split(front.strip(), 1)[0]
    line = " ".join(first.replace("\\\n", " ").replace("$$", "$").split())
    if len(line) <= LONGEST_TITLE:
        return line
    ends = (atom.end() for atom in _ATOM.finditer(line))
    cut = max((end for end in ends if end <= LONGEST_TITLE), default=0)
    return f"{line[:cut].rstrip()}…"


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
