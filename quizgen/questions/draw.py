"""Draw questions from items by seed, without repeats."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.streams import shuffled


def draw(items: Sequence[Item], count: int, *seed: object) -> tuple[Question, ...]:
    """Return `count` different questions in the seed's order, every one proved by its second road.

    Each item is used once before any is used again with another variant, and none for a question
    that differs in its order alone.
    """
    return tuple(draw_each(items, count, *seed))


def draw_each(items: Sequence[Item], count: int, *seed: object) -> Iterator[Question]:
    """Yield one after the other the questions that `draw` returns."""
    if count > (declared := most(items)):
        raise _too_many(count, declared)
    drawn = 0
    for question in islice(_rounds(items, seed), count):
        # these raise where the roads disagree or a text cannot be filled: no half-made product,
        # and nothing unproved, is handed out
        _ = question.roads, question.prompt, question.solution
        yield question
        drawn += 1
    if drawn < count:
        raise _too_many(count, drawn)


def most(items: Sequence[Item]) -> int:
    """Return how many different questions are declared, of which conditions may rule some out."""
    return sum(item.different for item in items)


def _too_many(count: int, most: int) -> QuizgenError:
    if not most:
        return QuizgenError("there is nothing to draw from: `quizgen check` says what is wrong")
    return QuizgenError(
        f"{count} questions are wanted, but only {most} exist here; "
        f"ask for at most {most} or choose more topics"
    )


def _rounds(items: Sequence[Item], seed: tuple[object, ...]) -> Iterator[Question]:
    order = shuffled(items, "items", *seed)
    streams = [(item, _different(item, "draw", *seed)) for item in order]
    while streams:
        left = []
        for item, stream in streams:
            variant = next(stream, None)
            if variant is not None:
                yield item.question(variant)
                left.append((item, stream))
        streams = left


def _different(item: Item, *key: object) -> Iterator[int]:
    """Yield the variants that ask what none before has asked."""
    if item.different == item.size:
        yield from item.variants(*key)
        return
    asked: set[int] = set()
    for variant in item.variants(*key):
        if variant % item.different not in asked:
            asked.add(variant % item.different)
            yield variant
