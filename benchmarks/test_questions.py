"""How many questions a second are built: given values, answer, distractors; no text.

Wanted on one core: 60,000 a second where a few numbers are counted, 10,000 where a small tensor is
computed. Beside each template stands its author's function alone, in the same run. What is between
the two is ours: the point of the space, the distractors that stand apart, the question itself, less
than 10 µs for a count. All else is the reference, which is asked anew for each mistake, five or six
times a question: a template of a layer that looks closely at its arguments, such as a convolution,
is bounded by making that layer for each mistake, and a template of tensors by NumPy's microsecond
for each call on arrays of any size.

`test_check` is the check of one item over 100 variants, texts and media included.
"""

from itertools import cycle, islice

import pytest

from quizgen.check import check
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.template import Template

COUNTS = ["layers/dense-params", "convolution/conv2d-params", "normalization/batch-norm-params"]
TENSORS = ["losses/cce-batch", "losses/bce-batch", "pooling/pool2d-values"]


def item(item_id: str) -> Item:
    return Bank(bank_folder()).item(item_id)


@pytest.mark.parametrize("item_id", [*COUNTS, *TENSORS])
@pytest.mark.parametrize("what", ["question", "author's function"])
def test_build(benchmark, item_id: str, what: str) -> None:
    template = item(item_id)
    assert isinstance(template, Template)
    variants = list(islice(template.variants("bench"), 100))
    benchmark.group = item_id
    if what == "question":
        numbers = cycle(variants)
        benchmark(lambda: template.question(next(numbers)))
    else:
        points = cycle([template.space.point(variant) for variant in variants])
        benchmark(lambda: template.solve(**next(points)))


@pytest.mark.parametrize("item_id", [COUNTS[0], TENSORS[0]])
def test_check(benchmark, item_id: str) -> None:
    benchmark.group = "check of 100 variants"
    benchmark.pedantic(check, args=(item(item_id), 100), rounds=3, warmup_rounds=1)
