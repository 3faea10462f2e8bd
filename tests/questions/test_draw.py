from collections import Counter

import pytest

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.questions.answers import Listed
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from quizgen.questions.question import Question
from tests.questions.test_bank import CARDS, GOOD
from tests.questions.test_flashcards import cards


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


def test_what_differs_in_its_order_alone_is_drawn_once(write_bank) -> None:
    bank = Bank(write_bank({"t/concepts.toml": cards({"one": "1", "two": "2", "three": "3"})}))
    assert len({question.prompt for question in draw(bank.items(), 3, "seed")}) == 3
    with pytest.raises(QuizgenError, match="4 questions are wanted, but only 3 exist"):
        draw(bank.items(), 4, "seed")


def test_a_card_says_how_many_of_its_variants_ask_something_else() -> None:
    def asking(question: Question) -> object:
        answer = question.answer
        if isinstance(answer, Listed):
            return set(answer.things), set(answer.value)
        return question.prompt, answer.markdown

    items = [item for item in Bank(bank_folder()).items() if item.kind == "concept"]
    kinds = {item.answer_type: item for item in items if item.size < 200}
    assert set(kinds) == {"choice", "choices", "matching", "ordering"}
    for item in kinds.values():
        asked = [asking(item.question(n)) for n in range(item.size)]
        first, others = asked[: item.different], asked[item.different :]
        assert all(each not in first[:n] for n, each in enumerate(first))
        assert all(each in first for each in others)
