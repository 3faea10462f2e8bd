"""Find a question of the real bank by what it gives, not by a number."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.domains import Domain, Probabilities, Tensor
from quizgen.questions.question import Question

BANK = Path(__file__).parents[2] / "question_bank"
Ask = Callable[..., Question]


@pytest.fixture(scope="session")
def bank() -> Bank:
    return Bank(BANK)


@pytest.fixture(scope="session")
def ask(bank: Bank) -> Ask:
    """Return a function that builds the question of a template for given parameters."""

    def question(template_id: str, **parameters: object) -> Question:
        template = bank.item(template_id)
        variant = 0
        for name, domain in template.space.domains.items():
            variant = variant * domain.size + index_of(parameters[name], domain)
        built = template.question(variant)
        assert built.given == {
            name: np.asarray(value).tolist() for name, value in parameters.items()
        }
        return built

    return question


def index_of(value: object, domain: Domain) -> int:
    """Return the number of a value in its domain."""
    match domain:
        case Tensor(entries=entries):
            digits = [list(entries).index(entry) for entry in np.ravel(value).tolist()]
            return sum(digit * len(entries) ** place for place, digit in enumerate(digits))
        case Probabilities(classes=classes, steps=steps):
            row_domain = Probabilities(1, classes, steps)
            rows = [row_domain.value(index)[0].tolist() for index in range(row_domain.size)]
            digits = [rows.index(row) for row in value]
            return sum(digit * len(rows) ** place for place, digit in enumerate(digits))
    return [domain.value(index) for index in range(domain.size)].index(value)


def mistakes(question: Question) -> dict[str, list[str]]:
    """Return what each misconception would answer, as a person would type it."""
    found: dict[str, list[str]] = {}
    for distractor in question.distractors:
        text = question.answer.with_value(distractor.value).text
        found.setdefault(distractor.misconception, []).append(text)
    return found
