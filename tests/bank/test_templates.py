"""What the templates of this bank promise beyond the rules of `quizgen check`."""

import pytest

from quizgen.questions.bank import Bank

from .conftest import BANK

TEMPLATES = [item for item in Bank(BANK).items() if item.kind == "template"]


def test_bank_loads_whole(bank):
    bank.items()
    assert bank.broken == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_the_reference_computes_the_answer(template):
    reference, second = template.question(template.typical).roads
    assert reference == "quizgen.reference"
    assert second
