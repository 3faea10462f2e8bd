"""Sittings that are killed, broken off or begun twice: what was answered is kept."""

import re
from pathlib import Path

import pytest

from quizgen.questions.bank import Bank
from quizgen.study.opening import open_store
from quizgen.study.plan import variant_of
from tests.study.pseudo_terminal import Sit


def test_kill_9_keeps_the_reviews_and_resumes_on_the_same_question(
    bank: Bank, sit: Sit, database: Path
) -> None:
    asked = r"Question \d · \w+ · (?:new|again).*?\r\n\r\n(.*?)\r\n\r\n"
    killed = sit("study", database)
    killed.type("")
    killed.until("Comes back before the session ends")
    killed.go_on()
    left = killed.until(asked)
    killed.until("> ")
    killed.kill()

    with open_store(database) as store:
        before = list(store.reviews())
        waiting = store.on_screen()
        assert waiting is not None
    assert len(before) == 1
    asked_before = sum(review.card == waiting for review in before)
    name = f"{waiting}#{variant_of(bank.item(waiting), asked_before)}"

    resumed = sit("study", database)
    again = resumed.until(asked)
    assert again.split("\r\n")[1:] == left.split("\r\n")[1:]  # all but its number in the session
    resumed.type("")
    resumed.until(re.escape(name))
    resumed.type("q")
    assert resumed.end() == 0
    with open_store(database) as store:
        after = list(store.reviews())
    assert after[:1] == before
    assert [f"{review.card}#{review.variant}" for review in after[1:]] == [name]


@pytest.mark.parametrize("moment", range(6))
def test_no_verdict_is_shown_before_its_review_is_durable(
    sit: Sit, database: Path, moment: int
) -> None:
    sitting = sit("study", database)
    for _ in range(moment):
        sitting.type("")
        sitting.until("Not known yet")
    sitting.kill()
    with open_store(database) as store:
        assert len(list(store.reviews())) == moment
        cards = store.cards()
        store.rebuild()
        assert store.cards() == cards


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_the_keys_of_a_terminal_end_like_quit(sit: Sit, database: Path, key: str) -> None:
    sitting = sit("study", database)
    sitting.type("")
    sitting.go_on()
    sitting.until("Question 2")
    sitting.until("> ")
    sitting.process.send(key)
    assert sitting.end() == 0
    assert "Score: 0 of 1 (0 %)" in sitting.lines()
    assert "Traceback" not in sitting.raw
    assert "Error" not in sitting.raw


def test_a_second_session_is_told_that_the_first_is_running(sit: Sit, database: Path) -> None:
    first = sit("study", database)
    first.until("> ")
    second = sit("study", database)
    assert second.end() == 1
    assert "busy" in "\n".join(second.lines())
    assert "Traceback" not in second.raw
