"""The question about shaded cells, worked by hand, and answered from its figure alone."""

from itertools import islice

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from tests.figures.drawn import Drawing

ITEM = Bank(bank_folder()).item("normalization/means-of-shaded-cells")
CELLS = {"N": 3, "C": 4, "H × W": 5}  # of the drawing
CELL = 17


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ({"scheme": "batch", "N": 8, "C": 24, "S": 5}, 24),
        ({"scheme": "layer", "N": 8, "C": 24, "S": 5}, 8),
        ({"scheme": "instance", "N": 12, "C": 3, "S": 7}, 36),  # 12 * 3
        ({"scheme": "position", "N": 12, "C": 3, "S": 7}, 588),  # 12 * 49
    ],
)
def test_by_hand(given, answer) -> None:
    found = [
        question.answer.value
        for variant in range(ITEM.size)
        for question in [ITEM.question(variant)]
        if given.items() <= question.given.items()
    ]
    assert found == [answer, answer]  # in both layouts


def test_the_figure_alone_gives_the_answer() -> None:
    """Read off what is shaded how many samples, channels and pixels go into one mean."""
    for variant in islice(ITEM.variants("shaded"), 40):
        question = ITEM.question(variant)
        drawing = Drawing(question.figure)
        shaded = drawing.boxes("averaged")
        heights = {words: y for words, _, y in drawing.texts()}
        down = "C" if "C" in heights else "H × W"
        across = "H × W" if down == "C" else "C"
        given = question.given
        sizes = {"N": given["N"], "C": given["C"], "H × W": given["S"] ** 2}
        drawn = {
            "N": len(shaded),
            down: round(shaded[0].height / CELL),
            across: round(shaded[0].width / CELL),
        }
        means = 1
        for axis, size in sizes.items():
            assert drawn[axis] in (1, CELLS[axis])
            means *= size if drawn[axis] == 1 else 1
        assert question.answer.value == means
