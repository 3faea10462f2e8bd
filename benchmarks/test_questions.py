"""How many questions a second are built: given values, answer, distractors; no text."""

from itertools import cycle, islice

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank

COUNT, TENSOR = "convolution/conv2d-params", "losses/cce-batch"


@pytest.mark.parametrize("item_id", [COUNT, TENSOR])
def test_build(benchmark, item_id: str) -> None:
    item = Bank(bank_folder()).item(item_id)
    variants = cycle(list(islice(item.variants("bench"), 100)))
    benchmark(lambda: item.question(next(variants)))
