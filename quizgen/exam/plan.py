"""Choose what is asked: the items of each section, the same for all versions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import Blueprint, Wanted
from quizgen.exam.clash import ClashError
from quizgen.questions.answers import Choices
from quizgen.questions.draw import draw
from quizgen.questions.item import Item
from quizgen.questions.provoking import provoked
from quizgen.questions.selecting import selects
from quizgen.questions.streams import number, shuffled


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a question: its item, the variant if it is pinned, the mistake it has to test.

    `worth` is which share of the answer a right thing earns, the same in all versions if said.
    """

    item_id: str
    variant: int | None = None
    tests: str = ""
    worth: Fraction | None = None


Plan = tuple[tuple[Slot, ...], ...]
Rows = list[list[Slot]]
Find = Callable[[str], Item]


def plan_exam(
    blueprint: Blueprint, items: Sequence[Item], seed: str, own: Sequence[Item] = ()
) -> Plan:
    """Return the slots of each section; the named questions are settled before any is drawn.

    Of `own` items those are drawn whose topic is named, so that a seed means the same everywhere.
    """
    find = {item.id: item for item in (*items, *own)}.__getitem__
    rows = [_named(wanted, index, seed) for index, wanted in enumerate(blueprint.sections)]
    pools = [
        pool(wanted, (*items, *own) if wanted.topics else items) for wanted in blueprint.sections
    ]
    if blueprint.no_template_twice:
        _refuse_twice(rows)
    for index, wanted in enumerate(blueprint.sections):
        if not wanted.questions:
            used = {slot.item_id for row in rows for slot in row}
            fresh = [item for item in pools[index] if item.id not in used]
            if len(fresh) < wanted.count and not blueprint.no_template_twice:
                times = Counter(slot.item_id for row in rows for slot in row)
                fresh = [item for item in pools[index] if times[item.id] < item.different]
            rows[index] = _drawn(fresh, wanted.count, index, blueprint.no_template_twice, seed)
    if blueprint.misconceptions:
        _see_tested(blueprint.misconceptions, rows, pools, find, seed)
    return tuple(
        tuple(_even(slot, find(slot.item_id), place, seed) for place, slot in enumerate(row))
        for row in rows
    )


def pool(wanted: Wanted, items: Sequence[Item]) -> list[Item]:
    """Return the items of which a section may draw."""
    if wanted.questions:
        return []
    return [item for item in items if selects(item, wanted.topics, wanted.levels, wanted.kinds)]


def _even(slot: Slot, item: Item, place: int, seed: str) -> Slot:
    """Return the slot of a card of which several are right with how many they are."""
    if slot.variant is not None or item.kind != "concept" or item.answer_type != Choices.type:
        return slot
    drawn = item.question(number("worth", seed, item.id, place) % item.different)
    return replace(slot, worth=drawn.answer.gain)


def _named(wanted: Wanted, index: int, seed: str) -> list[Slot]:
    """Return the slots of named questions; of a list one is taken."""
    slots = []
    for place, names in enumerate(wanted.questions):
        name = names[number("one of", seed, index, place) % len(names)]
        item_id, _, variant = name.partition("#")
        slots.append(Slot(item_id, int(variant) if variant else None))
    return slots


def _refuse_twice(rows: Rows) -> None:
    seen: set[str] = set()
    for index, row in enumerate(rows):
        for slot in row:
            if slot.item_id in seen:
                raise ClashError(
                    f"{slot.item_id} is asked twice; take no_template_twice away, or name another",
                    "questions",
                    index,
                )
            seen.add(slot.item_id)


def _drawn(pool: Sequence[Item], count: int, index: int, only_once: bool, seed: str) -> list[Slot]:
    if only_once and len(pool) < count:
        raise ClashError(
            f"{count} questions are wanted, but only {len(pool)} are left that are not used yet; "
            "ask for fewer, or widen the section",
            "count",
            index,
        )
    try:
        return [Slot(question.id) for question in draw(pool, count, "exam", seed)]
    except QuizgenError as error:
        raise ClashError(str(error), "count", index) from error


def _see_tested(
    misconceptions: Sequence[str],
    rows: Rows,
    pools: Sequence[Sequence[Item]],
    find: Find,
    seed: str,
) -> None:
    """Let each mistake be tested by a question that is there, or by one that is put in."""
    mistakes = {slot.item_id: provoked(find(slot.item_id)) for row in rows for slot in row}
    for wanted in misconceptions:
        for row, place in _free(rows):
            if wanted in mistakes[row[place].item_id]:
                row[place] = replace(row[place], tests=wanted)
                break
        else:
            _put_in(wanted, rows, pools, seed)


def _free(rows: Rows) -> Iterator[tuple[list[Slot], int]]:
    """Yield the rows and places of the slots that may be given a mistake to test."""
    for row in rows:
        for place, slot in enumerate(row):
            if slot.variant is None and not slot.tests:
                yield row, place


def _put_in(wanted: str, rows: Rows, pools: Sequence[Sequence[Item]], seed: str) -> None:
    """Let a question that provokes the mistake take the place of one drawn for its section."""
    asked = {slot.item_id for row in rows for slot in row}
    for row, pool in zip(rows, pools, strict=True):
        free = [place for _, place in _free([row])]
        for item in shuffled(pool, "put in", seed, wanted) if free else ():
            if item.id not in asked and wanted in provoked(item):
                row[free[-1]] = Slot(item.id, tests=wanted)
                return
    raise ClashError(
        f"no question that is drawn here, and is free for it, tests {wanted}; `quizgen "
        f"misconceptions {wanted}` names some; widen a section, or ask for more questions",
        "misconceptions",
        text=wanted,
    )
