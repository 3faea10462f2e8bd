"""The figures of the bank: clean, small and not telling the answer, whatever the numbers are."""

from itertools import islice

import pytest

from quizgen.check.rules.figures import of_question
from quizgen.questions.item import Item
from tests.figures.drawn import Drawing, pictured_items

PICTURED = pictured_items()


def test_there_are_pictures_where_people_would_rather_look() -> None:
    drawn = {item.id for item in PICTURED}
    assert {
        "architectures/residual-block-params",
        "convolution/conv2d-value",
        "convolution/receptive-field-strided",
        "layers/mlp-params",
        "losses/huber",
        "normalization/axes",
        "optimization/cosine-decay",
        "pooling/pool2d-values",
    } <= drawn


@pytest.mark.parametrize("item", PICTURED, ids=lambda item: item.id)
def test_every_variant_has_a_clean_figure(item: Item) -> None:
    for variant in islice(item.variants("figures"), 25):
        question = item.question(variant)
        assert list(of_question(question)) == []
        figure = question.figure
        assert figure == item.question(variant).figure
        assert len(figure.svg) < 9_000
        assert Drawing(figure).sheet.width <= 345
        assert all(len(line) <= 80 for line in figure.lines(80))
