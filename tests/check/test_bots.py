"""Bots guess at what is really offered, by looks that the draw knows and by others."""

import pytest

from quizgen.check.bots import BOTS, ENDS, beyond_chance
from quizgen.questions.bank import Bank
from tests.check.good import CARDS

# the answer is the longest option, and the last in the alphabet
TOLD = CARDS.replace("That one.", "Your own one there.")
PARTS = r"""
    '''Two numbers.'''

    from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template

    @template(level=1, parameters={"n": range(10, 90)}, prompt="Look.", solution="<<answer>>")
    def two(n: int) -> Problem:
        return Problem(
            answer=Parts((Part("the number", Integer(n)), Part("its square", Integer(n * n)))),
            proof="(n, n * n)",
            distractors=(
                Distractor("slip", (n + 1, n * n), "No."),
                *(Distractor("slip", (n, n * n + k), "No.") for k in (-2, -1, 1, 2)),
            ),
        )
"""


def test_a_bot_that_always_finds_the_answer_is_three_quarters_above_chance(write_bank) -> None:
    (item,) = Bank(write_bank({"t/concepts.toml": TOLD})).items()
    points = beyond_chance([item.question(0)])
    assert set(points) == set(BOTS) > set(ENDS)
    assert points["longest"] == points["last in the alphabet"] == 75
    assert points["shortest"] == points["next to longest"] == points["first in the alphabet"] == -25


@pytest.mark.parametrize("bot", ["most like the others", "most usual words"])
def test_one_part_alone_is_no_hub_of_the_options(write_bank, bot: str) -> None:
    (item,) = Bank(write_bank({"t/two.py": PARTS})).items()
    questions = [item.question(variant) for variant in item.variants()]
    assert {len(question.as_choice().options) for question in questions} == {4}
    points = beyond_chance(questions)
    assert points[bot] < 15
    assert points == beyond_chance([question.as_choice() for question in questions])
