"""Every item of the bank can be sat through."""

import io

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.study.quiz import run_quiz
from quizgen.study.screen import Screen
from tests.misconceptions import NAMES

BANK = Bank(bank_folder())


@pytest.mark.parametrize("item", BANK.items(), ids=lambda item: item.id)
def test_right_and_wrong_answers_are_told_apart_and_mistakes_are_named(item: Item) -> None:
    question = item.question(next(item.variants("study")))
    letters = {
        option.text: letter for option, letter in zip(question.options, "abcdefgh", strict=False)
    }

    def told(value: object) -> str:
        answer = question.answer.with_value(value)
        reply = letters[answer.markdown] if question.is_choice else answer.text
        out = io.StringIO()
        run_quiz([question], Screen(io.StringIO(f"{reply}\n"), out), lambda same: same)
        return out.getvalue()

    assert "\nRight.\n" in told(question.answer.value)
    offered = [option.distractor for option in question.options if option.distractor]
    assert offered
    for distractor in offered if question.is_choice else question.distractors[:3]:
        words = NAMES[distractor.misconception]
        assert f"\nWrong: {words}.\n" in told(distractor.value)
