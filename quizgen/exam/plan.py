"""Choose what is asked: the items of each section, the same for all versions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import Blueprint, Wanted
from quizgen.questions.draw import draw
from quizgen.questions.item import Item
from quizgen.questions.provoking import provoked
from quizgen.questions.selecting import selects
from quizgen.questions.streams import number, shuffled


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a question: its item, the variant if it is pinned, the mistake it has to test."""

    item_id: str
    variant: int | None = None
    tests: str = ""


Plan = tuple[tuple[Slot, ...], ...]


def plan_exam(blueprint: Blueprint, items: Sequence[Item], seed: str) -> Plan:
    """Return the slots of each section; the named questions are settled before any is drawn."""
    known = {item.id: item for item in items}
    rows = [_named(wanted, index, seed) for index, wanted in enumerate(blueprint.sections)]
    used = {slot.item_id for row in rows for slot in row}
    if blueprint.no_template_twice:
        _refuse_twice(rows)
    pools = [_pool(wanted, items) for wanted in blueprint.sections]
    for index, wanted in enumerate(blueprint.sections):
        if not wanted.questions:
            rows[index] = _drawn(wanted, pools[index], used, blueprint.no_template_twice, seed)
            used |= {slot.item_id for slot in rows[index]}
    return _testing(blueprint, rows, pools, known, seed)


def _named(wanted: Wanted, index: int, seed: str) -> list[Slot]:
    """Return the slots of named questions; of a list one is taken."""
    slots = []
    for place, names in enumerate(wanted.questions):
        name = names[number("one of", seed, index, place) % len(names)]
        item_id, _, variant = name.partition("#")
        slots.append(Slot(item_id, int(variant) if variant else None))
    return slots


def _refuse_twice(rows: Sequence[Sequence[Slot]]) -> None:
    seen: set[str] = set()
    for slot in (slot for row in rows for slot in row):
        if slot.item_id in seen:
            raise QuizgenError(
                f"{slot.item_id} is asked twice; take no_template_twice away, or name another"
            )
        seen.add(slot.item_id)


def _pool(wanted: Wanted, items: Sequence[Item]) -> tuple[Item, ...]:
    if wanted.questions:
        return ()
    return tuple(
        item for item in items if selects(item, wanted.topics, wanted.levels, wanted.kinds)
    )


def _drawn(
    wanted: Wanted, pool: Sequence[Item], used: set[str], only_once: bool, seed: str
) -> list[Slot]:
    fresh = [item for item in pool if item.id not in used]
    if only_once and len(fresh) < wanted.count:
        raise QuizgenError(
            f"{_called(wanted)}: {wanted.count} questions are wanted, but only {len(fresh)} "
            "templates are left that are not used yet; ask for fewer, or widen it"
        )
    source = fresh if len(fresh) >= wanted.count else pool
    return [Slot(question.id) for question in draw(source, wanted.count, "exam", seed)]


def _testing(
    blueprint: Blueprint,
    rows: list[list[Slot]],
    pools: Sequence[Sequence[Item]],
    known: Mapping[str, Item],
    seed: str,
) -> Plan:
    """See that each misconception is tested: by a question that is there, or by one put in."""
    if not blueprint.misconceptions:
        return tuple(map(tuple, rows))
    mistakes = {slot.item_id: provoked(known[slot.item_id]) for row in rows for slot in row}
    for wanted in blueprint.misconceptions:
        for row, place in _free(rows):
            if wanted in mistakes[row[place].item_id]:
                row[place] = replace(row[place], tests=wanted)
                break
        else:
            _put_in(wanted, rows, pools, seed)
    return tuple(map(tuple, rows))


def _free(rows: Sequence[list[Slot]]) -> Iterator[tuple[list[Slot], int]]:
    for row in rows:
        for place, slot in enumerate(row):
            if not slot.tests and slot.variant is None:
                yield row, place


def _put_in(
    wanted: str,
    rows: Sequence[list[Slot]],
    pools: Sequence[Sequence[Item]],
    seed: str,
) -> None:
    """Let a question that provokes the mistake take the place of one drawn for its section."""
    asked = {slot.item_id for row in rows for slot in row}
    for row, pool in zip(rows, pools, strict=True):
        free = [place for each, place in _free(rows) if each is row]
        if not free:
            continue
        for item in shuffled(pool, "put in", seed, wanted):
            if item.id not in asked and wanted in provoked(item):
                row[free[-1]] = Slot(item.id, tests=wanted)
                return
    raise QuizgenError(
        f"misconceptions: no question that is drawn here, and is free for it, tests {wanted}; "
        f"`quizgen misconceptions {wanted}` names some; widen a section, or ask for more questions"
    )


def _called(wanted: Wanted) -> str:
    return f"section {wanted.title!r}" if wanted.title else "a section"
