"""What only a figure tells must be told in its words too, or a blind learner is left without it."""

import pytest

from quizgen.check import check
from quizgen.questions.bank import Bank
from tests.conftest import WriteBank

DRAWN_ONLY = '''
    """A count of dots."""

    from quizgen.authoring import Distractor, Integer, Problem, template
    from quizgen.figures.drawing import dot, figure, text

    @template(
        level=1,
        parameters={"n": range(5, 30)},
        prompt="How many dots are drawn?",
        solution="There are $<<answer>>$.",
    )
    def dots(n: int) -> Problem:
        shapes = [text(20, 20, "dots"), *(dot(10 * x, 50) for x in range(n))]
        return Problem(
            answer=Integer(n),
            proof="len(range(n))",
            distractors=tuple(
                Distractor("off-by-one", n + wrong, "Count again.") for wrong in (-2, -1, 1, 2)
            ),
            figure=lambda: figure(300, 60, shapes, WORDS),
        )
'''


@pytest.mark.parametrize(
    ("words", "caught"), [('"A row of dots."', True), ('f"A row of {n} dots."', False)]
)
def test_the_words_must_suffice(write_bank: WriteBank, words: str, caught: bool) -> None:
    bank = Bank(write_bank({"t/dots.py": DRAWN_ONLY.replace("WORDS", words)}))
    found = {complaint.rule for complaint in check(bank.item("t/dots"), variants=20).complaints}
    assert ("sufficient" in found) == caught
