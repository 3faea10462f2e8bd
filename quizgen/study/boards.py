"""Boards of pairs: each left side is asked among all right sides of its board."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from quizgen.errors import QuizgenError
from quizgen.questions.answers import Choice
from quizgen.questions.item import Item
from quizgen.questions.pairs import pairs_of
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
    pairs = tuple(_drawn(items, seed))
    if or_fewer and pairs:
        count = min(count, len(pairs))
    if len(pairs) < count:
        raise QuizgenError(
            f"{count} pairs are wanted, but only {len(pairs)} exist here; "
            + (f"ask for {len(pairs)} or choose more topics" if pairs else "choose more topics")
        )
    many = ceil(count / SIZE)
    return tuple(
        _board(
            pairs[number * count // many : (number + 1) * count // many],
            f"Board {number + 1} of {many}",
            seed,
        )
        for number in range(many)
    )


def _board(pairs: Sequence[_Pair], heading: str, seed: str) -> Board:
    listed = shuffled(pairs, "board", heading, seed)
    return tuple(pair.asked(heading, listed) for pair in pairs)


def _drawn(items: Iterable[Item], seed: str) -> Iterator[_Pair]:
    """Yield all pairs, a board's worth of one topic and then of the next: the likest together."""
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
    mixed = {topic: shuffled(topics[topic], "pairs", topic, seed) for topic in order}
    for start in range(0, max(map(len, mixed.values()), default=0), SIZE):
        for pairs in mixed.values():
            yield from pairs[start : start + SIZE]
