"""One sitting of spaced repetition: what is asked next, and what an answer changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.marking import Partly, Right, Wrong
from quizgen.questions.question import Question
from quizgen.render import parse
from quizgen.study.answered import Answered, Asked, GaveUp, Rated, ask
from quizgen.study.card import Card, New, Rating
from quizgen.study.due import due_from, is_due
from quizgen.study.pace import is_slow, right_times
from quizgen.study.plan import SEED, choose, variant_of
from quizgen.study.prerequisites import Prerequisites, begun
from quizgen.study.recall import RECALL, Scale
from quizgen.study.review import FOREVER, Mark, Review
from quizgen.study.store import Store


@dataclass(slots=True)
class Session:
    """A sitting over these items, with at most `new` that were never asked before.

    With `times` everything is asked until it was rated at least `sure` so often, due or not. With
    `recall` sentences are not chosen among options, but recalled and rated on the `scale`. `needs`
    says which topics build on which, `bank` is the version of the bank, for the log. `refused`
    collects one line for each item whose question could not be built or proved.
    """

    items: Sequence[Item]
    store: Store
    new: int
    bank: str = ""
    times: int = 0
    needs: Prerequisites = field(default_factory=dict)
    recall: bool = False
    scale: Scale = RECALL
    sure: Rating = Rating.HARD
    refused: list[str] = field(default_factory=list)
    _cards: dict[str, Card] = field(init=False)
    _held: dict[str, datetime] = field(init=False)
    _recent: list[str] = field(init=False)
    _soon: dict[str, int] = field(default_factory=dict)  # after so many answers it may come again
    _skipped: set[str] = field(default_factory=set)
    _right: Counter[str] = field(default_factory=Counter)
    _owed: str | None = None
    _review: Review | None = None
    _count: int = 0

    def __post_init__(self) -> None:
        last = self.store.last()
        self._recent = [] if last is None else [last]
        self._load()

    def waiting(self, now: datetime) -> tuple[int, int]:
        """Return how many items are due and how many new ones may be asked."""
        waiting = [item for item in self.items if self._is_open(item, now)]
        unseen = sum(item.id not in self._cards for item in waiting)
        return len(waiting) - unseen, unseen if self.times else min(self.new, unseen)

    def due(self) -> list[datetime]:
        """Return when each of these items is due that was ever asked and is not suspended."""
        return [
            max(due := due_from(self._cards[item.id]), self._held.get(item.id, due))
            for item in self.items
            if item.id in self._cards and self._held.get(item.id) != FOREVER
        ]

    def next(self, now: datetime) -> Asked | None:
        """Return the question to ask now: the one left unanswered, if there is one."""
        while item := self._left(now) or self._chosen(now):
            try:
                return self._ask(item, now)
            except QuizgenError as error:
                self.refused.append(str(error))
                self.items = [other for other in self.items if other.id != item.id]
        return None

    def answer(self, answered: Answered, milliseconds: int, now: datetime) -> Card:
        """Record an answer, durably, and return the card with its next date."""
        question = answered.question
        mark, rating = self._judged(answered, milliseconds)
        mistake = answered.distractor
        before = self._card(question.id)
        card = self._record(
            Review(
                card=question.id,
                variant=question.variant,
                seed=SEED,
                bank=self.bank,
                expected=question.answer.text,
                given=answered.given,
                verdict=mark,
                misconception=mistake.misconception if mistake else None,
                hints=answered.hints,
                milliseconds=milliseconds,
                automatic=rating,
                rating=rating,
                when=now,
            )
        )
        self.new -= isinstance(before, New)
        self._count += 1
        self._soon.pop(card.id, None)
        # a second miss in a row waits its turn: one hard item must not keep all others away
        if rating is Rating.AGAIN and not before.is_failed:
            self._soon[card.id] = self._count + answered.wait
        self._right[card.id] += rating >= self.sure
        self._recent.append(card.id)
        self._owed = None
        return card

    def rate(self, rating: Rating, now: datetime) -> Card | None:
        """Rate the answer just given, if it was right, as the learner does; return its card."""
        review = self._review
        if review is None or review.verdict != "right":
            return None
        card = self.store.rate(rating, now)
        if card is not None:
            self._cards[card.id] = card
            self._right[card.id] += (rating >= self.sure) - (review.rating >= self.sure)
            self._review = replace(review, rating=rating)
        return card

    def undo(self, now: datetime) -> Review | None:
        """Take back the last answer, also of an earlier sitting; its question is asked again."""
        review = self.store.undo(now)
        if review is None:
            return None
        self._load()
        self.new += review.card not in self._cards
        self._count = max(0, self._count - 1)
        self._recent = self._recent[:-1]
        self._soon.pop(review.card, None)
        self._skipped.discard(review.card)
        self._right[review.card] -= review.rating >= self.sure and self._right[review.card] > 0
        self._owed = review.card
        self._review = None
        return review

    def skip(self, item_id: str) -> None:
        """Leave an item out of this sitting."""
        self._skipped.add(item_id)
        self._owed = None

    def hold(self, item_id: str, until: datetime, now: datetime) -> None:
        """Put an item aside until a moment."""
        self.store.hold(item_id, until, now)
        self._held[item_id] = until
        self._owed = None

    def release(self, now: datetime) -> int:
        """Ask again what was put aside of these items, and return how many they were."""
        aside = [item.id for item in self.items if self._held.get(item.id, now) > now]
        for item_id in aside:
            self.hold(item_id, now, now)
        return len(aside)

    def _load(self) -> None:
        self._cards = self.store.cards()
        self._held = self.store.held()

    def _card(self, item_id: str) -> New | Card:
        return self._cards.get(item_id, New(item_id))

    def _record(self, review: Review) -> Card:
        card = self.store.record(review)
        self._review = review
        self._cards[card.id] = card
        return card

    def _is_open(self, item: Item, now: datetime) -> bool:
        """Whether an item may be asked now: one of the new ones, a failed one or one due."""
        if item.id in self._skipped or self._held.get(item.id, now) > now:
            return False
        if self.times:
            return self._right[item.id] < self.times
        card = self._cards.get(item.id)
        if card is None:
            return self.new > 0
        return card.is_failed or is_due(card, now)

    def _left(self, now: datetime) -> Item | None:
        left = self.store.on_screen()
        item = next((item for item in self.items if item.id == left), None)
        if item is not None and (left == self._owed or self._is_open(item, now)):
            return item
        return None

    def _chosen(self, now: datetime) -> Item | None:
        return choose(
            self.items,
            self._cards,
            is_open=lambda item: self._is_open(item, now),
            recent=self._recent,
            soon={item_id for item_id, count in self._soon.items() if count <= self._count},
            begun=begun(self.items, self._cards, self.needs),
            now=now,
        )

    def _ask(self, item: Item, now: datetime) -> Asked:
        reviews = self._card(item.id).reviews
        question = item.question(variant_of(item, reviews))
        _prove(question)
        self.store.put_on_screen(item.id)
        standing = "again" if reviews else "new"
        left = sum(self.waiting(now)) + (not self._is_open(item, now))
        heading = f"Question {self._count + 1} · {question.topic} · {standing} · {left} left"
        return ask(heading, question, reviews, self.recall, self.scale)

    def _judged(self, answered: Answered, milliseconds: int) -> tuple[Mark, Rating]:
        match answered.outcome:
            case Right():
                slow = is_slow(milliseconds, right_times(self.store, answered.question.id))
                return "right", Rating.HARD if slow or answered.hints else Rating.GOOD
            case Partly():  # a skill is known whole or comes again
                return "partly", Rating.AGAIN
            case Wrong():
                return "wrong", Rating.AGAIN
            case GaveUp():
                return "given-up", Rating.AGAIN
            case Rated(step):
                return "self-rated", step.rating


def _prove(question: Question) -> None:
    """Raise `QuizgenError` for a question whose roads disagree or that cannot be shown."""
    _ = question.roads, question.figure
    for text in (question.title, question.prompt, question.solution):
        parse(text)
