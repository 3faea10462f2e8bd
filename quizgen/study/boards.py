"""Boards of pairs: each left side is asked among all right sides of its board."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import ceil

from quizgen.errors import QuizgenError
from quizgen.questions.answers import Choice
from quizgen.questions.item import Item
from quizgen.questions.pairs import look_of, pairs_of
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Option, Question
from quizgen.questions.streams import shuffled
from quizgen.study.answered import Asked

SIZE = 6  # pairs at a time, at the most
Board = tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    question: Question
    left: str
    right: str

    @property
    def distractor(self) -> Distractor:
        """What it is to whoever takes its right side for that of another."""
        return Distractor("another-pair", self.right, f"That belongs to: {self.left}")

    def asked(self, heading: str, board: Sequence["_Pair"]) -> Asked:
        """Return the question for the right side, among those of the board."""
        stem = self.question.stem
        prompt = self.left if self.left == stem else f"{stem}\n\n{self.left}"
        wrong = {each.right: each.distractor for each in board if each is not self}
        question = replace(
            self.question,
            answer=Choice(self.right),
            distractors=tuple(wrong.values()),
            write_prompt=lambda: prompt,
        )
        return Asked(heading, question, tuple(Option(p.right, wrong.get(p.right)) for p in board))


def boards(
    items: Iterable[Item], count: int, seed: str, *, or_fewer: bool = False
) -> tuple[Board, ...]:
    """Return boards with `count` pairs in all, drawn by a seed from the facts among the items.

    Raises `QuizgenError` if there are not so many; with `or_fewer`, if there are none.
    """
    topics = _by_topic(items, seed)
    exist = sum(map(len, topics))
    if or_fewer and exist:
        count = min(count, exist)
    if exist < count:
        raise QuizgenError(
            f"{count} pairs are wanted, but only {exist} exist here; "
            + (f"ask for {exist} or choose more topics" if exist else "choose more topics")
        )
    many = ceil(count / SIZE)
    ends = [number * count // many for number in range(many + 1)]
    return tuple(
        _board(_hand(topics, end - start), f"Board {number} of {many}", seed)
        for number, (start, end) in enumerate(pairwise(ends), start=1)
    )


def _board(pairs: Sequence[_Pair], heading: str, seed: str) -> Board:
    listed = shuffled(pairs, "board", heading, seed)
    return tuple(pair.asked(heading, listed) for pair in pairs)


def _by_topic(items: Iterable[Item], seed: str) -> deque[list[_Pair]]:
    """Return all pairs, those of each topic in an order of their own."""
    topics: dict[str, list[_Pair]] = {}
    rights = set[str]()
    for item in items:
        if item.kind != "concept":  # what is computed is too long to be taken in at a glance
            continue
        question = item.question(item.typical)
        for left, right in pairs_of(question):
            if right not in rights:
                rights.add(right)
                topics.setdefault(item.topic, []).append(_Pair(question, left, right))
    order = shuffled(tuple(topics), "topics", seed)
    return deque(list(shuffled(topics[topic], "pairs", topic, seed)) for topic in order)


def _hand(topics: deque[list[_Pair]], size: int) -> Sequence[_Pair]:
    """Take so many pairs off one topic, the likest together; too few go over to the next one."""
    while len(topics[0]) < size:
        rest = topics.popleft()
        topics[0][:0] = rest
    pool = topics[0]
    amounts = _amounts([look_of(pair.right) for pair in pool], size)
    hand, left = list[_Pair](), list[_Pair]()
    for pair in pool:
        look = look_of(pair.right)
        (hand if amounts[look] else left).append(pair)
        amounts[look] -= bool(amounts[look])
    topics[0] = left
    topics.rotate(-1)
    return hand


def _amounts(looks: Sequence[str], size: int) -> Counter[str]:
    """Say how many of each look are taken: nearly as they come, but none alone where it can be.

    The only number among words would be found without a thought, now or on a later board.
    """
    exist, drawn = Counter(looks), Counter(looks[:size])
    ways = (
        Counter(dict(zip(exist, way, strict=True)))
        for way in product(*(range(min(size, many) + 1) for many in exist.values()))
        if sum(way) == size
    )

    def loss(way: Counter[str]) -> tuple[int, int, int]:
        now, later = (list(some.values()).count(1) for some in (way, exist - way))
        return now, later, sum(abs(way[look] - drawn[look]) for look in way)

    return min(ways, key=loss)
