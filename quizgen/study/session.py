"""One sitting of spaced repetition: what is asked next, and what an answer changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.marking import Partly, Right, Wrong
from quizgen.questions.question import Question
from quizgen.render import parse
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.card import Card, New, Rating
from quizgen.study.plan import SEED, choose, count_due, is_open, variant_of
from quizgen.study.review import Mark, Review
from quizgen.study.store import Store


@dataclass(slots=True)
class Session:
    """A sitting over these items, with at most `new` that were never asked before.

    `bank` is the version of the bank, for the log. `refused` collects one line for each item whose
    question could not be built or proved.
    """

    items: Sequence[Item]
    store: Store
    new: int
    bank: str = ""
    refused: list[str] = field(default_factory=list)
    _cards: dict[str, Card] = field(init=False)
    _last: str | None = field(init=False)
    _soon: set[str] = field(default_factory=set)
    _count: int = 0

    def __post_init__(self) -> None:
        self._cards = self.store.cards()
        self._last = self.store.last()

    def waiting(self, now: datetime) -> tuple[int, int]:
        """Return how many items are due and how many new ones may be asked."""
        unseen = sum(item.id not in self._cards for item in self.items)
        return count_due(self.items, self._cards, now), min(self.new, unseen)

    def next_due(self) -> datetime | None:
        """Return when the first of these items is due, if any was ever asked."""
        due = (self._cards[item.id].due for item in self.items if item.id in self._cards)
        return min(due, default=None)

    def next(self, now: datetime) -> Asked | None:
        """Return the question to ask now: the one left unanswered, if there is one."""
        while item := self._left(now) or self._chosen(now):
            try:
                return self._ask(item)
            except QuizgenError as error:
                self.refused.append(str(error))
                self.items = [other for other in self.items if other.id != item.id]
        return None

    def answer(self, answered: Answered, milliseconds: int, now: datetime) -> Card:
        """Record an answer, durably, and return the card with its next date."""
        question = answered.question
        before = self._card(question.id)
        mark, rating = _judged(answered)
        card = self.store.record(
            Review(
                card=question.id,
                variant=question.variant,
                seed=SEED,
                bank=self.bank,
                expected=question.answer.text,
                given=answered.given,
                verdict=mark,
                misconception=answered.misconception,
                hints=0,
                milliseconds=milliseconds,
                automatic=rating,
                rating=rating,
                when=now,
            )
        )
        self._cards[card.id] = card
        self.new -= isinstance(before, New)
        # a second miss in a row waits its turn: one hard item must not keep all others away
        if card.is_failed and not before.is_failed:
            self._soon.add(card.id)
        else:
            self._soon.discard(card.id)
        self._last = card.id
        self._count += 1
        return card

    def _card(self, item_id: str) -> New | Card:
        return self._cards.get(item_id, New(item_id))

    def _left(self, now: datetime) -> Item | None:
        left = self.store.on_screen()
        if left is None or not is_open(self._cards.get(left), self.new, now):
            return None
        return next((item for item in self.items if item.id == left), None)

    def _chosen(self, now: datetime) -> Item | None:
        return choose(
            self.items, self._cards, last=self._last, soon=self._soon, new=self.new, now=now
        )

    def _ask(self, item: Item) -> Asked:
        reviews = self._card(item.id).reviews
        question = item.question(variant_of(item, reviews))
        _prove(question)
        self.store.put_on_screen(item.id)
        standing = "again" if reviews else "new"
        return Asked(
            heading=f"Question {self._count + 1} · {question.topic} · {standing}",
            question=question,
            options=question.options_for(reviews) if question.is_choice else (),
        )


def _prove(question: Question) -> None:
    """Raise `QuizgenError` for a question whose roads disagree or that cannot be shown."""
    _ = question.roads, question.figure
    for text in (question.prompt, question.solution):
        parse(text)


def _judged(answered: Answered) -> tuple[Mark, Rating]:
    match answered.outcome:
        case Right():
            return "right", Rating.GOOD
        case Partly():  # a skill is known whole or comes again
            return "partly", Rating.AGAIN
        case Wrong():
            return "wrong", Rating.AGAIN
        case GaveUp():
            return "given-up", Rating.AGAIN
