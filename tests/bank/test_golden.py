"""Variants are stable for ever: decks, exams and reviews that exist refer to them by number.

`golden/<topic>.json` was written once (`python -m tests.bank.test_golden TOPIC...` adds the new
templates of these topics) and never changes for a template that is in it.
"""

import json
import sys
from itertools import islice
from pathlib import Path

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question

FOLDER = Path(__file__).with_name("golden")
TEMPLATES = [item for item in Bank(bank_folder()).items() if item.kind == "template"]


def seen(question: Question) -> dict[str, object]:
    return {"given": question.given, "answer": question.answer.text}


def golden(topic: str) -> dict[str, dict[str, dict[str, object]]]:
    path = FOLDER / f"{topic}.json"
    return json.loads(path.read_text()) if path.exists() else {}


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item.id)
def test_every_template_keeps_its_variants(item) -> None:
    variants = golden(item.topic)[item.id]
    assert len(variants) == 3
    for variant, expected in variants.items():
        assert seen(item.question(int(variant))) == expected


if __name__ == "__main__":
    for topic in sys.argv[1:]:
        table = golden(topic)
        for item in TEMPLATES:
            if item.topic == topic and item.id not in table:
                chosen = sorted(islice(item.variants("golden"), 3))
                table[item.id] = {str(v): seen(item.question(v)) for v in chosen}
        text = json.dumps(table, indent=1, sort_keys=True)
        (FOLDER / f"{topic}.json").write_text(text + "\n")
