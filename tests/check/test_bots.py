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


def test_the_median_bot_takes_one_of_the_sizes_in_the_middle(write_bank) -> None:
    between = r"""
        '''Between.'''

        from quizgen.authoring import Distractor, Integer, Problem, template

        @template(level=1, parameters={"n": range(10, 90)}, prompt="Look.", solution="<<answer>>")
        def between(n: int) -> Problem:
            return Problem(
                answer=Integer(n),
                proof="n",
                distractors=tuple(Distractor("slip", n + k, "No.") for k in (-2, -1, 1, 2)),
            )
    """
    (item,) = Bank(write_bank({"t/between.py": between})).items()
    points = beyond_chance([item.question(variant) for variant in item.variants()])
    # three of the four are offered, so two stand on one side: the answer is never at an end
    assert points["largest"] == points["smallest"] == pytest.approx(-25)
    assert points["median"] == pytest.approx(25)
    assert points["next to largest"] + points["next to smallest"] == pytest.approx(50)


def test_every_set_that_may_be_offered_counts(write_bank) -> None:
    (item,) = Bank(write_bank({"t/two.py": PARTS})).items()
    question = item.question(0)
    points = beyond_chance([question])
    # in one set the answer is the second or the third: 75 or -25
    assert len(question.as_choice().draws) > 1
    assert -25 < points["next to largest"] < 75
