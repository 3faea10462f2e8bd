from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.study.card import Card, New, Rating
from quizgen.study.plan import choose, deal, variant_of
from quizgen.study.scheduler import schedule

Pick = Callable[..., str | None]
DAY = timedelta(days=1)


@pytest.fixture
def pick(bank: Bank, morning: datetime) -> Pick:
    def pick(
        *cards: Card,
        last: str | None = None,
        soon: tuple[str, ...] = (),
        new: int = 0,
        begun: tuple[str, ...] | None = None,
        items: list[Item] | None = None,
    ) -> str | None:
        remembered = {card.id: card for card in cards}

        def is_open(item: Item) -> bool:
            card = remembered.get(item.id)
            return new > 0 if card is None else card.is_failed or card.due <= morning

        item = choose(
            bank.items() if items is None else items,
            remembered,
            is_open=is_open,
            recent=[] if last is None else [last],
            soon=soon,
            begun=bank.topics() if begun is None else begun,
            now=morning,
        )
        return None if item is None else item.id

    return pick


def known(item_id: str, due: datetime) -> Card:
    return replace(schedule(New(item_id), Rating.EASY, due - 9 * DAY), due=due)


def failed(item_id: str, due: datetime) -> Card:
    return replace(schedule(New(item_id), Rating.AGAIN, due - 9 * DAY), due=due)


def test_nothing_is_asked_when_nothing_is_due_and_nothing_new_is_wanted(
    pick: Pick, morning: datetime
) -> None:
    assert pick() is None
    assert pick(known("sums/addition", morning + DAY)) is None


def test_due_comes_before_new_and_the_longest_due_first(pick: Pick, morning: datetime) -> None:
    late, later = known("sums/halving", morning - 2 * DAY), known("sums/addition", morning - DAY)
    assert pick(late, later, new=5) == "sums/halving"
    assert pick(later, new=5) == "sums/addition"


def test_a_card_is_due_at_the_moment_of_its_date(pick: Pick, morning: datetime) -> None:
    assert pick(known("sums/addition", morning)) == "sums/addition"
    assert pick(known("sums/addition", morning + timedelta(microseconds=1))) is None


def test_new_items_come_from_easy_to_hard(pick: Pick) -> None:
    assert pick(new=1) != "sums/halving"  # the only one of level 2


def test_the_same_item_is_not_asked_twice_running_while_there_is_another(
    pick: Pick, morning: datetime
) -> None:
    due, other = known("sums/addition", morning - DAY), known("sums/halving", morning)
    assert pick(due, other, last="sums/addition") == "sums/halving"
    assert pick(due, last="sums/addition", new=1) != "sums/addition"
    assert pick(due, last="sums/addition") == "sums/addition"


def test_topics_take_turns(pick: Pick, morning: datetime) -> None:
    cards = known("sums/addition", morning - DAY), known("powers/square", morning)
    assert pick(*cards, last="sums/halving") == "powers/square"
    assert pick(*cards, last="powers/exponent-zero") == "sums/addition"


def test_what_was_just_missed_comes_first_and_what_keeps_being_missed_comes_last(
    pick: Pick, morning: datetime
) -> None:
    missed = failed("sums/addition", morning + timedelta(minutes=1))
    due = known("powers/square", morning - DAY)
    assert pick(missed, due, soon=("sums/addition",)) == "sums/addition"
    assert pick(missed, due) == "powers/square"
    assert pick(missed, new=1) != "sums/addition"
    assert pick(missed) == "sums/addition"


def test_each_review_shows_another_variant_until_all_were_shown(bank: Bank) -> None:
    halving = bank.item("sums/halving")
    shown = [variant_of(halving, reviews) for reviews in range(8)]
    assert Counter(shown) == dict.fromkeys(halving.variants(), 2)
    assert shown[:4] == shown[4:]
    addition = bank.item("sums/addition")
    assert [variant_of(addition, n) for n in range(5)] == list(
        islice(addition.variants("study"), 5)
    )


def test_a_deal_is_in_the_order_in_which_items_would_be_asked(
    bank: Bank, morning: datetime
) -> None:
    due = known("sums/halving", morning - DAY)
    dealt = deal(bank.items(), {due.id: due}, 3, bank.topics(), morning)
    assert [item.topic for item in dealt] == ["sums", "powers", "sums"]
    assert dealt[0].id == "sums/halving"
    assert len(deal(bank.items(), {}, 99, bank.topics(), morning)) == len(bank.items())


def test_a_concept_card_is_always_its_one_variant(bank: Bank) -> None:
    assert variant_of(bank.item("powers/exponent-zero"), 3) == 0


def test_new_items_of_topics_that_build_on_others_wait(pick: Pick) -> None:
    assert str(pick(new=1, begun=("sums",))).startswith("sums/")
    assert str(pick(new=1, begun=("powers",))).startswith("powers/")


@dataclass(frozen=True)
class Named:
    id: str
    topic: str = "sums"
    level: int = 1
    size: int = 5
    kind: str = "template"


def test_siblings_stay_apart(pick: Pick) -> None:
    items = [Named("sums/long-way"), Named("sums/long-detour"), Named("sums/short-way")]
    assert pick(new=3, items=items, last="sums/long-past") == "sums/short-way"
    assert pick(new=3, items=items, last="sums/short-past") != "sums/short-way"


def test_what_has_no_other_numbers_does_not_come_back_at_once(
    pick: Pick, morning: datetime
) -> None:
    only = failed("powers/exponent-zero", morning), known("sums/addition", morning)
    assert pick(*only, last="powers/exponent-zero", soon=("powers/exponent-zero",)) == (
        "sums/addition"
    )


@pytest.mark.parametrize(("kind", "first"), [("template", "sums/one"), ("concept", "sums/other")])
def test_only_other_numbers_are_asked_at_once(
    pick: Pick, morning: datetime, kind: str, first: str
) -> None:
    items = [Named("sums/one", kind=kind), Named("sums/other", kind=kind)]
    cards = [failed("sums/one", morning), known("sums/other", morning)]
    assert pick(*cards, items=items, last="sums/one", soon=("sums/one",)) == first
