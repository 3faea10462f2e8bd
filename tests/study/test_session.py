from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.questions.bank import Bank
from quizgen.questions.marking import mark
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.plan import variant_of
from quizgen.study.session import Session
from quizgen.study.store import Store

MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as store:
        yield store


def answer(session: Session, asked: Asked, reply: str, now: datetime) -> None:
    outcome = mark(asked.question, reply)
    session.answer(Answered(asked.question, reply, outcome), 800, now)


def right(session: Session, asked: Asked, now: datetime) -> None:
    answer(session, asked, asked.question.answer.text, now)


def wrong(session: Session, asked: Asked, now: datetime) -> None:
    answer(session, asked, asked.question.answer.samples().wrong[0], now)


def test_a_review_holds_what_was_asked_answered_and_recognised(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session([bank.item("sums/addition")], store, new=1)
    asked = session.next(morning)
    assert asked is not None
    a, b = asked.question.given["a"], asked.question.given["b"]
    answer(session, asked, f"{a}*{b}", morning + MINUTE)
    (review,) = store.reviews()
    assert (review.card, review.variant) == ("sums/addition", asked.question.variant)
    assert (review.expected, review.given) == (str(a + b), f"{a}*{b}")
    assert (review.verdict, review.misconception) == ("wrong", "took-product")
    assert (review.rating, review.milliseconds) == (Rating.AGAIN, 800)
    assert review.when == morning + MINUTE


def test_right_is_good_and_anything_else_is_again(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session(bank.items(), store, new=3)
    for settle in (right, wrong):
        asked = session.next(morning)
        assert asked is not None
        settle(session, asked, morning)
    asked = session.next(morning)
    assert asked is not None
    session.answer(Answered(asked.question, "", GaveUp()), 0, morning)
    assert [(r.verdict, r.rating) for r in store.reviews()] == [
        ("right", Rating.GOOD),
        ("wrong", Rating.AGAIN),
        ("given-up", Rating.AGAIN),
    ]


def test_a_session_ends_when_all_is_known_for_now(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session(bank.items(), store, new=3)
    assert session.waiting(morning) == (0, 3)
    count = 0
    while asked := session.next(morning):
        right(session, asked, morning)
        count += 1
    assert count == 3
    assert min(session.due()) == morning + 10 * MINUTE
    assert Session(bank.items(), store, new=3).waiting(morning + 10 * MINUTE) == (3, 1)


def test_a_missed_item_comes_back_at_once_with_other_numbers(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session([bank.item("sums/addition"), bank.item("powers/square")], store, new=2)
    names = []
    for settle in (wrong, right, right):
        asked = session.next(morning)
        assert asked is not None
        names.append(asked.question)
        settle(session, asked, morning)
    assert names[0].id == names[1].id != names[2].id
    assert names[0].variant != names[1].variant
    assert session.next(morning) is None


def test_an_item_missed_again_and_again_does_not_keep_the_others_away(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session(bank.items(), store, new=4)
    seen = set()
    for _ in range(8):
        asked = session.next(morning)
        assert asked is not None
        seen.add(asked.question.id)
        wrong(session, asked, morning)
    assert seen == {item.id for item in bank.items()}
    assert session.next(morning) is not None


@given(answers=st.lists(st.booleans(), max_size=12))
@settings(max_examples=25, deadline=None)
def test_a_session_that_dies_comes_back_to_the_same_question(
    bank: Bank, tmp_path_factory: pytest.TempPathFactory, answers: list[bool]
) -> None:
    path = tmp_path_factory.mktemp("study") / "study.db"
    now = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    for is_right in answers:
        with open_store(path) as store:
            left = Session(bank.items(), store, new=2).next(now)
        if left is None:
            return
        now += 20 * MINUTE  # others are due by now
        with open_store(path) as store:
            session = Session(bank.items(), store, new=2)
            asked = session.next(now)
            assert asked is not None
            assert asked.question.name == left.question.name
            assert [o.text for o in asked.options] == [o.text for o in left.options]
            (right if is_right else wrong)(session, asked, now)


def test_the_variant_follows_from_the_card_and_its_reviews(
    bank: Bank, store: Store, morning: datetime
) -> None:
    item = bank.item("sums/addition")
    session = Session([item], store, new=1)
    for reviews in range(4):
        asked = session.next(morning)
        assert asked is not None
        assert asked.question.variant == variant_of(item, reviews)
        wrong(session, asked, morning)


def test_a_question_that_was_left_in_another_topic_does_not_intrude(
    bank: Bank, store: Store, morning: datetime
) -> None:
    left = Session(bank.items("sums"), store, new=1).next(morning)
    asked = Session(bank.items("powers"), store, new=1).next(morning)
    assert left is not None
    assert asked is not None
    assert (left.question.topic, asked.question.topic) == ("sums", "powers")


def test_a_new_question_that_was_left_waits_for_a_session_that_wants_new_ones(
    bank: Bank, store: Store, morning: datetime
) -> None:
    left = Session(bank.items(), store, new=1).next(morning)
    assert left is not None
    assert Session(bank.items(), store, new=0).next(morning) is None
    again = Session(bank.items(), store, new=1).next(morning)
    assert again is not None
    assert again.question.name == left.question.name


BROKEN = {
    "unproved": ('proof="n + 1"', 'prompt="What is <<n>>?"'),
    "unfilled": ('proof="n"', 'prompt="What is <<m>>?"'),
    "undrawn": ('proof="n", figure=lambda: n.nonsense', 'prompt="What is <<n>>?"'),
    "unshown": ('proof="n"', r'prompt=r"What is $\nonsense{<<n>>}$?"'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_question_is_left_out_and_the_others_are_asked(
    bank: Bank, store: Store, morning: datetime, tmp_path: Path, name: str
) -> None:
    proof, prompt = BROKEN[name]
    folder = tmp_path / "bank" / "sums"
    folder.mkdir(parents=True)
    (folder / f"{name}.py").write_text(
        '"""A broken question."""\n'
        "from quizgen.authoring import Integer, Problem, template\n"
        f'@template(level=1, parameters={{"n": (1, 2)}}, {prompt}, solution="It is.")\n'
        f"def broken(n: int) -> Problem:\n"
        f"    return Problem(answer=Integer(n), {proof}, distractors=())\n"
    )
    broken = Bank(tmp_path / "bank").item(f"sums/{name}")
    store.put_on_screen(broken.id)
    session = Session([broken, bank.item("sums/addition")], store, new=2)
    asked = session.next(morning)
    assert asked is not None
    assert asked.question.id == "sums/addition"
    assert len(session.refused) == 1
    right(session, asked, morning)
    assert session.next(morning) is None


def test_options_change_places_from_review_to_review(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session([bank.item("powers/exponent-zero")], store, new=1)
    orders = set()
    for _ in range(6):
        asked = session.next(morning)
        assert asked is not None
        orders.add(tuple(option.text for option in asked.options))
        wrong(session, asked, morning)
    assert len(orders) > 1
    assert len({frozenset(order) for order in orders}) == 1


def test_what_the_learner_rates_again_is_not_done_yet(
    bank: Bank, store: Store, morning: datetime
) -> None:
    session = Session([bank.item("sums/addition")], store, new=1, times=1)
    asked = session.next(morning)
    assert asked is not None
    right(session, asked, morning)
    assert session.next(morning) is None
    session.rate(Rating.AGAIN, morning)
    assert session.next(morning) is not None
    session.rate(Rating.EASY, morning)
    assert session.next(morning) is None
