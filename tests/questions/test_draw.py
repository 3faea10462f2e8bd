from collections import Counter

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from tests.questions.test_bank import CARDS, GOOD


@pytest.fixture
def bank(write_bank) -> Bank:
    return Bank(
        write_bank({"t/one.py": GOOD, "t/two.py": GOOD, "u/concepts.toml": CARDS, "u/x.py": GOOD})
    )


def test_questions_are_drawn_without_repeats_from_every_item_in_turn(bank: Bank) -> None:
    questions = draw(bank.items(), 8, "seed")
    assert len({question.name for question in questions}) == 8
    assert len({question.id for question in questions[:4]}) == 4
    assert max(Counter(question.id for question in questions).values()) == 3


def test_everything_there_is_can_be_drawn(bank: Bank) -> None:
    questions = draw(bank.items(), 16, "seed")
    assert len({question.name for question in questions}) == 3 * 5 + 1


def test_more_than_there_is_names_how_many_there_are(bank: Bank) -> None:
    with pytest.raises(QuizgenError, match="17 questions are wanted, but only 16 exist"):
        draw(bank.items(), 17, "seed")
    with pytest.raises(QuizgenError, match="ask for at most 19"):
        draw(bank.items(), 10**9, "seed")


def test_the_seed_decides(bank: Bank) -> None:
    def names(*seed: object) -> list[str]:
        return [question.name for question in draw(bank.items(), 8, *seed)]

    assert names(1) == names(1)
    assert len({tuple(names(seed)) for seed in range(20)}) == 20


def test_nothing_unproved_is_drawn(write_bank) -> None:
    bank = Bank(write_bank({"t/wrong.py": GOOD.replace("sum((a, b))", "a + b + 1")}))
    with pytest.raises(QuizgenError, match="quizgen check t/wrong"):
        draw(bank.items(), 1, "seed")
