"""Pick the variants of a version: new ones as long as there are any, shared values where wanted."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from math import ceil

from quizgen.exam.blueprint import Wanted
from quizgen.exam.clash import ClashError
from quizgen.exam.plan import Plan, Slot
from quizgen.questions.item import Item
from quizgen.questions.template import Template

LOOKED = 4000  # so many variants are looked through for one that fits
VERSIONS = 26  # as many as there are letters
LEADS = 40  # so many values of the shared parameters are tried

Values = dict[str, object]


@dataclass(slots=True)
class Picks:
    """The variants of one version of a plan, after so many other versions of the same seed."""

    plan: Plan
    items: Callable[[str], Item]
    seed: str
    turn: int
    _uses: Counter[str] = field(init=False)
    _place: Counter[str] = field(default_factory=Counter)
    _taken: set[tuple[str, int]] = field(init=False)

    def __post_init__(self) -> None:
        slots = [slot for row in self.plan for slot in row]
        self._uses = Counter(slot.item_id for slot in slots if slot.variant is None)
        self._taken = {
            self._asking(slot.item_id, slot.variant) for slot in slots if slot.variant is not None
        }

    def section(self, index: int, wanted: Wanted) -> tuple[int, ...]:
        """Return the variants of a section's slots, in the order of the plan."""
        slots, share = self.plan[index], wanted.share
        for lead in range(LEADS if share else 1):
            place, taken = self._place.copy(), self._taken.copy()
            picked = self._agreeing(slots, share, lead)
            if picked is not None:
                return picked
            self._place, self._taken = place, taken
        asked = ", ".join(slot.item_id for slot in slots)
        if share:
            what = f"these have no such values in common: {asked}; share less, or name others"
            raise ClashError(what, "share", index)
        what = f"there are no variants left that fit of {asked}; ask for fewer questions"
        raise ClashError(what, "questions" if wanted.questions else "count", index)

    def _agreeing(
        self, slots: tuple[Slot, ...], share: tuple[str, ...], lead: int
    ) -> tuple[int, ...] | None:
        """Return variants with the same shared values, or None if a question has none of these."""
        agreed: Values = {}
        variants: dict[int, int] = {}
        # a pinned variant has its values already, so that the others follow it
        for place in sorted(range(len(slots)), key=lambda place: slots[place].variant is None):
            variant = self._pick(slots[place], share, agreed, 0 if agreed else lead)
            if variant is None:
                return None
            values = self._shared(slots[place], share, variant)
            if not _agree(values, agreed):
                return None
            agreed |= values
            variants[place] = variant
        return tuple(variants[place] for place in range(len(slots)))

    def _pick(self, slot: Slot, share: tuple[str, ...], agreed: Values, lead: int) -> int | None:
        if slot.variant is not None:
            return slot.variant
        turn = self.turn + lead * VERSIONS  # another lead meets no other version's
        start = turn * self._uses[slot.item_id] + self._place[slot.item_id]
        self._place[slot.item_id] += 1
        # what is asked already is passed over, in any order, so a few more are looked at
        item = self.items(slot.item_id)
        orders = ceil(item.size / item.different)
        more = orders * sum(item_id == slot.item_id for item_id, _ in self._taken) + 1
        for worth in dict.fromkeys((slot.worth, None)):  # any, when all worth as much are asked
            fitting = self._fitting(replace(slot, worth=worth), share, agreed)
            found = list(islice(fitting, start + more))
            for place in range(len(found)):
                variant = found[(start + place) % len(found)]
                asking = self._asking(slot.item_id, variant)
                if asking not in self._taken:
                    self._taken.add(asking)
                    return variant
        return None

    def _asking(self, item_id: str, variant: int) -> tuple[str, int]:
        """Return what a variant asks, in whatever order."""
        return item_id, variant % self.items(item_id).different

    def _fitting(self, slot: Slot, share: tuple[str, ...], agreed: Values) -> Iterator[int]:
        item = self.items(slot.item_id)
        stream = item.variants("exam", self.seed)
        constrained = slot.tests or slot.worth or (agreed and self._names(slot, share))
        for variant in islice(stream, LOOKED) if constrained else stream:
            if (
                _agree(self._shared(slot, share, variant), agreed)
                and (not slot.tests or _provokes(item, variant, slot.tests))
                and slot.worth in (None, item.question(variant).answer.gain)
            ):
                yield variant

    def _names(self, slot: Slot, share: tuple[str, ...]) -> list[str]:
        item = self.items(slot.item_id)
        return [n for n in share if isinstance(item, Template) and n in item.space.domains]

    def _shared(self, slot: Slot, share: tuple[str, ...], variant: int) -> Values:
        names = self._names(slot, share) if share else []
        if not names:
            return {}
        item = self.items(slot.item_id)
        assert isinstance(item, Template)
        point = item.space.point(variant)
        return {name: point[name] for name in names}


def _agree(values: Values, agreed: Values) -> bool:
    return all(agreed.get(name, value) == value for name, value in values.items())


def _provokes(item: Item, variant: int, misconception: str) -> bool:
    return any(
        distractor.misconception == misconception
        for distractor in item.question(variant).distractors
    )
