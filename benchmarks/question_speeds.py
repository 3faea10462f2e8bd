"""How many questions a second every template builds: `python -m benchmarks.question_speeds`.

For each type of answer it prints the quartiles over its templates, and then the slowest ones. The
time is that of the processor, so that other work on the machine counts little.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter
from statistics import quantiles
from time import process_time

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.template import Template

VARIANTS, ROUNDS, SLOWEST = 100, 5, 12


def speed(template: Template) -> float:
    """Return the questions a second in the best of some rounds over the same variants."""
    variants = list(islice(template.variants("bench"), VARIANTS))
    return len(variants) / min(seconds(template, variants) for _ in range(ROUNDS))


def seconds(template: Template, variants: list[int]) -> float:
    begin = process_time()
    for variant in variants:
        template.question(variant)
    return process_time() - begin


def lines(measured: list[tuple[float, Template]]) -> Iterator[str]:
    by_type = defaultdict(list)
    for each, template in measured:
        by_type[template.answer_type].append(each)
    for kind, found in sorted(by_type.items()):
        low, median, high = (f"{each:8,.0f}" for each in quantiles(found, method="inclusive"))
        yield f"{kind:10}{len(found):4} templates{low}{median}{high} a second"
    for each, template in sorted(measured, key=itemgetter(0))[:SLOWEST]:
        yield f"{template.id:45}{each:8,.0f} a second"


if __name__ == "__main__":
    templates = [item for item in Bank(bank_folder()).items() if isinstance(item, Template)]
    print(*lines([(speed(template), template) for template in templates]), sep="\n")
