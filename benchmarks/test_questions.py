"""How many questions a second are built: given values, answer, distractors; no text.

Wanted on one core: 60,000 a second where a few numbers are counted, 10,000 where a small tensor is
computed. Beside each template stands its author's function alone, in the same run; what is between
the two is ours: the point of the space, the distractors that stand apart, the question itself.

Seen on a loaded machine: 65,000 for the parameters of a dense layer or of batch normalization,
23,000 for those of a convolution; 8,700 for categorical and 7,500 for binary cross-entropy, 6,100
for pooling. Ours is 8 µs for a count, 25 to 30 µs where decimals are compared, 85 µs where whole
arrays are. All else is the reference, which is asked anew for each of five to seven mistakes: a
convolution takes 5 µs a mistake, for making a layer that looks closely at its arguments and for
counting its weights; a loss 9 to 13 µs and a pooling 8 to 12 µs, for NumPy takes half a microsecond
to a whole one for each of some twelve calls, on arrays of any size.

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
