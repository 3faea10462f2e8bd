"""How many questions a second are built: given values, answer, distractors; no text.

Wanted on one core: 60,000 a second where a few numbers are counted, 10,000 where a small tensor is
computed. Beside each template stands its author's function alone, in the same run; what is between
the two is ours: the point of the space, the distractors that stand apart, the question itself.

Seen on a quiet machine, in the lesser of two runs: 69,000 for the parameters of a dense layer and
for those of batch normalization, 64,000 for those of a convolution, which has seven mistakes
instead of five; 23,000 and 22,000 for the cross-entropies, 13,000 for pooling, 11,000 for batch
normalization. Over the whole bank (`python -m benchmarks.question_speeds`) the median of the
templates with a whole number is 44,000, of those with a decimal number 22,000, of those with an
array 12,000; a quarter of these stay below 10,400. What counts the weights of one layer is above
60,000 but for PReLU and a table of embeddings; that of a whole network takes as long as its layers.

A count is bound by Python: 2 µs to make a layer that looks closely at its arguments, 1.4 µs to
count its weights, the rest for some thirty small objects that nothing may change. Ours are 7 µs of
it, 20 where decimals are compared and 40 to 50 where whole arrays are, because each mistake becomes
an answer that is checked and held against all before it. What is computed is bound by NumPy, which
takes half a microsecond to a whole one for each call on arrays of any size: a pooling has some
seven such, a loss twelve, batch normalization twenty. So the reference is asked once for the
answer, and mistakes are arithmetic on what it returned, wherever that says them as clearly.

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
TENSORS = [
    "losses/cce-batch",
    "losses/bce-batch",
    "pooling/pool2d-values",
    "normalization/batch-norm-values",
]


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
