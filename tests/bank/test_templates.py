"""What the templates of this bank promise beyond the rules of `quizgen check`."""

from collections import Counter

import pytest

from quizgen.questions.bank import Bank

from .conftest import BANK

TEMPLATES = [item for item in Bank(BANK).items() if item.kind == "template"]


def test_bank_loads_whole(bank):
    bank.items()
    assert bank.broken == []


def test_a_course_can_be_studied_from_every_topic(bank):
    items = Counter(item.topic for item in bank.items())
    assert len(items) >= 15
    assert min(items.values()) >= 12
    templates = Counter(item.topic for item in TEMPLATES)
    assert min(templates[topic] for topic in items) >= 8


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_the_reference_computes_the_answer(template):
    reference, second = template.question(template.typical).roads
    assert reference == "quizgen.reference"
    assert second
